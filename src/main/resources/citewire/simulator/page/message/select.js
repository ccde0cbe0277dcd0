// A string select: a button that opens a listbox, as Discord draws it; several values are confirmed by closing.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { icon } from '../parts/icons.js';
import { pressOf } from '../server/interactions.js';
import { change, store } from '../state/store.js';

const optionId = (key, at) => `option-${key}-${at}`;

export function select(json, message, run) {
  const key = `${message.id}:${json.custom_id}`;
  const open = store.select?.key === key ? store.select : null;
  const chosen = json.options.filter((option) => (open?.values ?? defaults(json)).includes(option.value));
  const waiting = pressOf(message.id, json.custom_id)?.state === 'waiting';
  const close = (values) => finish(values, json, message, run);
  return html`<div class="select">
    <button
      class="select-box"
      role="combobox"
      aria-label=${json.placeholder ?? 'Make a selection'}
      aria-haspopup="listbox"
      aria-expanded=${open !== null}
      aria-controls="list-${key}"
      aria-activedescendant=${open ? optionId(key, open.active) : nothing}
      aria-busy=${waiting}
      ?disabled=${json.disabled === true}
      data-testid="select-${json.custom_id}"
      @click=${() => (open ? close(open.values) : show(key, json))}
      @keydown=${(event) => keys(event, open, key, json, close)}
      @blur=${() => open && close(open.values)}
    >
      <span class=${chosen.length ? '' : 'placeholder'}>
        ${chosen.length ? chosen.map((option) => option.label).join(', ') : (json.placeholder ?? 'Make a selection')}
      </span>
      ${icon('chevron', 20)}
    </button>
    ${open ? list(json, key, open, close) : nothing}
  </div>`;
}

const defaults = (json) => json.options.filter((option) => option.default).map((option) => option.value);
const many = (json) => (json.max_values ?? 1) > 1;

function show(key, json) {
  change(() => (store.select = { key, active: 0, values: defaults(json) }));
}

function list(json, key, open, close) {
  return html`<ul class="select-list" id="list-${key}" role="listbox" aria-label=${json.placeholder ?? 'Options'}
    aria-multiselectable=${many(json)}>
    ${json.options.map(
      (option, at) => html`<li
        role="option"
        id=${optionId(key, at)}
        class=${at === open.active ? 'active' : ''}
        aria-selected=${open.values.includes(option.value)}
        @mousedown=${(event) => (event.preventDefault(), choose(open, json, option.value, close))}
      >
        <span>${option.label}${option.description ? html`<small>${option.description}</small>` : nothing}</span>
        ${open.values.includes(option.value) ? icon('check', 20) : nothing}
      </li>`,
    )}
  </ul>`;
}

function choose(open, json, value, close) {
  if (!many(json)) return close([value]);
  const without = open.values.filter((each) => each !== value);
  if (without.length === open.values.length && without.length >= json.max_values) return undefined;
  const values = without.length < open.values.length ? without : [...without, value];
  return change(() => (open.values = values));
}

function keys(event, open, key, json, close) {
  if (!open) {
    if (event.key === 'ArrowDown') event.preventDefault(), show(key, json);
    return;
  }
  const count = json.options.length;
  const step = { ArrowDown: 1, ArrowUp: count - 1 }[event.key];
  if (step) change(() => (open.active = (open.active + step) % count));
  else if (event.key === 'Enter' || event.key === ' ') choose(open, json, json.options[open.active].value, close);
  else if (event.key === 'Escape') many(json) ? close(open.values) : change(() => (store.select = null));
  else return;
  event.preventDefault();
}

function finish(values, json, message, run) {
  change(() => (store.select = null));
  const before = defaults(json);
  const same = values.length === before.length && values.every((value) => before.includes(value));
  const enough = values.length >= (json.min_values ?? 1);
  if (!same && enough) run(message, json.custom_id, values);
}
