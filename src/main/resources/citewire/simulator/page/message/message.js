// One message: spine, head, text, embeds, components, and the toolbar over it.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { avatar } from '../parts/avatar.js';
import { components, dots } from './components.js';
import { embed } from './embed.js';
import { textOf } from '../feed/announce.js';
import { icon } from '../parts/icons.js';
import { markdown } from '../markdown/view.js';
import { told } from '../state/entities.js';
import { label } from '../state/labels.js';
import { commandLabel, optionLabel } from '../state/language.js';
import { author, isModerator, userName } from '../state/names.js';
import { change, findMessage, store } from '../state/store.js';
import { beside, clock, full } from '../parts/timestamps.js';
import { openMenu, toolbar } from './toolbar.js';

/** Notifies nobody. */
const SILENT = 1 << 12;

export function messageRow({ message, head }) {
  const { json } = message;
  const who = author(json);
  const classes = ['message', head ? 'head' : 'tail', message.ephemeral ? 'ephemeral' : '',
    store.selected === message.id ? 'selected' : '', mentionsMe(json) ? 'mentioned' : ''];
  return html`<article
    class=${classes.join(' ')}
    tabindex="-1"
    id="message-${message.id}"
    data-testid="message-${message.id}"
    aria-label=${`${who.name}, ${beside(json.timestamp)}`}
    aria-busy=${message.loading === true}
    @contextmenu=${(event) => openMenu(event, message)}
    @keydown=${(event) => menuKey(event, message)}
  >
    ${toolbar(message)} ${spine(message)}
    <div class="message-grid">
      ${head ? html`<div class="message-side">${avatar(who.id, 40, who.name)}</div>` : tailTime(json)}
      <div class="message-main">
        ${head ? headLine(who, json) : nothing}
        ${message.loading ? thinking(who) : content(message)}
        ${(json.embeds ?? []).map((each, at) => embed(each, `${message.id}:${at}`))}
        ${attachments(json)} ${components(message)} ${threadBox(message)} ${ephemeralNote(message)}
      </div>
    </div>
  </article>`;
}

/** Not every browser makes a contextmenu event of these keys. */
function menuKey(event, message) {
  const asked = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
  if (asked && event.target === event.currentTarget) openMenu(event, message);
}

function mentionsMe(json) {
  return (json.mentions ?? []).some((mentioned) => mentioned.id === store.me);
}

function tailTime(json) {
  return html`<time class="message-side tail-time" datetime=${json.timestamp} title=${full(json.timestamp)}
    >${clock(json.timestamp)}</time>`;
}

function headLine(who, json) {
  return html`<h3 class="message-head">
    <span class="author ${who.moderator ? 'moderator' : ''}">${who.name}</span>
    ${who.bot ? html`<span class="app-badge">APP</span>` : nothing}
    <time datetime=${json.timestamp} title=${full(json.timestamp)}>${beside(json.timestamp)}</time>
    ${json.flags & SILENT ? silent() : nothing}
  </h3>`;
}

const silent = () => html`<span class="silent" role="img" aria-label=${label('This was a @silent message.')}
  title=${label('This was a @silent message.')}>${icon('silent', 14)}</span>`;

function thinking(who) {
  return html`<p class="thinking">${dots()} ${label('{0} is thinking…', who.name)}</p>`;
}

function content({ id, json }) {
  const edited = json.edited_timestamp
    ? html`<span class="edited" title=${full(json.edited_timestamp)}>${label('(edited)')}</span>`
    : nothing;
  if (!json.content) return nothing;
  return html`<div class="md message-content">${markdown(json.content, id)} ${edited}</div>`;
}

function attachments(json) {
  return (json.attachments ?? []).map(
    (file) => html`<div class="attachment">${icon('file', 24)}<span>${file.filename}</span>
      <small>${Math.ceil((file.size ?? 0) / 1024)} KB</small></div>`,
  );
}

/** The line above: to what this replies, or which command it answers. */
function spine(message) {
  if (message.interaction && message.interaction.kind === 'COMMAND') return commandSpine(message.interaction);
  const reference = message.json.message_reference;
  if (!reference || message.json.type === 18 || message.json.type === 21) return nothing;
  const replied = findMessage(reference.message_id)?.message.json ?? message.json.referenced_message;
  return html`<div class="spine">${replied ? repliedTo(replied) : html`<em>${label('Original message was deleted')}</em>`}</div>`;
}

function repliedTo(json) {
  const who = author(json);
  return html`${avatar(who.id, 16, who.name)}
    ${who.bot ? html`<span class="app-badge small">APP</span>` : nothing}
    <span class="spine-name ${isModerator(who.id) ? 'moderator' : ''}">@${who.name}</span>
    <button class="spine-text" @click=${() => goTo(json.id)}
      >${textOf(json).slice(0, 160)}</button>`;
}

function goTo(id) {
  const row = document.getElementById(`message-${id}`);
  row?.scrollIntoView({ block: 'center' });
  row?.focus();
}

function commandSpine(interaction) {
  const options = interaction.options ?? [];
  const title = options.map((option) => `${optionLabel(interaction.name, option.name)}: ${told(option)}`).join('   ');
  return html`<div class="spine">
    ${avatar(interaction.userId, 16)}
    <span class="spine-name ${isModerator(interaction.userId) ? 'moderator' : ''}">${userName(interaction.userId)}</span>
    <span>${label('used')}</span>
    <details class="used">
      <summary title=${title}>${icon('apps', 14)} ${interaction.onMessage ? '' : '/'}${commandLabel(interaction.name)}</summary>
      <dl class="used-options">
        ${options.length === 0 ? html`<div><dt>${label('without options')}</dt></div>` : nothing}
        ${options.map((option) => html`<div><dt>${optionLabel(interaction.name, option.name)}</dt><dd>${told(option)}</dd></div>`)}
      </dl>
    </details>
  </div>`;
}

function ephemeralNote(message) {
  if (!message.ephemeral) return nothing;
  return html`<p class="ephemeral-note">${icon('eye', 16)} ${label('Only you can see this')} •
    <button class="link as-button" @click=${() => change(() => store.dismissed.add(message.id))}>${label('Dismiss message')}</button>
  </p>`;
}

/** A public thread has the id of the message it was opened on. */
function threadBox(message) {
  const thread = store.channels.get(message.id);
  if (!thread || thread.kind !== 'thread') return nothing;
  return html`<button class="thread-box" @click=${() => visit(thread.id)}>
    ${icon('thread', 16)}<strong>${thread.name}</strong><span>${counted(thread.messages.length)} ›</span>
  </button>`;
}

const counted = (messages) => (messages === 1 ? label('1 Message') : label('{0} Messages', messages));

export function visit(channelId) {
  change(() => {
    store.channelId = channelId;
    store.unread.delete(channelId);
    store.drawer = null;
    store.composer.replyTo = null;
  });
}
