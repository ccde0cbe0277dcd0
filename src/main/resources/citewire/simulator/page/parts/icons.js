// Drawn for this page: nothing is loaded for them, and they follow the colour of the text.
import { html, svg } from '/lib/lit-html/lit-html.js';

const shapes = {
  reply: svg`<path d="M10 6 4 12l6 6M4 12h9a7 7 0 0 1 7 7"/>`,
  behind: svg`<path d="M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6Z"/><circle cx="12" cy="12" r="2.6"/>`,
  silent: svg`<path d="M6 16V11a6 6 0 0 1 9-5.2M18 11v5l1.5 2H8M10 21h4M4 4l16 16"/>`,
  more: svg`<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3.6"/>`,
  thread: svg`<path d="M5 5h14M5 10h14M10 15h9M10 20h9M5 12v5a3 3 0 0 0 3 3"/>`,
  hash: svg`<path d="M9 4 7 20M17 4l-2 16M4 9h17M3 15h17"/>`,
  at: svg`<circle cx="12" cy="12" r="3.6"/><path d="M15.6 9v4.4a2.6 2.6 0 0 0 5.2 0V12a8.8 8.8 0 1 0-3.6 7"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  menu: svg`<path d="M4 6h16M4 12h16M4 18h16"/>`,
  panel: svg`<rect x="3" y="5" width="18" height="14" rx="2.5"/><path d="M14.5 5v14"/>`,
  copy: svg`<rect x="8" y="8" width="12" height="12" rx="2"/><path d="M16 8V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h2"/>`,
  trash: svg`<path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5"/>`,
  apps: svg`<rect x="4" y="4" width="7" height="7" rx="2"/><rect x="13" y="4" width="7" height="7" rx="2"/><rect x="4" y="13" width="7" height="7" rx="2"/><rect x="13" y="13" width="7" height="7" rx="2"/>`,
  eye: svg`<path d="M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6Z"/><circle cx="12" cy="12" r="2.6"/>`,
  external: svg`<path d="M14 4h6v6M20 4l-9 9M10 5H6a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-4"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  chevron: svg`<path d="m7 10 5 5 5-5"/>`,
  arrow: svg`<path d="M4 12h14M13 6l6 6-6 6"/>`,
  send: svg`<path d="M4 5l17 7-17 7 3-7-3-7ZM7 12h7"/>`,
  file: svg`<path d="M6 3h8l4 4v14H6V3ZM14 3v4h4"/>`,
  flag: svg`<path d="M12 4 3 20h18L12 4ZM12 10v4M12 17h.01"/>`,
};

export const icon = (name, size = 20) => html`<svg
  class="icon" width=${size} height=${size} viewBox="0 0 24 24" aria-hidden="true" focusable="false"
  fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"
>${shapes[name]}</svg>`;
