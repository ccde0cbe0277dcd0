// What the panel shows of the selected message, asked for anew while the message still changes.
import { look, Refusal } from '../server/acts.js';
import { isBot } from '../state/names.js';
import { remember } from '../state/prefs.js';
import { change, findMessage, store } from '../state/store.js';

// one look for a burst of edits; the last edit is followed by a look of its own
const PAUSE_MS = 300;
const ASKING = 'ask';

let nextLook = null;
let looks = 0;

/** Opens or closes the panel, and remembers which. */
export function showPanel(open) {
  change(() => (store.panelOpen = open));
  remember('panel', open ? 'open' : 'closed');
}

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
  looks += 1;
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

/** An answer that a later look has overtaken is dropped. */
async function fill(id, what, read) {
  const mine = looks;
  const { value, fault } = await asked(what, id, read);
  change(() => {
    if (mine !== looks || store.behind.id !== id) return;
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
