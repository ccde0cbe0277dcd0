// Who is here, by role, as Discord lists them at the right.
import { html } from '/lib/lit-html/lit-html.js';
import { avatar } from '../parts/avatar.js';
import { label } from '../state/labels.js';
import { isModerator } from '../state/names.js';
import { channel, store } from '../state/store.js';

export function members() {
  const direct = channel()?.kind === 'direct';
  const all = [...store.users.values()].filter((user) => !direct || user.bot || user.id === store.me);
  const groups = [
    [label('Moderator'), all.filter((user) => isModerator(user.id))],
    [label('Apps'), all.filter((user) => user.bot)],
    [label('Members'), all.filter((user) => !user.bot && !isModerator(user.id))],
  ].filter(([, users]) => users.length > 0);
  return html`<aside class="members" aria-label=${label('Members')}>
    ${groups.map(([name, users]) => html`<h2 class="category">${name} — ${users.length}</h2>
      <ul>${users.map(member)}</ul>`)}
  </aside>`;
}

function member(user) {
  const offline = user.bot && store.bot?.online === false;
  return html`<li class="member ${offline ? 'offline' : ''}">${avatar(user.id, 32)}
    <span class="author ${isModerator(user.id) ? 'moderator' : ''}">${user.name}</span>
    ${user.bot ? html`<span class="app-badge">APP</span>` : ''}</li>`;
}
