// What the panel shows of the selected message, asked for anew while the message still changes.
import { look, Refusal } from './acts.js';
import { change, findMessage, store } from './store.js';
import { isBot } from './names.js';

// one look for a burst of edits; the last edit is followed by a look of its own
const PAUSE_MS = 300;
let queued = null;

export function select(id) {
  change(() => {
    store.selected = id;
    store.behind = { id, why: null, whyError: null, wire: null, wireError: null };
  });
  lookAgain();
}

export function looksChanged(id) {
  if (id !== store.selected || !store.panelOpen) return;
  clearTimeout(queued);
  queued = setTimeout(lookAgain, PAUSE_MS);
}

export function lookAgain() {
  const id = store.selected;
  if (!id || !store.panelOpen) return;
  fill(id, 'wire', (told) => told.entries);
  if (mayBeAnswer(id)) fill(id, 'why', (told) => told);
}

/** Only what the bot said on request has a why: other messages need not be asked about. */
export function mayBeAnswer(id) {
  const json = findMessage(id)?.message.json;
  if (!json || !isBot(json.author?.id)) return false;
  return Boolean(json.interaction_metadata ?? json.interaction ?? json.message_reference);
}

async function fill(id, what, read) {
  const { value, fault } = await asked(what, id, read);
  change(() => {
    if (store.behind.id !== id) return;
    if (value) store.behind[what] = value;
    store.behind[`${what}Error`] = fault;
  });
}

async function asked(what, id, read) {
  try {
    return { value: read(await look(what, id)), fault: null };
  } catch (fault) {
    return { value: null, fault: fault instanceof Refusal ? fault.message : 'The simulator cannot be reached.' };
  }
}
