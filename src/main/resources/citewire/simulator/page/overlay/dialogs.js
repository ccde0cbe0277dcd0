// Dialogs of the client itself. The browser's own <dialog> traps the focus and gives it back.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { ref } from '/lib/lit-html/directives/ref.js';
import { attempt, openThread } from '../server/acts.js';
import { visit } from '../message/message.js';
import { label } from '../state/labels.js';
import { change, store } from '../state/store.js';
import { deleteNow } from '../message/toolbar.js';

/** Opens a dialog element once, when it is drawn, and remembers what had the focus. */
export function opened() {
  return ref((element) => {
    if (!element || element.open) return;
    const before = document.activeElement;
    queueMicrotask(() => element.isConnected && !element.open && element.showModal());
    element.addEventListener('close', () => before?.isConnected && before.focus(), { once: true });
  });
}

const closeDialog = () => shut('client-dialog', () => (store.dialog = null));

/** Closes the element first: only then the browser gives the focus back. */
export function shut(id, how) {
  document.getElementById(id)?.close();
  change(how);
}

export function dialog() {
  const open = store.dialog;
  if (!open) return nothing;
  return open.kind === 'thread' ? threadDialog(open) : deleteDialog(open);
}

function frame(title, body, submit, action) {
  return html`<dialog class="dialog" id="client-dialog" aria-labelledby="dialog-title" data-testid="dialog"
    ${openRef} @cancel=${(event) => (event.preventDefault(), closeDialog())}>
    <form @submit=${submit}>
      <h2 id="dialog-title">${title}</h2>
      ${body}
      <div class="dialog-end">
        <button type="button" class="button secondary" @click=${closeDialog}>${label('Cancel')}</button>
        <button class="button ${action.style}" data-testid="dialog-ok">${action.label}</button>
      </div>
    </form>
  </dialog>`;
}

const openRef = opened();

function threadDialog(open) {
  const body = html`<label class="field"><span>${label('Thread Name')}</span>
    <input name="name" autofocus required maxlength="100" .value=${open.name} data-testid="thread-name" /></label>`;
  return frame(label('Create Thread'), body, (event) => createThread(event, open), { style: 'primary', label: label('Create Thread') });
}

async function createThread(event, open) {
  event.preventDefault();
  const name = new FormData(event.target).get('name').trim();
  if (!name) return;
  closeDialog();
  const made = await attempt(() => openThread(open.message.id, name));
  if (!made) return;
  whenKnown(made.id, () => visit(made.id));
}

/** The thread's channel is told over the socket, which may be before or after our request's answer. */
function whenKnown(id, then, tries = 20) {
  if (store.channels.has(id)) then();
  else if (tries > 0) setTimeout(() => whenKnown(id, then, tries - 1), 50);
}

function deleteDialog(open) {
  const body = html`<p>${label('Are you sure you want to delete this message?')}</p>`;
  const act = (event) => {
    event.preventDefault();
    closeDialog();
    deleteNow(open.message);
  };
  return frame(label('Delete Message'), body, act, { style: 'danger', label: label('Delete') });
}
