// What can be done with a message: the bar over it on hover or focus, and the menu behind it.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { attempt, remove, runOnMessage, toast } from '../server/acts.js';
import { select, showPanel } from '../panel/behind.js';
import { textOf } from '../feed/announce.js';
import { focusSoon } from '../parts/focus.js';
import { icon } from '../parts/icons.js';
import { offeredHere } from '../composer/command.js';
import { follow } from '../server/interactions.js';
import { label } from '../state/labels.js';
import { isModerator } from '../state/names.js';
import { change, channel, store } from '../state/store.js';

const MESSAGE_COMMAND = 3;

export function toolbar(message) {
  const tool = (name, said, shape, act, extra = nothing) => html`<button class="tool" aria-label=${label(said)} title=${label(said)}
    aria-haspopup=${extra} data-testid="tool-${name}-${message.id}" @click=${act}>${icon(shape)}</button>`;
  return html`<div class="toolbar" role="group" aria-label=${label('Message actions')}>
    ${tool('behind', 'Open what is behind it', 'behind', () => openBehind(message))}
    ${message.ephemeral || message.loading ? nothing : tool('reply', 'Reply', 'reply', () => reply(message))}
    ${message.loading ? nothing : tool('more', 'More', 'more', (event) => openMenu(event, message), 'menu')}
  </div>`;
}

function openBehind(message) {
  showPanel(true);
  focusSoon(`tab-${store.tab}`);
  select(message.id);
}

export function reply(message) {
  change(() => (store.composer.replyTo = message.id));
  document.getElementById('composer-input')?.focus();
}

/** Opens where the pointer is, or under what has the focus when a key asked for it. */
export function openMenu(event, message) {
  const byPointer = event.type === 'contextmenu' && event.button === 2;
  // over marked text the pointer asks for the browser's own menu
  if (message.loading || (byPointer && window.getSelection()?.toString())) return;
  event.preventDefault();
  const box = event.currentTarget.getBoundingClientRect();
  const at = byPointer ? { x: event.clientX, y: event.clientY } : { x: box.right - 200, y: box.top + 32 };
  change(() => (store.menu = { at, opener: event.currentTarget, items: items(message), apps: false }));
}

function items(message) {
  const here = channel();
  const mine = message.json.author?.id === store.me;
  const kept = !message.ephemeral;
  const found = [];
  if (kept) found.push({ id: 'reply', label: label('Reply'), icon: 'reply', run: () => reply(message) });
  if (kept && here?.kind === 'text' && !store.channels.has(message.id)) {
    found.push({ id: 'thread', label: label('Create Thread'), icon: 'thread', run: () => askThreadName(message) });
  }
  found.push({ id: 'copy', label: label('Copy Text'), icon: 'copy', run: () => copy(textOf(message.json)) });
  found.push({ id: 'behind', label: label('Open what is behind it'), icon: 'behind', run: () => openBehind(message) });
  if (kept) found.push(...apps(message));
  if (message.ephemeral) {
    found.push({ id: 'dismiss', label: label('Dismiss message'), icon: 'close', run: () => change(() => store.dismissed.add(message.id)) });
  }
  if (kept && (mine || isModerator(store.me))) {
    found.push({ id: 'delete', label: label('Delete Message'), icon: 'trash', danger: true, run: () => askDeletion(message) });
  }
  return found;
}

function apps(message) {
  return store.commands
    .filter((command) => command.type === MESSAGE_COMMAND && offeredHere(command))
    .map((command) => ({
      id: `app-${command.name}`,
      label: command.label,
      icon: 'apps',
      group: label('Apps'),
      run: () => follow({ kind: 'COMMAND', channelId: store.channelId, name: command.name, onMessage: true },
        () => runOnMessage(message.id, command.name)),
    }));
}

function askThreadName(message) {
  const [first] = message.json.embeds ?? [];
  const suggested = (first?.title ?? first?.author?.name ?? textOf(message.json)).split('\n')[0].slice(0, 60);
  change(() => (store.dialog = { kind: 'thread', message, name: suggested }));
}

function askDeletion(message) {
  change(() => (store.dialog = { kind: 'delete', message }));
}

export const deleteNow = (message) => attempt(() => remove(message.id));

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(label('Copied.'));
  } catch {
    toast(label('The browser did not allow copying.'));
  }
}
