// Everything the reader does goes through here to the simulator. A refusal becomes a toast.
import { change, store } from '../state/store.js';

export class Refusal extends Error {}

async function answerOf(response) {
  const told = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refusal(told.error ?? `The server answered ${response.status}.`);
  return told;
}

async function post(path, json, signal) {
  try {
    const response = await fetch(`/demo/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(json),
      signal,
    });
    return await answerOf(response);
  } catch (fault) {
    if (fault instanceof Refusal || fault.name === 'AbortError') throw fault;
    throw new Refusal('The simulator cannot be reached.');
  }
}

export async function look(path, id) {
  const response = await fetch(`/demo/${path}?message=${encodeURIComponent(id)}`);
  return answerOf(response);
}

let toastEnds;

export function toast(text) {
  clearTimeout(toastEnds);
  change(() => (store.toast = text));
  toastEnds = setTimeout(() => change(() => (store.toast = null)), 6000);
}

/** Runs an act whose refusal the reader is told; resolves to null then. */
export async function attempt(act) {
  try {
    return await act();
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    toast(fault.message);
    return null;
  }
}

const here = () => ({ as: store.me, channel: store.channelId });

export const say = (content, replyTo) => post('messages', { ...here(), content, replyTo });
export const remove = (message) => post('deletions', { ...here(), message });
export const openThread = (message, name) => post('threads', { ...here(), message, name });
export const runCommand = (command, options) => post('commands', { ...here(), command, options });
export const complete = (command, option, partial, others, signal) =>
  post('autocomplete', { ...here(), command, option, partial, others }, signal);
export const runOnMessage = (message, command) => post('context', { ...here(), message, command });
export const press = (message, customId, values) => post('components', { ...here(), message, customId, values });
export const submitModal = (interaction, values) => post('modals', { as: store.me, interaction, values });
export const speakAs = (locale) => post('languages', { as: store.me, locale });
export const makeTrouble = (id) => post('troubles', { id });
export const useModel = (id) => post('models', { id });
