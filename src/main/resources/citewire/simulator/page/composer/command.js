// A chosen command as a form: one pill an option, required ones first, the optional offered one by one.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { live } from '/lib/lit-html/directives/live.js';
import { runCommand } from '../server/acts.js';
import { avatar } from '../parts/avatar.js';
import { offer, stopOffers } from './choices.js';
import { focusSoon } from '../parts/focus.js';
import { icon } from '../parts/icons.js';
import { follow } from '../server/interactions.js';
import { drives, listKey } from './listbox.js';
import { valueOf } from './option-values.js';
import { label } from '../state/labels.js';
import { change, channel, emptyComposer, store } from '../state/store.js';

const CHAT_INPUT = 1;
const GUILD = 0;
const DIRECT = 1;

/** Whether a command is offered in the open channel. */
export function offeredHere(command) {
  const context = channel()?.kind === 'direct' ? DIRECT : GUILD;
  return (command.contexts ?? [GUILD, DIRECT]).includes(context);
}

export const usableCommands = () =>
  store.commands.filter((command) => (command.type ?? CHAT_INPUT) === CHAT_INPUT && offeredHere(command));

/**
 * Turns the composer into the command's form. Who types on after the name means its first option, required or not.
 * @param first what was typed for it so far; null when the command was chosen from the list
 */
export function chooseCommand(json, first = null) {
  const options = [...(json.options ?? [])].sort((one, other) => Number(other.required ?? 0) - Number(one.required ?? 0));
  const shown = options.filter((option) => option.required).map((option) => option.name);
  if (first !== null && shown.length === 0 && options.length > 0) shown.push(options[0].name);
  change(() => {
    const { replyTo } = store.composer;
    store.composer = { ...emptyComposer(), mode: 'command', replyTo };
    store.composer.command = { json, options, shown, given: {}, errors: {}, focus: null };
    if (first) store.composer.command.given[shown[0]] = { text: first };
  });
  focusSoon(shown.length > 0 ? inputId(shown[0]) : 'command-run');
}

const inputId = (name) => `option-input-${name}`;

export function commandForm(state) {
  const { command } = state;
  const { options, shown } = command;
  const focused = options.find((option) => option.name === command.focus);
  const error = Object.values(command.errors)[0];
  return html`<form class="command-form" aria-label="/${command.json.label}" @submit=${submit} @keydown=${formKey}>
    <div class="command-hint" id="command-hint">
      ${error
        ? html`<span class="command-error" role="alert">${error}</span>`
        : html`<strong>${focused?.label ?? `/${command.json.label}`}</strong> ${focused?.description ?? command.json.description}`}
    </div>
    <div class="command-line">
      ${avatar(store.bot?.id, 24)}<span class="command-name">/${command.json.label}</span>
      ${shown.map((name) => pill(options.find((option) => option.name === name), state))}
      ${more(command)}
      <span class="command-end">
        <button type="button" class="icon-button" aria-label=${label('Cancel command')} @click=${cancel}>${icon('close', 18)}</button>
        <button class="icon-button send" id="command-run" aria-label=${label('Run {0}', `/${command.json.label}`)} data-testid="command-run">
          ${icon('send', 20)}
        </button>
      </span>
    </div>
  </form>`;
}

function pill(option, state) {
  const { command } = state;
  const aria = drives(command.focus === option.name ? state.list : null);
  const error = command.errors[option.name];
  const text = command.given[option.name]?.text ?? '';
  return html`<span class="option-pill ${error ? 'wrong' : ''}">
    <label for=${inputId(option.name)}>${option.label}</label>
    <span class="option-grow" data-text=${text}>
      <input
        id=${inputId(option.name)}
        data-testid="command-option-${option.name}"
        role="combobox"
        autocomplete="off"
        size="1"
        aria-haspopup="listbox"
        aria-autocomplete="list"
        aria-expanded=${aria.expanded}
        aria-controls=${aria.controls}
        aria-activedescendant=${aria.active}
        aria-required=${option.required === true}
        aria-invalid=${Boolean(error)}
        aria-describedby="command-hint"
        maxlength=${option.max_length ?? 6000}
        .value=${live(text)}
        @focus=${() => focused(option)}
        @blur=${() => blurred(option)}
        @input=${(event) => typed(option, event.target.value)}
        @keydown=${(event) => optionKey(event, option)}
      />
    </span>
  </span>`;
}

