// The right side: what is behind the selected message.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { textOf } from '../feed/announce.js';
import { lookAgain, showPanel } from './behind.js';
import { focusSoon } from '../parts/focus.js';
import { icon } from '../parts/icons.js';
import { author } from '../state/names.js';
import { whyTab } from './why.js';
import { wireTab } from './wire.js';
import { change, findMessage, store } from '../state/store.js';

const TABS = [
  ['why', 'Why this answer', whyTab],
  ['wire', 'On the wire', wireTab],
];

export function togglePanel() {
  showPanel(!store.panelOpen);
  lookAgain();
}

export function panel() {
  if (!store.panelOpen) return nothing;
  const selected = store.selected ? findMessage(store.selected)?.message : null;
  return html`<aside class="panel" aria-labelledby="panel-title" data-testid="panel" @keydown=${leave}>
    <div class="panel-head">
      <h2 id="panel-title">Behind the message</h2>
      <button class="icon-button" aria-label="Close the panel" @click=${togglePanel}>${icon('close')}</button>
    </div>
    ${selected ? about(selected) : hint()}
  </aside>`;
}

/** Escape goes back to the message. */
function leave(event) {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  const row = document.getElementById(`message-${store.selected}`);
  togglePanel();
  focusSoon(row?.id ?? 'composer-input');
}

function hint() {
  return html`<div class="panel-empty">
    ${icon('behind', 40)}
    <p>Choose a message to see why the bot answered so, and what went over the wire.</p>
    <p>Point at a message, or go to it with the arrow keys, and use ${icon('behind', 16)} “Open what is behind it”.</p>
  </div>`;
}

function about(message) {
  return html`<p class="panel-about"><strong>${author(message.json).name}</strong> ${textOf(message.json).slice(0, 120)}</p>
    <div class="tabs" role="tablist" aria-label="Behind the message" @keydown=${keys}>
      ${TABS.map(([id, label]) => tab(id, label))}
    </div>
    ${TABS.filter(([id]) => id === store.tab).map(
      ([id, , draw]) => html`<div class="tab-panel" role="tabpanel" id="tabpanel-${id}" aria-labelledby="tab-${id}" tabindex="0">
        ${draw(message)}
      </div>`,
    )}`;
}

function tab(id, label) {
  const here = store.tab === id;
  return html`<button role="tab" id="tab-${id}" data-testid="tab-${id}" aria-selected=${here}
    aria-controls=${here ? `tabpanel-${id}` : nothing} tabindex=${here ? 0 : -1} @click=${() => show(id)}>${label}</button>`;
}

function show(id) {
  change(() => (store.tab = id));
}

function keys(event) {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  event.preventDefault();
  const other = TABS.find(([id]) => id !== store.tab)[0];
  show(other);
  document.getElementById(`tab-${other}`).focus();
}
