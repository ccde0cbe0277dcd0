// What the panel shows of the selected message, asked for anew while the message still changes.
import { look, Refusal } from './acts.js';
import { isBot } from './names.js';
import { change, findMessage, store } from './store.js';

// one look for a burst of edits; the last edit is followed by a look of its own
const PAUSE_MS = 300;
// an answer still being written has no verdict yet, and a look for it would fail
const FINISHED_MS = 2500;
const ASKING = 'ask';

let wireLook = null;
let whyLook = null;

export function select(id) {
  change(() => {
    store.selected = id;
    store.behind = { id, why: null, whyError: null, wire: null, wireError: null };
  });
  lookAgain();
}

export function looksChanged(id) {
  if (id !== store.selected || !store.panelOpen) return;
  clearTimeout(wireLook);
  wireLook = setTimeout(lookAgain, PAUSE_MS);
}

export function lookAgain() {
  const id = store.selected;
  clearTimeout(whyLook);
  if (!id || !store.panelOpen) return;
  fill(id, 'wire', (told) => told.entries);
  if (mayBeAnswer(id)) whyLook = setTimeout(() => fill(id, 'why', (told) => told), untilFinished(id));
}

/** Only what the bot said on request has a why: other messages need not be asked about. */
export function mayBeAnswer(id) {
  const message = findMessage(id)?.message;
  if (!message || !isBot(message.json.author?.id)) return false;
  const { interaction } = message;
  if (interaction) return interaction.kind !== 'COMMAND' || interaction.name === ASKING || isOnMessage(interaction.name);
  return Boolean(message.json.message_reference);
}

const isOnMessage = (name) => store.commands.some((command) => command.type === 3 && command.name === name);

/** A finished answer has its sources as embeds; one without is finished when it rests. */
function untilFinished(id) {
  const { json } = findMessage(id).message;
  if ((json.embeds ?? []).length > 0) return 0;
  const rested = Date.now() - new Date(json.edited_timestamp ?? json.timestamp);
  return Math.max(0, FINISHED_MS - rested);
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
