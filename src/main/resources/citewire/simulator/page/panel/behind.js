// What the panel shows of the selected message, asked for anew while the message still changes.
import { look, Refusal } from '../server/acts.js';
import { isBot } from '../state/names.js';
import { change, findMessage, store } from '../state/store.js';

// one look for a burst of edits; the last edit is followed by a look of its own
const PAUSE_MS = 300;
const ASKING = 'ask';

let nextLook = null;

export function select(id) {
  change(() => {
    store.selected = id;
    store.behind = { id, why: null, whyError: null, wire: null, wireError: null };
  });
  lookAgain();
}

export function looksChanged(id) {
  if (id !== store.selected || !store.panelOpen) return;
  clearTimeout(nextLook);
  nextLook = setTimeout(lookAgain, PAUSE_MS);
}

/** While the panel is open it goes along with the newest answer. */
export function appeared(id) {
  if (store.panelOpen && mayBeAnswer(id)) select(id);
}

export function lookAgain() {
  const id = store.selected;
  if (!id || !store.panelOpen) return;
  fill(id, 'wire', (told) => told.entries);
  if (mayBeAnswer(id)) fill(id, 'why', (told) => told);
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
