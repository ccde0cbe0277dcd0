// How people, channels and roles are called and coloured.
import { store } from './store.js';
import { stamp } from '../parts/timestamps.js';

const TINTS = 6;

export const user = (id) => store.users.get(id);
export const userName = (id) => user(id)?.name ?? 'unknown-user';
const channelName = (id) => store.channels.get(id)?.name ?? 'unknown';
const roleName = (id) => store.roles.find((role) => role.id === id)?.name.replace(/^@/, '') ?? 'unknown-role';
export const isModerator = (id) => user(id)?.role === 'Moderator';
export const isBot = (id) => user(id)?.bot === true || store.bot?.id === id;

/** An author as the message tells it, or as the guild knows it. */
export function author(json) {
  const told = json.author ?? {};
  const known = user(told.id);
  return {
    id: told.id,
    name: known?.name ?? told.global_name ?? told.username ?? 'unknown-user',
    bot: told.bot === true || isBot(told.id),
    moderator: isModerator(told.id),
  };
}

export function initials(name) {
  const words = String(name).split(/[\s._-]+/).filter(Boolean);
  return words.slice(0, 2).map((word) => [...word][0].toUpperCase()).join('') || '?';
}

/** The same person has the same colour on every visit. */
export function tint(id) {
  let sum = 0;
  for (const character of String(id)) sum = (sum * 31 + character.codePointAt(0)) % 9973;
  return sum % TINTS;
}

/** Whom or what a mention of the markdown names. */
export function calledName({ kind, id, name }) {
  if (kind === 'user') return userName(id);
  if (kind === 'channel') return channelName(id);
  return kind === 'role' ? roleName(id) : name;
}

/** The same in a text without markup, where a moment is written out too. */
export function spokenName(node) {
  return node.type === 'stamp' ? stamp(node.unix, node.style) : `${node.kind === 'channel' ? '#' : '@'}${calledName(node)}`;
}
