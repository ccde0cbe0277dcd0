// "On the wire": the frames and requests that belong to the message, in order.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { repeat } from '/lib/lit-html/directives/repeat.js';
import { icon } from '../parts/icons.js';
import { jsonView } from './json-view.js';
import { change, store } from '../state/store.js';
import { exactClock } from '../parts/timestamps.js';
import { copy } from '../message/toolbar.js';

export function wireTab() {
  const { wire, wireError } = store.behind;
  if (!wire) return html`<p class="panel-note">${wireError ?? 'Looking…'}</p>`;
  if (wire.length === 0) return html`<p class="panel-note">Nothing went over the wire for this message.</p>`;
  return html`<p class="panel-note">What the bot and the simulated Discord said to each other for this message. Tokens are blanked.</p>
    <ol class="wire">${repeat(wire, (_, at) => `${store.behind.id}:${at}`, (each, at) => entry(each, at))}</ol>`;
}

function entry(each, at) {
  const key = `${store.behind.id}:${at}`;
  const open = store.wireOpen.has(key);
  const toggle = (event) => change(() => (event.target.open ? store.wireOpen.add(key) : store.wireOpen.delete(key)));
  return html`<li class="wire-entry" data-testid="wire-${at}">
    <details ?open=${open} @toggle=${toggle}>
      <summary>${each.kind === 'frame' ? frameHead(each) : requestHead(each)}<time>${exactClock(each.at)}</time></summary>
      ${open ? (each.kind === 'frame' ? frameBody(each) : requestBody(each)) : nothing}
    </details>
  </li>`;
}

function frameHead({ direction, op, type }) {
  const toBot = direction === 'TO_BOT';
  return html`<span class="badge frame">${toBot ? '→ bot' : 'bot →'}</span>
    <span class="wire-what">${type ?? `op ${op}`}</span><span class="faint">gateway</span>`;
}

function requestHead({ method, path, query, status, tookMs }) {
  return html`<span class="badge ${String(method).toLowerCase()}">${method}</span>
    <span class="wire-what">${path}${query ? `?${query}` : ''}</span>
    <span class="status ${status >= 400 ? 'bad' : ''}">${status}</span>
    ${tookMs === null || tookMs === undefined ? nothing : html`<span class="faint">${tookMs} ms</span>`}`;
}

const frameBody = ({ json }) => body('Frame', json);

function requestBody({ request, response }) {
  return html`${request ? body('Sent by the bot', request) : nothing} ${response ? body('Answered', response) : nothing}
    ${request || response ? nothing : html`<p class="panel-note">Without a body.</p>`}`;
}

function body(label, json) {
  return html`<div class="wire-body">
    <div class="wire-body-head"><span>${label}</span>
      <button class="icon-button" aria-label="Copy: ${label}" @click=${() => copy(JSON.stringify(json, null, 2))}>${icon('copy', 16)}</button>
    </div>
    <pre class="json" tabindex="0" role="region" aria-label=${label}><code>${jsonView(json)}</code></pre>
  </div>`;
}
