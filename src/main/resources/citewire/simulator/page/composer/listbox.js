// The list over the composer: commands, mentions, choices. Its input keeps the focus and names the active option.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { label } from '../state/labels.js';
import { change, store } from '../state/store.js';

const LIST_ID = 'composer-list';
const optionId = (at) => `composer-list-${at}`;

/** @param list {label, items: [{id, title, detail, lead, choose}], active} */
export function listbox(list) {
  if (!list) return nothing;
  return html`<div class="popup" @mousedown=${(event) => event.preventDefault()}>
    <div class="popup-label" aria-hidden="true">${list.label}</div>
    <ul id=${LIST_ID} role="listbox" tabindex="0" aria-label=${list.label}>
      ${list.items.map((item, at) => option(item, at, list))}
    </ul>
    ${list.items.length === 0 ? html`<p class="popup-empty">${list.empty ?? label('Nothing found')}</p>` : nothing}
  </div>`;
}

function option(item, at, list) {
  return html`<li
    id=${optionId(at)}
    role="option"
    aria-selected=${at === list.active}
    class=${at === list.active ? 'active' : ''}
    data-testid=${item.id}
    @mousemove=${() => at !== list.active && change(() => (list.active = at))}
    @click=${() => item.choose()}
  >
    ${item.lead ?? nothing}
    <span class="popup-title">${item.title}</span>
    ${item.detail ? html`<span class="popup-detail">${item.detail}</span>` : nothing}
  </li>`;
}

/** ARIA of the input that drives the list. */
export const drives = (list) => ({
  expanded: list ? 'true' : 'false',
  active: list && list.items.length > 0 ? optionId(list.active) : nothing,
  controls: list ? LIST_ID : nothing,
});

/** @returns whether the key was meant for the list */
export function listKey(event) {
  const { list } = store.composer;
  if (!list) return false;
  if (event.key === 'Escape') return done(event, () => change(() => (store.composer.list = null)));
  const count = list.items.length;
  if (count === 0) return false;
  const step = { ArrowDown: 1, ArrowUp: count - 1 }[event.key];
  if (step) return done(event, () => move(list, (list.active + step) % count));
  const chooses = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey);
  return chooses && done(event, () => list.items[list.active].choose());
}

function move(list, active) {
  change(() => (list.active = active));
  queueMicrotask(() => document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' }));
}

function done(event, act) {
  event.preventDefault();
  event.stopPropagation();
  act();
  return true;
}
