// The left side: servers, channels with their threads, what to try, and who the reader is.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { avatar } from '../parts/avatar.js';
import { icon } from '../parts/icons.js';
import { attempt, speakAs } from '../server/acts.js';
import { connect } from '../server/live.js';
import { visit } from '../message/message.js';
import { label } from '../state/labels.js';
import { languages, speak } from '../state/language.js';
import { initials } from '../state/names.js';
import { paintTheme, remember } from '../state/prefs.js';
import { change, channel, emptyComposer, store } from '../state/store.js';
import { tryOut } from './tryout.js';

const all = (kind) => [...store.channels.values()].filter((each) => each.kind === kind);

export function guilds() {
  const direct = all('direct')[0];
  const inDirect = channel()?.kind === 'direct';
  return html`<nav class="guilds" aria-label=${label('Servers')}>
    <button class="guild ${inDirect ? 'here' : ''}" aria-label=${label('Direct Messages')} title=${label('Direct Messages')} ?disabled=${!direct}
      aria-current=${inDirect ? 'true' : nothing} @click=${() => visit(direct.id)}>${avatar(store.bot?.id, 40)}</button>
    <hr />
    <button class="guild ${inDirect ? '' : 'here'}" aria-label=${store.title} title=${store.title}
      aria-current=${inDirect ? nothing : 'true'} @click=${() => visit(all('text')[0].id)}>${initials(store.title)}</button>
  </nav>`;
}

export function sidebar() {
  return html`<section class="sidebar" aria-label=${label('Server')}>
    <div class="guild-head"><h2>${store.title}</h2>${botState()}</div>
    <div class="sidebar-scroll">
      <nav aria-label=${label('Channels')}>
        <h3 class="category" id="text-channels">${label('Text Channels')}</h3>
        <ul class="channels" aria-labelledby="text-channels">
          ${all('text').map((each) => html`<li>${entry(each, 'hash')} ${threads(each)}</li>`)}
        </ul>
        ${directs()}
      </nav>
      ${tryOut()}
    </div>
    ${userPanel()}
  </section>`;
}

function botState() {
  const online = store.bot?.online === true;
  return html`<span class="bot-state ${online ? 'online' : ''}" data-testid="bot-state"><i aria-hidden="true"></i>${store.bot?.name} ${online ? 'online' : 'offline'}</span>`;
}

function entry(each, shape) {
  const here = each.id === store.channelId;
  const unread = store.unread.has(each.id);
  return html`<button class="channel ${here ? 'here' : ''} ${unread ? 'unread' : ''}" aria-current=${here ? 'page' : nothing}
    data-testid="channel-${each.name}" @click=${() => visit(each.id)}>
    ${each.kind === 'direct' ? avatar(store.bot?.id, 24) : icon(shape, 18)}
    <span class="channel-name">${each.name}</span>
    ${unread ? html`<span class="unseen">${label('unread')}</span>` : nothing}
  </button>`;
}

function threads(parent) {
  const found = all('thread').filter((thread) => thread.parentId === parent.id);
  if (found.length === 0) return nothing;
  return html`<ul class="threads" aria-label="Threads of ${parent.name}">${found.map((each) => html`<li>${entry(each, 'thread')}</li>`)}</ul>`;
}

function directs() {
  const found = all('direct');
  if (found.length === 0) return nothing;
  return html`<h3 class="category" id="directs">${label('Direct Messages')}</h3>
    <ul class="channels" aria-labelledby="directs">${found.map((each) => html`<li>${entry(each, 'at')}</li>`)}</ul>`;
}

function userPanel() {
  const playable = [...store.users.values()].filter((user) => user.playable);
  return html`<section class="user-panel" aria-label=${label('You')}>
    <span class="user-avatar">${avatar(store.me, 32)}<i aria-hidden="true"></i></span>
    <label class="small-select"><span>${label('You are')}</span>
      <select data-testid="user-switch" @change=${(event) => connect(event.target.value)}>
        ${playable.map((user) => html`<option value=${user.id} .selected=${user.id === store.me}>${user.name} (${label(user.role ?? 'Member')})</option>`)}
      </select></label>
    <label class="small-select theme"><span>${label('Theme')}</span>
      <select data-testid="theme-switch" @change=${(event) => switchTheme(event.target.value)}>
        ${[['dark', 'Dark'], ['light', 'Light'], ['system', 'System']].map(
          ([value, name]) => html`<option value=${value} .selected=${value === store.theme}>${label(name)}</option>`)}
      </select></label>
    <label class="small-select theme" title=${label('Of your client: commands, and what you alone see. A server has a language of its own.')}><span>${label('Speaks')}</span>
      <select data-testid="language-switch" @change=${(event) => switchLanguage(event.target.value)}>
        ${languages().map((each) => html`<option value=${each.id} .selected=${each.id === store.locale}>${each.label}</option>`)}
      </select></label>
  </section>`;
}

async function switchLanguage(locale) {
  // shown as chosen only once the server says so
  const taken = await attempt(() => speakAs(locale));
  if (taken) speak(locale);
  change(() => taken && store.composer.mode === 'command' && (store.composer = emptyComposer()));
}

function switchTheme(theme) {
  remember('theme', theme);
  paintTheme(theme);
  change(() => (store.theme = theme));
}
