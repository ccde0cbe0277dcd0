// The one place where what the page shows is kept. Views read it; acts and the socket change it.
import { recall } from './prefs.js';

export const store = {
  // told by the server
  ready: false,
  connected: false,
  me: null,
  title: '',
  users: new Map(),
  roles: [],
  channels: new Map(),
  commands: [],
  registered: [],
  locale: 'en-US',
  bot: null,
  suggestions: [],
  models: [],
  troubles: [],
  // what the reader looks at
  channelId: null,
  selected: null,
  panelOpen: recall('panel', 'closed') === 'open',
  tab: 'why',
  // whoever says something wants to see it
  toEnd: false,
  theme: recall('theme', 'dark'),
  drawer: null,
  // what passes
  typing: new Map(),
  notes: [],
  unread: new Set(),
  dismissed: new Set(),
  revealed: new Set(),
  pending: new Map(),
  modal: null,
  select: null,
  menu: null,
  dialog: null,
  making: null,
  toast: null,
  wireOpen: new Set(),
  behind: { id: null, why: null, whyError: null, wire: null, wireError: null },
  composer: emptyComposer(),
};

export function emptyComposer() {
  return { mode: 'text', text: '', replyTo: null, list: null, command: null, refusal: null };
}

const watchers = new Set();
let queued = false;

/** Changes the store, then redraws once for all changes of this turn. */
export function change(how) {
  how?.(store);
  if (queued) return;
  queued = true;
  queueMicrotask(() => {
    queued = false;
    watchers.forEach((watcher) => watcher(store));
  });
}

export function watch(watcher) {
  watchers.add(watcher);
}

export const channel = () => store.channels.get(store.channelId) ?? null;

export function findMessage(id) {
  for (const each of store.channels.values()) {
    const found = each.messages.find((message) => message.id === id);
    if (found) return { message: found, channel: each };
  }
  return null;
}

export function upsert(messages, message) {
  const at = messages.findIndex((known) => known.id === message.id);
  if (at >= 0) messages[at] = message;
  else messages.push(message);
}
