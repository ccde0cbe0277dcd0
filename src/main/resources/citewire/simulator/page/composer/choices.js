// What may be chosen for an option: True or False, the command's own choices, people, roles and channels, or what the
// application completes.
import { complete } from '../server/acts.js';
import { inOption } from '../state/entities.js';
import { label } from '../state/labels.js';
import { change, store } from '../state/store.js';

const BOOLEAN = 5;
const PAUSE_MS = 120;
const MOST = 25;

let timer = null;
let asking = null;

/** Opens the list of the option, where it has one. */
export function offer(option, take) {
  stopOffers();
  const fixed = option.type === BOOLEAN
    ? [{ name: label('True'), value: true }, { name: label('False'), value: false }]
    : option.choices ?? named(option);
  if (fixed?.length > 0) return put(option, matching(fixed, option), take, 'Options');
  if (option.autocomplete) timer = setTimeout(() => ask(option, take), PAUSE_MS);
  return undefined;
}

export function stopOffers() {
  clearTimeout(timer);
  asking?.abort();
  asking = null;
}

const textOf = (option) => store.composer.command?.given[option.name]?.text ?? '';

const named = (option) =>
  inOption(option)?.map((each) => ({ name: each.name, value: each.id, detail: each.detail, lead: each.lead }));

function matching(choices, option) {
  const wanted = textOf(option).toLowerCase();
  return choices.filter((choice) => choice.name.toLowerCase().includes(wanted));
}

function put(option, choices, take, title) {
  const items = choices.slice(0, MOST).map((choice, at) => ({
    id: `choice-${at}`,
    title: choice.name,
    detail: choice.detail,
    lead: choice.lead,
    choose: () => take(option, choice),
  }));
  change(({ composer }) => {
    if (composer.command?.focus === option.name) composer.list = { label: `${label(title)}: ${option.label}`, items, active: 0 };
  });
}

async function ask(option, take) {
  const { command } = store.composer;
  if (!command || command.given[option.name]?.value !== undefined) return;
  const mine = new AbortController();
  asking = mine;
  const others = {};
  for (const [name, given] of Object.entries(command.given)) {
    if (name !== option.name && given.text) others[name] = given.value ?? given.text;
  }
  try {
    const told = await complete(command.json.name, option.name, textOf(option), others, mine.signal);
    if (!mine.signal.aborted) put(option, told.choices ?? [], take, 'Options');
  } catch {
    // as in Discord, a failed completion says so and leaves what was typed
    if (!mine.signal.aborted) put(option, [], take, 'Loading options failed');
  }
}
