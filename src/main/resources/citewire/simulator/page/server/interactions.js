// Interactions on their way: Discord gives the application three seconds to acknowledge one.
import { attempt } from './acts.js';
import { label } from '../state/labels.js';
import { change, store } from '../state/store.js';

const PATIENCE_MS = 3000;

// the acknowledgement may overtake the answer to our own request
const early = new Map();

/**
 * Starts an interaction and follows it.
 * @param what {kind, channelId, name, key} where key is the pressed component or null
 * @param act the request, resolving to {interaction}
 * @param then called with the callback once it is acknowledged
 */
export async function follow(what, act, then) {
  const entry = { ...what, id: null, state: 'waiting', at: new Date().toISOString() };
  const local = Symbol('interaction');
  change(() => store.pending.set(local, entry));
  const started = await attempt(act);
  if (!started) {
    change(() => store.pending.delete(local));
    return null;
  }
  entry.id = started.interaction;
  entry.local = local;
  entry.then = then;
  if (early.has(entry.id)) settle(entry, early.get(entry.id));
  else entry.timer = setTimeout(() => fail(entry), PATIENCE_MS);
  return entry;
}

export function acknowledged(event) {
  const entry = [...store.pending.values()].find((pending) => pending.id === event.id);
  if (entry) settle(entry, event);
  else remember(event);
  if (event.callback === 'MODAL' && event.modal) {
    change(() => (store.modal = { opener: event.id, ...event.modal, busy: false, fault: null }));
  }
}

function remember(event) {
  early.set(event.id, event);
  if (early.size > 50) early.delete(early.keys().next().value);
}

function settle(entry, event) {
  clearTimeout(entry.timer);
  change(() => store.pending.delete(entry.local));
  entry.then?.(event.callback);
}

function fail(entry) {
  change(() => {
    entry.state = 'failed';
    entry.text = label('The application did not respond');
  });
  entry.then?.(null);
}

export function forget(local) {
  change(() => store.pending.delete(local));
}

/** The press of one component of one message, if it is on its way or failed. */
export function pressOf(messageId, customId) {
  return pressesOf(messageId).find((pending) => pending.key === `${messageId}:${customId}`);
}

export function pressesOf(messageId) {
  return [...store.pending.values()].filter((pending) => pending.messageId === messageId);
}
