// Draws the tree of markdown.js. Templates escape; nothing here makes markup from text.
import { html } from '/lib/lit-html/lit-html.js';
import { parse } from './markdown.js';
import { inline, isWeb } from './inline.js';
import { change, store } from '../state/store.js';
import { calledName } from '../state/names.js';
import { full, stamp } from '../parts/timestamps.js';

const MENTION_SIGNS = { channel: '#', command: '/' };
const parsed = new Map();

/** Texts are parsed once: a feed is redrawn far more often than it changes. */
function treeOf(text) {
  if (!parsed.has(text)) {
    if (parsed.size > 500) parsed.clear();
    parsed.set(text, parse(text));
  }
  return parsed.get(text);
}

/** @param scope names the place, so that each spoiler stays revealed by itself */
export function markdown(text, scope = '') {
  const counter = { scope, spoilers: 0 };
  return html`${treeOf(text).map((block) => drawBlock(block, counter))}`;
}

export function markdownInline(text, scope = '') {
  const counter = { scope, spoilers: 0 };
  return html`${inline(String(text ?? '')).map((node) => drawInline(node, counter))}`;
}

const all = (nodes, counter) => nodes.map((node) => drawInline(node, counter));

function drawBlock(block, counter) {
  switch (block.type) {
    case 'heading':
      return drawHeading(block.level, all(block.nodes, counter));
    case 'subtext':
      return html`<small class="md-subtext">${all(block.nodes, counter)}</small>`;
    case 'quote':
      return html`<blockquote class="md-quote">${block.blocks.map((each) => drawBlock(each, counter))}</blockquote>`;
    case 'list':
      return drawList(block, counter);
    case 'fence':
      return html`<pre class="md-fence" tabindex="0"><code>${block.text}</code></pre>`;
    default:
      return html`<span class="md-text">${all(block.nodes, counter)}</span>`;
  }
}

// below the page's own headings, h1 channel, h2 region, h3 author; their sizes are looks, so no level is skipped
function drawHeading(level, content) {
  return html`<h4 class="md-h${level}">${content}</h4>`;
}

function drawList(list, counter) {
  const items = list.items.map(
    (item) => html`<li>${item.blocks.map((block) => drawBlock(block, counter))}</li>`,
  );
  return list.ordered
    ? html`<ol class="md-list" start=${list.start}>${items}</ol>`
    : html`<ul class="md-list">${items}</ul>`;
}

function drawInline(node, counter) {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'bold':
      return html`<strong>${all(node.nodes, counter)}</strong>`;
    case 'italic':
      return html`<em>${all(node.nodes, counter)}</em>`;
    case 'underline':
      return html`<u>${all(node.nodes, counter)}</u>`;
    case 'strike':
      return html`<s>${all(node.nodes, counter)}</s>`;
    case 'spoiler':
      return drawSpoiler(node, counter);
    case 'code':
      return html`<code class="md-code">${node.text}</code>`;
    case 'link':
      return link(node.url, all(node.nodes, counter));
    case 'stamp':
      return html`<time
        class="md-stamp"
        datetime=${new Date(node.unix * 1000).toISOString()}
        title=${full(node.unix * 1000)}
        >${stamp(node.unix, node.style)}</time
      >`;
    default:
      return html`<span class="md-mention">${MENTION_SIGNS[node.kind] ?? '@'}${calledName(node)}</span>`;
  }
}

export function link(url, content, extra = '') {
  if (!isWeb(url)) return content;
  return html`<a class="link ${extra}" href=${leadsTo(url)} title=${url} target="_blank" rel="noopener noreferrer nofollow"
    >${content}</a>`;
}

/** Addresses of invented publishers lead nowhere; the demo has copies. */
function leadsTo(url) {
  const { hostname, pathname } = new URL(url);
  return hostname.endsWith('.example') ? `/press/${hostname}${pathname}` : url;
}

function drawSpoiler(node, counter) {
  const key = `${counter.scope}:${counter.spoilers++}`;
  const content = all(node.nodes, counter);
  if (store.revealed.has(key)) return html`<span class="md-spoiler shown">${content}</span>`;
  const reveal = () => change(() => store.revealed.add(key));
  return html`<button class="md-spoiler" aria-label="Spoiler, reveal" @click=${reveal}
    ><span aria-hidden="true">${content}</span></button
  >`;
}