function more({ options, shown, focus }) {
  const rest = options.filter((option) => !shown.includes(option.name));
  if (rest.length === 0) return nothing;
  const aria = drives(focus === null ? store.composer.list : null);
  return html`<button
    type="button"
    class="option-more"
    id="option-more"
    data-testid="option-more"
    role="combobox"
    aria-label=${label('+{0} optional', rest.length)}
    aria-haspopup="listbox"
    aria-expanded=${aria.expanded}
    aria-controls=${aria.controls}
    aria-activedescendant=${aria.active}
    @click=${() => offerOptions(rest)}
    @blur=${() => store.composer.list && change(() => (store.composer.list = null))}
  >${label('+{0} optional', rest.length)}</button>`;
}

/** One rest is shown at once; several are chosen from. */
function offerOptions(rest) {
  if (rest.length === 1) return show(rest[0]);
  const items = rest.map((option) => ({
    id: `optional-${option.name}`,
    title: option.label,
    detail: option.description,
    choose: () => show(option),
  }));
  change(({ composer }) => {
    composer.command.focus = null;
    composer.list = { label: label('Optional'), items, active: 0 };
  });
  return undefined;
}

function show(option) {
  change(() => {
    store.composer.command.shown.push(option.name);
    store.composer.list = null;
  });
  focusSoon(inputId(option.name));
}

function focused(option) {
  change(() => (store.composer.command.focus = option.name));
  offer(option, take);
}

function blurred(option) {
  stopOffers();
  change(({ composer }) => {
    if (composer.command?.focus === option.name) Object.assign(composer, { list: null });
  });
}

function typed(option, text) {
  change(({ composer: { command } }) => {
    command.given[option.name] = { text };
    delete command.errors[option.name];
  });
  offer(option, take);
}

/** Takes a choice of the list, and goes on to what is still to be filled in. */
function take(option, choice) {
  change(({ composer }) => {
    composer.command.given[option.name] = { text: choice.name, value: choice.value };
    delete composer.command.errors[option.name];
    composer.list = null;
  });
  const { command } = store.composer;
  const next = command.shown.find((name) => !command.given[name]?.text);
  if (next) focusSoon(inputId(next));
}

function optionKey(event, option) {
  if (event.isComposing || listKey(event)) return;
  if (event.key === 'Backspace' && !event.target.value) {
    event.preventDefault();
    if (option.required) cancel();
    else hide(option);
  }
}

function hide(option) {
  change(({ composer: { command } }) => {
    command.shown = command.shown.filter((name) => name !== option.name);
    delete command.given[option.name];
  });
  const { shown } = store.composer.command;
  focusSoon(shown.length > 0 ? inputId(shown.at(-1)) : 'option-more');
}

function formKey(event) {
  if (!event.defaultPrevented && listKey(event)) return;
  if (event.key === 'Escape' && !event.defaultPrevented) cancel();
}

function cancel() {
  stopOffers();
  change(() => (store.composer = emptyComposer()));
  focusSoon('composer-input');
}

function submit(event) {
  event.preventDefault();
  const { command } = store.composer;
  const read = command.options
    .filter((option) => option.required || command.given[option.name]?.text)
    .map((option) => ({ name: option.name, ...valueOf(option, command.given[option.name]) }));
  const wrong = read.filter((each) => each.error);
  if (wrong.length > 0) {
    change(() => (command.errors = Object.fromEntries(wrong.map((each) => [each.name, each.error]))));
    focusSoon(inputId(wrong[0].name));
    return;
  }
  run(command.json.name, Object.fromEntries(read.map((each) => [each.name, each.value])));
}

export function run(name, options) {
  cancel();
  change(() => (store.toEnd = true));
  const told = Object.entries(options).map(([option, value]) => ({ name: option, value }));
  follow({ kind: 'COMMAND', channelId: store.channelId, name, options: told }, () => runCommand(name, options));
}
