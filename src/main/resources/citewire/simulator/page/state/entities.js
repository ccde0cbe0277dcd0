// Users, roles and channels to choose from: in an option of a command, or in a select.
import { html } from '/lib/lit-html/lit-html.js';
import { avatar } from '../parts/avatar.js';
import { icon } from '../parts/icons.js';
import { label } from './labels.js';
import { store } from './store.js';

const CHANNEL_TYPES = { text: 0, category: 4, thread: 11 };
const FROM_OPTION = { 6: ['user'], 7: ['channel'], 8: ['role'], 9: ['user', 'role'] };
const FROM_SELECT = { 5: ['user'], 6: ['role'], 7: ['user', 'role'], 8: ['channel'] };

const users = () => [...store.users.values()]
  .map((user) => ({ id: user.id, name: user.name, detail: label(user.bot ? 'App' : (user.role ?? '')), lead: avatar(user.id, 24) }));
const roles = () => store.roles
  .map((role) => ({ id: role.id, name: role.name, detail: label('Role'), lead: sign('at') }));
const channels = (types) => [...store.channels.values()]
  .filter((channel) => channel.kind in CHANNEL_TYPES)
  .filter((channel) => !types?.length || types.includes(CHANNEL_TYPES[channel.kind]))
  .map((channel) => ({ id: channel.id, name: channel.name, detail: '', lead: sign(channel.kind === 'thread' ? 'thread' : 'hash') }));

const all = { user: users, role: roles, channel: channels };
const sign = (shape) => html`<span class="entity-sign">${icon(shape, 18)}</span>`;

const offered = (kinds, types) => kinds?.flatMap((kind) => all[kind](types)) ?? null;

/** What an option of a command may name; null for one that names nothing. */
export const inOption = (option) => offered(FROM_OPTION[option.type], option.channel_types);

/** What a select of a message offers; null for a select of texts. */
export const inSelect = (json) => offered(FROM_SELECT[json.type], json.channel_types);

/** How the value of a used option is told. */
export function told(option) {
  const found = offered(FROM_OPTION[option.type])?.find((each) => each.id === option.value);
  return found ? `${option.type === 7 ? '#' : '@'}${found.name.replace(/^@/, '')}` : String(option.value);
}
