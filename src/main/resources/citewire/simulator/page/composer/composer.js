// The composer: a text or a command's form, the reply bar, and who is typing.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { commandForm } from './command.js';
import { textForm } from './text.js';
import { dots } from '../message/components.js';
import { icon } from '../parts/icons.js';
import { listbox } from './listbox.js';
import { label } from '../state/labels.js';
import { author, userName } from '../state/names.js';
import { change, findMessage, store } from '../state/store.js';

export function composer() {
  const { composer: state } = store;
  return html`<section class="composer" id="composer" aria-label=${label('Write a message')} data-testid="composer">
    ${listbox(state.list)} ${replyBar(state)}
    <div class="composer-box ${state.replyTo ? 'joined' : ''}">
      ${state.mode === 'command' ? commandForm(state) : textForm(state)}
    </div>
    <div class="typing-line">${typing()}</div>
  </section>`;
}

function replyBar(state) {
  const replied = state.replyTo ? findMessage(state.replyTo)?.message : null;
  if (!replied) return nothing;
  return html`<div class="reply-bar">
    <span>${label('Replying to')} <strong>${author(replied.json).name}</strong></span>
    <button class="icon-button" aria-label=${label('Cancel reply')} @click=${cancelReply}>${icon('close', 18)}</button>
  </div>`;
}

function cancelReply() {
  change(() => (store.composer.replyTo = null));
  document.getElementById('composer-input')?.focus();
}

function typing() {
  const names = [...store.typing.values()]
    .filter((each) => each.channelId === store.channelId)
    .map((each) => userName(each.userId));
  if (names.length === 0) return nothing;
  const who = new Intl.ListFormat(store.locale).format(names);
  return html`${dots()} <span>${label(names.length === 1 ? '{0} is typing…' : '{0} are typing…', who)}</span>`;
}
