// The menu of a message. Arrow keys move, Escape gives the focus back to what opened it.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { ref } from '/lib/lit-html/directives/ref.js';
import { icon } from '../parts/icons.js';
import { label } from '../state/labels.js';
import { change, store } from '../state/store.js';

const EDGE = 8;

export function menu() {
  const open = store.menu;
  if (!open) return nothing;
  const rows = [];
  for (const [i, item] of open.items.entries()) {
    if (item.group && open.items[i - 1]?.group !== item.group) rows.push(html`<div class="menu-group" role="presentation">${item.group}</div>`);
    rows.push(entry(item));
  }
  return html`<div class="menu-veil" @mousedown=${close} @contextmenu=${(event) => (event.preventDefault(), close())}>
    <div class="menu" role="menu" aria-label=${label('Message actions')} data-testid="menu" ${ref((element) => place(element, open))}
      @mousedown=${(event) => event.stopPropagation()} @keydown=${keys}>${rows}</div>
  </div>`;
}

function entry(item) {
  return html`<button role="menuitem" class="menu-item ${item.danger ? 'danger' : ''}" tabindex="-1"
    data-testid="menu-${item.id}" @click=${() => choose(item)}
  ><span>${item.label}</span>${icon(item.icon, 18)}</button>`;
}

/** Puts a menu just opened where it fits into the window, and gives it the focus. */
function place(element, open) {
  if (!element || open.placed) return;
  open.placed = true;
  queueMicrotask(() => {
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(EDGE, Math.min(open.at.x, innerWidth - width - EDGE))}px`;
    element.style.top = `${Math.max(EDGE, Math.min(open.at.y, innerHeight - height - EDGE))}px`;
    element.querySelector('[role=menuitem]')?.focus();
  });
}

export function close() {
  const opener = store.menu?.opener;
  change(() => (store.menu = null));
  opener?.focus();
}

function choose(item) {
  close();
  item.run();
}

function keys(event) {
  const items = [...event.currentTarget.querySelectorAll('[role=menuitem]')];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) items[to].focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
