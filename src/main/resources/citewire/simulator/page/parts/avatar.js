// A coloured circle with initials; the bot has its own mark.
import { html, svg } from '/lib/lit-html/lit-html.js';
import { initials, isBot, tint, userName } from '../state/names.js';

const mark = svg`<path d="M11 13h18M11 20h12M11 27h8" stroke="#fff" stroke-width="3" stroke-linecap="round"/>
  <path d="m23 27.5 3 3 5.5-6" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`;

export function avatar(id, size = 40, name = userName(id)) {
  const bot = isBot(id);
  const letters = svg`<text x="20" y="25.5" text-anchor="middle" class="avatar-letters">${initials(name)}</text>`;
  return html`<svg
    class="avatar tint-${bot ? 'bot' : tint(id)}"
    width=${size} height=${size} viewBox="0 0 40 40" aria-hidden="true" focusable="false"
  ><circle class="avatar-disc" cx="20" cy="20" r="20"></circle>${bot ? mark : letters}</svg>`;
}
