// The socket to the simulator. It only ever speaks to us; after every break it starts again with a snapshot.
import { arrived } from '../feed/announce.js';
import { acknowledged } from './interactions.js';
import { appeared, looksChanged } from '../panel/behind.js';
import { register } from '../state/language.js';
import { change, emptyComposer, store, upsert } from '../state/store.js';

const TYPING_MS = 10000;
const RETRY_MS = [250, 500, 1000, 2000, 4000];

let socket;
let attempts = 0;
let nextTry;
let wanted = null;

/** Opens the socket as this user; null is the first member. */
export function connect(as) {
  wanted = as;
  attempts = 0;
  open();
}

function open() {
  clearTimeout(nextTry);
  socket?.close();
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const query = wanted ? `?as=${encodeURIComponent(wanted)}` : '';
  const opened = new WebSocket(`${scheme}://${location.host}/demo/live${query}`);
  socket = opened;
  let accepted = false;
  opened.addEventListener('open', () => (accepted = true));
  opened.addEventListener('message', (event) => {
    if (socket === opened) receive(JSON.parse(event.data));
  });
  opened.addEventListener('close', () => {
    if (socket === opened) retry(accepted);
  });
}

function retry(accepted) {
  // a simulator that was started anew knows other people, and would refuse this one for ever
  if (!accepted) wanted = null;
  change(() => (store.connected = false));
  const pause = RETRY_MS[Math.min(attempts, RETRY_MS.length - 1)];
  attempts += 1;
  nextTry = setTimeout(open, pause);
}

const receivers = {
  state: snapshot,
  message: ({ channelId, message }) => upserted(channelId, message),
  deleted: ({ channelId, id }) => removed(channelId, id),
  typing: ({ channelId, userId }) => typing(channelId, userId),
  channel: ({ channel }) => newChannel(channel),
  user: ({ user }) => store.users.set(user.id, user),
  commands: ({ commands }) => register(commands),
  bot: ({ online }) => (store.bot = { ...store.bot, online }),
  interaction: acknowledged,
  models: ({ models }) => (store.models = models),
  note: ({ text, at }) => store.notes.push({ text, at, channelId: store.channelId }),
};

function receive(event) {
  change(() => receivers[event.type]?.(event));
}

function snapshot(told) {
  attempts = 0;
  const moved = store.me !== null && store.me !== told.me;
  Object.assign(store, {
    ready: true,
    connected: true,
    me: told.me,
    title: told.title,
    users: new Map(told.users.map((user) => [user.id, user])),
    roles: told.roles,
    channels: new Map(told.channels.map((channel) => [channel.id, named(channel, told.bot)])),
    locale: told.locale,
    bot: told.bot,
    suggestions: told.suggestions,
    models: told.models,
    troubles: told.troubles,
  });
  register(told.commands);
  store.typing.forEach((_, key) => stopTyping(key));
  if (moved) Object.assign(store, { composer: emptyComposer(), selected: null, modal: null, menu: null });
  if (moved) store.pending.clear();
  if (!store.channels.has(store.channelId)) store.channelId = firstChannel();
}

/** A direct conversation has no name of its own; the page calls it after whom one talks to. */
function named(channel, bot) {
  return channel.kind === 'direct' ? { ...channel, name: bot.name } : channel;
}

function firstChannel() {
  const channels = [...store.channels.values()];
  return (channels.find((channel) => channel.kind === 'text') ?? channels[0])?.id ?? null;
}

function upserted(channelId, message) {
  const channel = store.channels.get(channelId);
  if (!channel) return;
  const known = channel.messages.some((each) => each.id === message.id);
  upsert(channel.messages, message);
  stopTyping(`${channelId}:${message.json.author?.id}`);
  if (!known && channelId !== store.channelId) store.unread.add(channelId);
  arrived(channel, message);
  if (known) looksChanged(message.id);
  else if (channelId === store.channelId) appeared(message.id);
}

function removed(channelId, id) {
  const channel = store.channels.get(channelId);
  if (!channel) return;
  channel.messages = channel.messages.filter((message) => message.id !== id);
  if (store.selected === id) store.selected = null;
}

function typing(channelId, userId) {
  if (userId === store.me) return;
  const key = `${channelId}:${userId}`;
  stopTyping(key);
  const timer = setTimeout(() => change(() => stopTyping(key)), TYPING_MS);
  store.typing.set(key, { channelId, userId, timer });
}

function stopTyping(key) {
  clearTimeout(store.typing.get(key)?.timer);
  store.typing.delete(key);
}

function newChannel(channel) {
  const known = store.channels.get(channel.id);
  store.channels.set(channel.id, { ...named(channel, store.bot), messages: known?.messages ?? channel.messages });
}
