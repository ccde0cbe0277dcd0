// Plain text with mentions. The text holds @Name; a layer behind it draws the pills; what is sent holds <@id>.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { live } from '/lib/lit-html/directives/live.js';
import { attempt, say } from '../server/acts.js';
import { avatar } from '../parts/avatar.js';
import { chooseCommand, usableCommands } from './command.js';
import { icon } from '../parts/icons.js';
import { drives, listKey } from './listbox.js';
import { label } from '../state/labels.js';
import { change, channel, store } from '../state/store.js';

const LONGEST = 2000;
const WARN_FROM = 1800;
// a command's name, with a group's and a subcommand's
const COMMAND_START = /^\/([\p{L}\p{N}_-]{0,32}(?: [\p{L}\p{N}_-]{0,32}){0,2})$/u;
const MENTION_START = /(^|\s)@([\p{L}\p{N}_.-]{0,32})$/u;

export function textForm(state) {
  const left = LONGEST - toSend(state.text).length;
  const aria = drives(state.list);
  return html`<div class="text-form">
    <div class="text-layers">
      <div class="text-behind" aria-hidden="true">${pieces(state.text)}${'\u200b'}</div>
      <textarea
        id="composer-input"
        data-testid="composer-input"
        rows="1"
        aria-label=${placeholder()}
        aria-haspopup="listbox"
        aria-autocomplete="list"
        aria-controls=${aria.controls}
        aria-activedescendant=${aria.active}
        aria-describedby="composer-count"
        placeholder=${placeholder()}
        spellcheck="true"
        .value=${live(state.text)}
        @input=${(event) => typed(event.target)}
        @keydown=${(event) => key(event)}
        @blur=${() => state.list && change(() => (state.list = null))}
      ></textarea>
    </div>
    <span id="composer-count" class="count ${left < 0 ? 'over' : ''}">${left < LONGEST - WARN_FROM ? left : nothing}</span>
    <button class="icon-button send" aria-label=${label('Send message')} ?disabled=${!state.text.trim() || left < 0} @click=${send}>
      ${icon('send', 20)}
    </button>
  </div>`;
}

function placeholder() {
  const here = channel();
  if (!here) return label('Message');
  return label('Message {0}', `${here.kind === 'direct' ? '@' : here.kind === 'text' ? '#' : ''}${here.name}`);
}

/** Names that may be mentioned here, longest first, so that no name hides a longer one. */
function names() {
  return [...store.users.values()].sort((one, other) => other.name.length - one.name.length);
}

/** The text cut into plain strings and users. */
function cut(text) {
  const found = [];
  const known = names();
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const user = text[at] === '@' ? known.find((each) => named(text, at + 1, each.name)) : null;
    if (user) {
      found.push(plain, user);
      plain = '';
      at += user.name.length + 1;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  found.push(plain);
  return found;
}

const named = (text, at, name) =>
  text.startsWith(name, at) && !/[\p{L}\p{N}_]/u.test(text[at + name.length] ?? ' ');

const pieces = (text) =>
  cut(text).map((piece) => (typeof piece === 'string' ? piece : html`<span class="pill">@${piece.name}</span>`));

const toSend = (text) =>
  cut(text).map((piece) => (typeof piece === 'string' ? piece : `<@${piece.id}>`)).join('').trim();

function typed(input) {
  const before = input.value.slice(0, input.selectionStart);
  change(() => {
    store.composer.text = input.value;
    store.composer.list = commandList(input.value) ?? mentionList(before);
  });
  const text = input.value.toLowerCase();
  const word = (command) => [command.label, command.name].find((each) => text.startsWith(`/${each} `));
  const command = usableCommands().find(word);
  if (command) chooseCommand(command, input.value.slice(word(command).length + 2));
}

function commandList(text) {
  const found = COMMAND_START.exec(text);
  if (!found) return null;
  const wanted = found[1].toLowerCase();
  const items = usableCommands()
    .filter((command) => command.label.includes(wanted) || command.name.includes(wanted))
    .sort((one, other) => nearness(one, wanted) - nearness(other, wanted))
    .map((command) => ({
      id: `command-${command.name}`,
      title: `/${command.label}`,
      detail: command.description,
      lead: avatar(store.bot?.id, 24),
      choose: () => chooseCommand(command),
    }));
  // with a space behind an unknown name it is a sentence that begins with a slash
  if (items.length === 0 && wanted.includes(' ')) return null;
  return { label: label('Commands'), items, active: 0, empty: label('No such command') };
}

/** The very name comes first, then what begins with it. */
function nearness(command, wanted) {
  if (command.label === wanted) return 0;
  return command.label.startsWith(wanted) ? 1 : 2;
}

function mentionList(before) {
  const found = MENTION_START.exec(before);
  if (!found) return null;
  const wanted = found[2].toLowerCase();
  const items = [...store.users.values()]
    .filter((user) => user.id !== store.me && user.name.toLowerCase().includes(wanted))
    .sort((one, other) => Number(other.bot) - Number(one.bot))
    .map((user) => ({
      id: `mention-${user.name}`,
      title: user.name,
      detail: label(user.bot ? 'App' : (user.role ?? '')),
      lead: avatar(user.id, 24),
      choose: () => mention(user, before, found[2]),
    }));
  return items.length === 0 ? null : { label: label('Members'), items, active: 0 };
}

function mention(user, before, partial) {
  const input = document.getElementById('composer-input');
  const start = `${before.slice(0, before.length - partial.length)}${user.name} `;
  change(() => {
    store.composer.text = start + store.composer.text.slice(before.length).trimStart();
    store.composer.list = null;
  });
  queueMicrotask(() => {
    input.focus();
    input.setSelectionRange(start.length, start.length);
  });
}

function key(event) {
  if (event.isComposing || listKey(event)) return;
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    send();
  } else if (event.key === 'Escape') {
    change(() => (store.composer.replyTo = null));
  } else if (event.key === 'ArrowUp' && !store.composer.text) {
    const rows = document.querySelectorAll('.feed .message');
    rows[rows.length - 1]?.focus();
    event.preventDefault();
  }
}

async function send() {
  const { text, replyTo } = store.composer;
  const content = toSend(text);
  if (!content || content.length > LONGEST) return;
  change(() => {
    Object.assign(store.composer, { text: '', replyTo: null, list: null });
    store.toEnd = true;
  });
  const sent = await attempt(() => say(content, replyTo));
  // a refused text is given back rather than lost
  if (!sent && !store.composer.text) change(() => Object.assign(store.composer, { text, replyTo }));
}
