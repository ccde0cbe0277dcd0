// The messages of the channel, in order of time, with the lines of the system between them.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { repeat } from '/lib/lit-html/directives/repeat.js';
import { avatar } from '../parts/avatar.js';
import { run } from '../composer/command.js';
import { grouped, isSpoken } from './grouping.js';
import { icon } from '../parts/icons.js';
import { forget } from '../server/interactions.js';
import { messageRow, visit } from '../message/message.js';
import { label } from '../state/labels.js';
import { commandLabel } from '../state/language.js';
import { author, userName } from '../state/names.js';
import { channel, store } from '../state/store.js';
import { beside, day } from '../parts/timestamps.js';

export function feed() {
  const here = channel();
  if (!here) return html`<div class="feed"></div>`;
  const messages = here.messages.filter((message) => !store.dismissed.has(message.id));
  const rows = [...grouped(messages).map(rowOf), ...notesHere(), ...pendingHere()].sort(inTime);
  // silent by itself: finished messages are read out by announce.js
  return html`<div class="feed" id="feed" role="log" aria-live="off" aria-label=${label('Messages in {0}', here.name)}
    tabindex="0" @keydown=${walk}>
    ${welcome(here)}
    ${repeat(rows, (row) => row.key, (row) => html`${row.day ? dayLine(row.at) : nothing}${row.draw()}`)}
    ${suggestions(messages)}
    <div class="feed-end"></div>
  </div>`;
}

const inTime = (one, other) => new Date(one.at) - new Date(other.at);

function rowOf(group) {
  const { message, day: newDay } = group;
  const draw = () => (isSpoken(message) ? messageRow(group) : systemLine(message));
  return { key: message.id, at: message.json.timestamp, day: newDay, draw };
}

function notesHere() {
  return store.notes
    .filter((note) => note.channelId === store.channelId)
    .map((note) => ({ key: note, at: note.at, draw: () => noteLine(note) }));
}

function pendingHere() {
  return [...store.pending]
    .filter(([, pending]) => pending.kind === 'COMMAND' && pending.channelId === store.channelId)
    .map(([local, pending]) => ({ key: local, at: pending.at, draw: () => pendingRow(local, pending) }));
}

function welcome(here) {
  const direct = here.kind === 'direct';
  const sign = direct ? avatar(store.bot?.id, 68) : html`<span class="welcome-sign">${icon(here.kind === 'thread' ? 'thread' : 'hash', 40)}</span>`;
  const title = direct ? here.name : here.kind === 'thread' ? here.name : label('Welcome to #{0}!', here.name);
  const text = direct
    ? label('This is the beginning of your direct message history with {0}.', here.name)
    : here.kind === 'thread' ? label('This is the start of the thread.') : label('This is the start of the #{0} channel.', here.name);
  return html`<div class="welcome">${sign}<h2>${title}</h2><p>${text}</p></div>`;
}

function dayLine(at) {
  return html`<div class="day-line" role="separator" aria-label=${day(at)}><span>${day(at)}</span></div>`;
}

/** Offered until the channel has an answer: the shortest way to see one. */
function suggestions(messages) {
  const answered = messages.some((message) => message.interaction || author(message.json).bot);
  const asking = [...store.pending.values()].some((pending) => pending.channelId === store.channelId);
  if (answered || asking || store.suggestions.length === 0) return nothing;
  return html`<div class="suggestions" role="group" aria-label=${label('Questions to start with')}>
    <p>${label('Ask {0} something, or try one of these:', store.bot?.name ?? 'Citewire')}</p>
    ${store.suggestions.map(
      (question, at) => html`<button class="chip" data-testid="suggestion" data-at=${at}
        @click=${() => run('ask', { question })}>${question}</button>`,
    )}
  </div>`;
}

function systemLine({ json }) {
  const who = author(json).name;
  const text = {
    7: () => html`<strong>${who}</strong> ${label('joined the server.')}`,
    18: () => html`<strong>${who}</strong> ${label('started a thread:')} <button class="link as-button strong" @click=${() => openThread(json)}>${json.content}</button>`,
    21: () => html`<em>${label('The thread begins with this message:')}</em> ${json.referenced_message?.content ?? ''}`,
  }[json.type];
  return html`<div class="system-line">${icon(json.type === 18 ? 'thread' : 'arrow', 18)}
    <span>${text ? text() : html`<strong>${who}</strong> ${json.content}`} <time>${beside(json.timestamp)}</time></span></div>`;
}

function openThread(json) {
  const id = json.message_reference?.channel_id;
  if (store.channels.has(id)) visit(id);
}

function noteLine(note) {
  return html`<div class="system-line note" role="status" data-testid="note">${icon('flag', 18)}
    <span>${note.text} <time>${beside(note.at)}</time></span></div>`;
}

const called = (pending) => `${pending.onMessage ? '' : '/'}${commandLabel(pending.name)}`;

function pendingRow(local, pending) {
  const failed = pending.state === 'failed';
  return html`<article class="message head pending" aria-label=${called(pending)}>
    <div class="spine">${avatar(store.me, 16)}<span class="spine-name">${userName(store.me)}</span> ${label('used')}
      <span class="used-name">${called(pending)}</span></div>
    <div class="message-grid">
      <div class="message-side">${avatar(store.bot?.id, 40)}</div>
      <div class="message-main">
        <h3 class="message-head"><span class="author">${store.bot?.name}</span><span class="app-badge">APP</span></h3>
        ${failed
          ? html`<p class="pending-failed" role="alert">${icon('flag', 16)} ${pending.text}</p>
              <p class="ephemeral-note">${icon('eye', 16)} ${label('Only you can see this')} •
                <button class="link as-button" @click=${() => forget(local)}>${label('Dismiss message')}</button></p>`
          : html`<p class="pending-text">${label('Sending command…')}</p>`}
      </div>
    </div>
  </article>`;
}

/** Arrow keys go from message to message; Tab then reaches the tools of the one that has the focus. */
function walk(event) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step || event.target.closest('button, a, summary, [role=combobox]')) return;
  const rows = [...event.currentTarget.querySelectorAll('.message')];
  const at = rows.indexOf(event.target.closest('.message'));
  const next = at < 0 ? rows.at(-1) : rows[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

