// What the reader may try: another model, and troubles a bot must live through.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { live } from '/lib/lit-html/directives/live.js';
import { attempt, makeTrouble, useModel } from '../server/acts.js';
import { icon } from '../parts/icons.js';
import { label } from '../state/labels.js';
import { change, store } from '../state/store.js';

export function tryOut() {
  if (store.models.length === 0 && store.troubles.length === 0) return nothing;
  return html`<section class="try-out" aria-labelledby="try-out-title">
    <h2 id="try-out-title" class="category">${label('Try it out')}</h2>
    ${models()}
    <div class="troubles" role="group" aria-label=${label('Troubles')}>${store.troubles.map(trouble)}</div>
    ${lastNote()}
  </section>`;
}

function models() {
  if (store.models.length === 0) return nothing;
  return html`<fieldset class="models">
    <legend>${label('Who writes the answers')}</legend>
    ${store.models.map(
      (model) => html`<label class="model">
        <input type="radio" name="model" value=${model.id} .checked=${live(model.active)} data-testid="model-${model.id}"
          @change=${() => switchModel(model.id)} />
        <span><strong>${label(model.label)}</strong><small>${label(model.detail)}</small></span>
      </label>`,
    )}
  </fieldset>`;
}

async function switchModel(id) {
  // shown as chosen only once the server says so
  await attempt(() => useModel(id));
  change();
}

function trouble(each) {
  const busy = store.making === each.id;
  return html`<button class="trouble" data-testid="trouble-${each.id}" title=${label(each.detail)} aria-busy=${busy}
    @click=${() => busy || make(each.id)}>
    ${icon('flag', 16)}<span><strong>${label(each.label)}</strong><small>${label(each.detail)}</small></span></button>`;
}

async function make(id) {
  change(() => (store.making = id));
  await attempt(() => makeTrouble(id));
  change(() => (store.making = null));
}

function lastNote() {
  const note = store.notes.at(-1);
  return note ? html`<p class="last-note" data-testid="last-note">${note.text}</p>` : nothing;
}
