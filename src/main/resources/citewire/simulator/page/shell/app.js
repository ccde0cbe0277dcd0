// The window: title bar, servers, channels, the open channel, and what lies over them.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { composer } from '../composer/composer.js';
import { dialog } from '../overlay/dialogs.js';
import { feed } from '../feed/feed.js';
import { focusSoon } from '../parts/focus.js';
import { icon } from '../parts/icons.js';
import { members } from './members.js';
import { menu } from '../overlay/menu.js';
import { modal } from '../overlay/modal.js';
import { panel, togglePanel } from '../panel/panel.js';
import { label } from '../state/labels.js';
import { narrow } from '../state/prefs.js';
import { guilds, sidebar } from './sidebar.js';
import { change, channel, store } from '../state/store.js';

export function app() {
  if (!store.ready) return html`<main class="loading"><h1>Citewire</h1><p>Connecting to the simulator…</p></main>`;
  return html`<div class="window ${store.drawer === 'left' ? 'left-open' : ''} ${store.panelOpen ? 'panel-open' : ''}" data-me=${store.me} data-locale=${store.locale}>
      ${titleBar()}
      <div class="left" id="left" ?inert=${narrow.matches && store.panelOpen}>${guilds()} ${sidebar()}</div>
      ${store.drawer === 'left' ? html`<div class="veil" @click=${closeDrawer}></div>` : nothing}
      ${chat()} ${store.panelOpen ? panel() : members()}
    </div>
    ${modal()} ${dialog()} ${toasts()}`;
}

function skip(event) {
  event.preventDefault();
  document.querySelector('#composer textarea, #composer input, #composer button')?.focus();
}

function titleBar() {
  return html`<header class="title-bar">
    <a class="skip" href="#composer" @click=${skip}>${label('Skip to the composer')}</a>
    <span class="honest" data-testid="honest">${label('A simulated Discord on your machine. Articles are invented.')}</span>
  </header>`;
}

function chat() {
  const here = channel();
  return html`<main class="chat" ?inert=${covered()}>
    <div class="chat-head">
      <button class="icon-button narrow-only" aria-label=${label('Channels')} aria-expanded=${store.drawer === 'left'} aria-controls="left"
        id="drawer-button" data-testid="drawer" @click=${openDrawer}>${icon('menu')}</button>
      ${icon({ direct: 'at', thread: 'thread' }[here?.kind] ?? 'hash', 22)}
      <h1>${here?.name ?? ''}</h1>
      ${here?.topic ? html`<span class="topic">${here.topic}</span>` : nothing}
      <button class="icon-button panel-toggle" aria-label=${label('Behind the message')} aria-expanded=${store.panelOpen === true} title=${label('Behind the message')}
        data-testid="panel-toggle" @click=${togglePanel}>${icon('panel')}</button>
    </div>
    ${store.connected ? nothing : html`<div class="banner" role="status" data-testid="reconnecting">${label('Connection lost. Is the demo still running? Trying again…')}</div>`}
    ${feed()} ${composer()} ${menu()}
  </main>`;
}

// what lies under a drawer cannot be reached, as it cannot be seen
const covered = () => narrow.matches && (store.panelOpen || store.drawer !== null);

function openDrawer() {
  change(() => (store.drawer = 'left'));
  queueMicrotask(() => document.querySelector('.channel.here')?.focus());
}

export function closeDrawer() {
  change(() => (store.drawer = null));
  focusSoon('drawer-button');
}

function toasts() {
  return html`<div class="toasts" role="status" aria-live="polite">
    ${store.toast ? html`<div class="toast" data-testid="toast">${store.toast}</div>` : nothing}
  </div>`;
}
