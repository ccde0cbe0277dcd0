// A modal of the application: text inputs, in the old shape (action rows) and the new one (labels).
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { submitModal } from '../server/acts.js';
import { avatar } from '../parts/avatar.js';
import { dots } from '../message/components.js';
import { opened, shut } from './dialogs.js';
import { icon } from '../parts/icons.js';
import { follow, forget } from '../server/interactions.js';
import { markdown } from '../markdown/view.js';
import { label } from '../state/labels.js';
import { change, store } from '../state/store.js';

const ROW = 1;
const TEXT_INPUT = 4;
const TEXT = 10;
const LABEL = 18;
const PARAGRAPH = 2;

const openRef = opened();

export function modal() {
  const open = store.modal;
  if (!open) return nothing;
  return html`<dialog class="dialog modal" id="app-modal" aria-labelledby="modal-title" data-testid="modal"
    ${openRef} @cancel=${(event) => (event.preventDefault(), close())}>
    <form @submit=${(event) => submit(event, open)}>
      <div class="modal-head">
        ${avatar(store.bot?.id, 24)}<h2 id="modal-title">${open.title}</h2>
        <button type="button" class="icon-button" aria-label=${label('Close')} @click=${close}>${icon('close')}</button>
      </div>
      ${parts(open.components ?? []).map((each, at) => part(each, at === 0))}
      ${open.fault ? html`<p class="component-failure" role="alert">${icon('flag', 16)} ${open.fault}</p>` : nothing}
      <div class="dialog-end">
        <button type="button" class="button secondary" @click=${close}>${label('Cancel')}</button>
        <button class="button primary ${open.busy ? 'busy' : ''}" aria-busy=${open.busy} aria-label=${label('Submit')} data-testid="modal-submit">
          <span class="button-label">${label('Submit')}</span>${open.busy ? dots() : nothing}
        </button>
      </div>
    </form>
  </dialog>`;
}

/** Both shapes as {input, label, description} or {text}. */
function parts(components) {
  return components.flatMap((each) => {
    if (each.type === ROW) return each.components.map((input) => ({ input, label: input.label }));
    if (each.type === LABEL) return [{ input: each.component, label: each.label, description: each.description }];
    return each.type === TEXT ? [{ text: each.content }] : [];
  });
}

function part({ input, label, description, text }, first) {
  if (text) return html`<div class="md">${markdown(text)}</div>`;
  if (input?.type !== TEXT_INPUT) return html`<p>(an input of type ${input?.type})</p>`;
  const id = `modal-input-${input.custom_id}`;
  const required = input.required !== false;
  return html`<div class="field">
    <label for=${id}>${label}${required ? html`<span class="needed" aria-hidden="true"> *</span>` : nothing}</label>
    ${description ? html`<small id="${id}-about">${description}</small>` : nothing}
    ${input.style === PARAGRAPH ? paragraph(input, id, first) : short(input, id, first)}
  </div>`;
}

function short(input, id, first) {
  return html`<input id=${id} name=${input.custom_id} data-testid=${id} autocomplete="off" ?autofocus=${first} ?required=${input.required !== false}
    minlength=${input.min_length ?? nothing} maxlength=${input.max_length ?? 4000}
    placeholder=${input.placeholder ?? nothing} .defaultValue=${input.value ?? ''} />`;
}

function paragraph(input, id, first) {
  return html`<textarea id=${id} name=${input.custom_id} data-testid=${id} rows="5" ?autofocus=${first} ?required=${input.required !== false}
    minlength=${input.min_length ?? nothing} maxlength=${input.max_length ?? 4000}
    placeholder=${input.placeholder ?? nothing} .defaultValue=${input.value ?? ''}></textarea>`;
}

function close() {
  shut('app-modal', () => (store.modal = null));
}

function submit(event, open) {
  event.preventDefault();
  if (open.busy) return;
  const values = Object.fromEntries(new FormData(event.target));
  change(() => Object.assign(open, { busy: true, fault: null }));
  follow({ kind: 'MODAL', channelId: store.channelId }, () => submitModal(open.opener, values), (callback) => done(open, callback))
    .then((entry) => entry ?? change(() => Object.assign(open, { busy: false, fault: 'Something went wrong. Try again.' })));
}

function done(open, callback) {
  for (const [local, pending] of store.pending) if (pending.kind === 'MODAL') forget(local);
  if (callback === null) change(() => Object.assign(open, { busy: false, fault: 'The application did not respond' }));
  else if (store.modal === open) close();
}
