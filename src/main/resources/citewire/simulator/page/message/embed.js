// Embeds. Pictures are named by their words only: the page loads nothing from outside.
import { html, nothing, svg } from '/lib/lit-html/lit-html.js';
import { link, markdown, markdownInline } from '../markdown/view.js';
import { beside } from '../parts/timestamps.js';

const ROW = 3;

export function embed(json, scope) {
  const heading = json.title ? markdownInline(json.title, `${scope}:title`) : nothing;
  return html`<article class="embed" aria-label=${`Embed${json.title ? `: ${json.title}` : ''}`}>
    ${colourBar(json.color)}
    <div class="embed-body">
      ${author(json.author)}
      ${json.title
        ? html`<div class="embed-title">${json.url ? link(json.url, heading) : heading}</div>`
        : nothing}
      ${json.description
        ? html`<div class="embed-description md">${markdown(json.description, `${scope}:text`)}</div>`
        : nothing}
      ${fields(json.fields ?? [], scope)} ${picture(json.thumbnail, 'Thumbnail')} ${picture(json.image, 'Picture')}
      ${footer(json)}
    </div>
  </article>`;
}

// drawn, not styled: a colour of any value needs no inline style, which the page's policy forbids
function colourBar(color) {
  const fill = color ? `#${Number(color).toString(16).padStart(6, '0')}` : 'currentColor';
  return html`<svg class="embed-bar" width="4" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect width="4" height="100%" fill=${fill}></rect>`}
  </svg>`;
}

function author(told) {
  if (!told?.name) return nothing;
  return html`<div class="embed-author">${told.url ? link(told.url, told.name, 'quiet') : told.name}</div>`;
}

function fields(list, scope) {
  if (list.length === 0) return nothing;
  return html`<div class="embed-fields">${rows(list).map(
    (row) => html`<dl class="embed-row of-${row.length}">${row.map(
      (field) => html`<div class="embed-field">
        <dt>${markdownInline(field.name, `${scope}:name`)}</dt>
        <dd class="md">${markdown(field.value, `${scope}:${field.name}`)}</dd>
      </div>`,
    )}</dl>`,
  )}</div>`;
}

/** Inline fields stand three to a row; any other has its row to itself. */
function rows(list) {
  const found = [];
  for (const field of list) {
    const last = found.at(-1);
    if (field.inline && last?.[0].inline && last.length < ROW) last.push(field);
    else found.push([field]);
  }
  return found;
}

function picture(told, kind) {
  if (!told?.url) return nothing;
  return html`<div class="embed-picture">${kind}: ${told.description || nameOf(told.url)} (not loaded)</div>`;
}

function nameOf(url) {
  return String(url).split(/[?#]/)[0].split('/').pop() || 'picture';
}

function footer(json) {
  if (!json.footer?.text && !json.timestamp) return nothing;
  const parts = [json.footer?.text, json.timestamp ? beside(json.timestamp) : null].filter(Boolean);
  return html`<div class="embed-footer">${parts.join(' • ')}</div>`;
}
