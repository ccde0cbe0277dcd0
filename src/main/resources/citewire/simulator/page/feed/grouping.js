// Which messages stand under one name, and where a new day begins.
import { sameDay } from '../parts/timestamps.js';

const TOGETHER_MS = 7 * 60 * 1000;
// a message of a person or of an application; everything else is a line of the system
const SPOKEN = new Set([0, 19, 20, 23]);

export const isSpoken = (message) => SPOKEN.has(message.json.type ?? 0);

/** @returns [{message, head: bool, day: bool}] */
export function grouped(messages) {
  return messages.map((message, at) => {
    const before = messages[at - 1];
    const day = !before || !sameDay(before.json.timestamp, message.json.timestamp);
    return { message, day, head: day || !continues(before, message) };
  });
}

function continues(before, message) {
  if (!isSpoken(before) || !isSpoken(message)) return false;
  if (message.interaction || message.json.message_reference || message.json.interaction_metadata) return false;
  if (before.ephemeral !== message.ephemeral) return false;
  if (before.json.author?.id !== message.json.author?.id) return false;
  return new Date(message.json.timestamp) - new Date(before.json.timestamp) < TOGETHER_MS;
}
