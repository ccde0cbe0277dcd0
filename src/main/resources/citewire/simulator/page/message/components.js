// Message components: action rows with buttons and selects, and enough of Components V2 to be legible.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { press } from '../server/acts.js';
import { icon } from '../parts/icons.js';
import { follow, forget, pressesOf, pressOf } from '../server/interactions.js';
import { link, markdown } from '../markdown/view.js';
import { select } from './select.js';
import { store } from '../state/store.js';

const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

export function components(message) {
  const list = message.json.components ?? [];
  if (list.length === 0) return nothing;
  return html`<div class="components">${list.map((each) => component(each, message))}</div>${refusals(message)}`;
}

function component(json, message) {
  switch (json.type) {
    case 1:
      return html`<div class="action-row">${(json.components ?? []).map((each) => component(each, message))}</div>`;
    case 2:
      return button(json, message);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return select(json, message, run);
    case 9:
      return section(json, message);
    case 10:
      return html`<div class="md v2-text">${markdown(json.content, `${message.id}:${json.id}`)}</div>`;
    case 14:
      return json.divider === false ? html`<div class="v2-gap"></div>` : html`<hr class="v2-rule" />`;
    case 17:
      return container(json, message);
    default:
      return html`<div class="v2-unknown">(a component of type ${json.type})</div>`;
  }
}

function section(json, message) {
  return html`<div class="v2-section">
    <div>${(json.components ?? []).map((each) => component(each, message))}</div>
    ${json.accessory ? component(json.accessory, message) : nothing}
  </div>`;
}

function container(json, message) {
  return html`<div class="v2-container">${(json.components ?? []).map((each) => component(each, message))}</div>`;
}

function button(json, message) {
  const label = html`${json.emoji?.name ? html`<span aria-hidden="true">${json.emoji.name}</span> ` : nothing}${json.label ?? ''}`;
  if (json.style === 5) return link(json.url, html`<span>${label}</span>${icon('external', 16)}`, 'button link-button');
  const waiting = pressOf(message.id, json.custom_id)?.state === 'waiting';
  return html`<button
    class="button ${STYLES[json.style] ?? 'secondary'} ${waiting ? 'busy' : ''}"
    ?disabled=${json.disabled === true}
    aria-busy=${waiting}
    aria-label=${json.label ?? json.emoji?.name ?? 'Button'}
    data-testid="button-${json.custom_id}"
    @click=${() => waiting || run(message, json.custom_id, null)}
  ><span class="button-label">${label}</span>${waiting ? dots() : nothing}</button>`;
}

export const dots = () => html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>`;

function run(message, customId, values) {
  for (const [local, old] of store.pending) {
    if (old.messageId === message.id && old.state === 'failed') forget(local);
  }
  const what = { kind: 'COMPONENT', messageId: message.id, key: `${message.id}:${customId}` };
  return follow(what, () => press(message.id, customId, values));
}

function refusals(message) {
  const failed = pressesOf(message.id).filter((pending) => pending.state === 'failed');
  return failed.length === 0
    ? nothing
    : html`<div class="component-failure" role="alert">${icon('flag', 16)} ${failed[0].text}</div>`;
}

