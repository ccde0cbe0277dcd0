// A select of texts, people, roles or channels: a button that opens a listbox, as Discord draws it; several values are
// confirmed by closing.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { icon } from '../parts/icons.js';
import { pressOf } from '../server/interactions.js';
import { inSelect } from '../state/entities.js';
import { label } from '../state/labels.js';
import { change, store } from '../state/store.js';

const optionId = (key, at) => `option-${key}-${at}`;
const many = (json) => most(json) > 1;
const least = (json) => json.min_values ?? 1;
const most = (json) => json.max_values ?? 1;

/** What the select offers as {value, label, description, lead}. */
const optionsOf = (json) =>
  inSelect(json)?.map((each) => ({ value: each.id, label: each.name, description: each.detail, lead: each.lead }))
  ?? json.options;

const defaults = (json) =>
  (json.default_values?.map((each) => each.id) ?? (json.options ?? []).filter((option) => option.default).map((option) => option.value));

export function select(json, message, run) {
  const key = `${message.id}:${json.custom_id}`;
  const open = store.select?.key === key ? store.select : null;
  const options = optionsOf(json);
  const values = open?.values ?? defaults(json);
  const waiting = pressOf(message.id, json.custom_id)?.state === 'waiting';
  const close = (chosen) => finish(chosen, json, message, run);
  const here = { json, key, open, options, close };
  return html`<div class="select">
    <button
      class="select-box"
      role="combobox"
      aria-label=${json.placeholder ?? label('Make a selection')}
      aria-haspopup="listbox"
      aria-expanded=${open !== null}
      aria-controls="list-${key}"
      aria-activedescendant=${open && options.length > 0 ? optionId(key, open.active) : nothing}
      aria-busy=${waiting}
      ?disabled=${json.disabled === true}
      data-testid="select-${json.custom_id}"
      @click=${() => (open ? close(open.values) : show(here))}
      @keydown=${(event) => keys(event, here)}
      @blur=${() => open && close(open.values)}
    >
      ${chosen(options.filter((option) => values.includes(option.value)), json)} ${icon('chevron', 20)}
    </button>
    ${open ? list(here) : nothing}
  </div>`;
}

function chosen(options, json) {
  if (options.length === 0) return html`<span class="placeholder">${json.placeholder ?? label('Make a selection')}</span>`;
  return json.type === 3
    ? html`<span>${options.map((option) => option.label).join(', ')}</span>`
    : html`<span class="select-chosen">${options.map((option) => html`<span class="select-chip">${option.lead} ${option.label}</span>`)}</span>`;
}

function show({ json, key, options }) {
  const values = defaults(json);
  const active = Math.max(0, options.findIndex((option) => values.includes(option.value)));
  change(() => (store.select = { key, active, values }));
}

function list(here) {
  const { json, key, open, options } = here;
  return html`<ul class="select-list" id="list-${key}" role="listbox" aria-label=${json.placeholder ?? label('Options')}
    aria-multiselectable=${many(json)}>
    ${options.map(
      (option, at) => html`<li
        role="option"
        id=${optionId(key, at)}
        class=${at === open.active ? 'active' : ''}
        aria-selected=${open.values.includes(option.value)}
        @mousedown=${(event) => (event.preventDefault(), choose(here, option.value))}
      >
        ${option.lead ?? nothing}
        <span class="select-label">${option.label}${option.description ? html`<small>${option.description}</small>` : nothing}</span>
        ${open.values.includes(option.value) ? icon('check', 20) : nothing}
      </li>`,
    )}
    ${options.length === 0 ? html`<li role="option" aria-disabled="true" aria-selected="false">${label('Nothing to choose')}</li>` : nothing}
  </ul>`;
}

function choose({ json, open, close }, value) {
  const without = open.values.filter((each) => each !== value);
  const was = without.length < open.values.length;
  // what needs no choice is given up by choosing it again
  if (!many(json)) return close(was && least(json) === 0 ? [] : [value]);
  if (!was && without.length >= most(json)) return undefined;
  return change(() => (open.values = was ? without : [...without, value]));
}

function keys(event, here) {
  const { json, key, open, options, close } = here;
  if (!open) {
    if (event.key === 'ArrowDown') event.preventDefault(), show(here);
    return;
  }
  const count = options.length;
  const step = { ArrowDown: 1, ArrowUp: count - 1 }[event.key];
  if (step !== undefined && count > 0) move(open, key, (open.active + step) % count);
  else if (event.key === 'Enter' || event.key === ' ') count > 0 && choose(here, options[open.active].value);
  else if (event.key === 'Escape') many(json) ? close(open.values) : change(() => (store.select = null));
  else return;
  event.preventDefault();
}

function move(open, key, active) {
  change(() => (open.active = active));
  queueMicrotask(() => document.getElementById(optionId(key, active))?.scrollIntoView({ block: 'nearest' }));
}

function finish(values, json, message, run) {
  change(() => (store.select = null));
  const before = defaults(json);
  const same = values.length === before.length && values.every((value) => before.includes(value));
  const enough = values.length >= least(json);
  if (!same && enough) run(message, json.custom_id, values);
}
