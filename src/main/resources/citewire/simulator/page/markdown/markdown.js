// Discord's markdown as a tree, without a document: pure, so that it can be tested by itself.
// Blocks:  paragraph{nodes} heading{level,nodes} subtext{nodes} quote{blocks} list{ordered,start,items:[{blocks}]}
//          fence{language,text}
// Inline:  text{text} bold italic underline strike spoiler{nodes} code{text} link{url,nodes} stamp{unix,style}
//          mention{kind: user|role|channel|everyone|command, id|name}
import { inline } from './inline.js';

const FENCE = '```';
const ITEM = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;
const DEEPEST_LIST = 10;

export function parse(text) {
  return blocks(String(text ?? '').replace(/\r\n?/g, '\n'), true);
}

/** Cuts quotes off first, then fences: a quote may hold a fence, and a fence may hold what looks like a quote. */
function blocks(text, quotes) {
  const found = [];
  const lines = text.split('\n');
  const fenced = quotes ? insideFence(lines) : null;
  let loose = [];
  const flush = () => {
    if (loose.length > 0) found.push(...withFences(loose.join('\n')));
    loose = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const quote = quotes && !fenced[at] ? quoteAt(lines, at) : null;
    if (!quote) {
      loose.push(lines[at]);
      continue;
    }
    flush();
    found.push({ type: 'quote', blocks: blocks(quote.text, false) });
    at = quote.last;
  }
  flush();
  return found;
}

function quoteAt(lines, start) {
  if (lines[start].startsWith('>>> ')) {
    return { text: [lines[start].slice(4), ...lines.slice(start + 1)].join('\n'), last: lines.length - 1 };
  }
  let end = start;
  while (end < lines.length && lines[end].startsWith('> ')) end += 1;
  if (end === start) return null;
  return { text: lines.slice(start, end).map((line) => line.slice(2)).join('\n'), last: end - 1 };
}

/** For each line whether a fence opened before it closes in or after it. */
function insideFence(lines) {
  const marks = lines.map((line) => line.split(FENCE).length - 1);
  let left = marks.reduce((sum, each) => sum + each, 0);
  let open = false;
  return marks.map((here) => {
    const inside = open;
    for (let mark = 0; mark < here; mark += 1) {
      left -= 1;
      open = !open && left > 0;
    }
    return inside;
  });
}

function withFences(text) {
  const found = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf(FENCE, at);
    const close = open < 0 ? -1 : text.indexOf(FENCE, open + 3);
    if (close < 0) break;
    if (open > at) found.push(...lineBlocks(text.slice(at, open)));
    found.push(fence(text.slice(open + 3, close)));
    at = close + 3;
    if (text[at] === '\n') at += 1;
  }
  if (at < text.length) found.push(...lineBlocks(text.slice(at)));
  return found;
}

function fence(inner) {
  const language = /^([\w+\-.#]{1,30})\n/.exec(inner);
  const body = language ? inner.slice(language[0].length) : inner;
  return { type: 'fence', language: language?.[1] ?? null, text: body.replace(/^\n+/, '').trimEnd() };
}

function lineBlocks(text) {
  const found = [];
  const lines = text.split('\n');
  let paragraph = [];
  const flush = () => {
    if (paragraph.length > 0) found.push({ type: 'paragraph', nodes: inline(paragraph.join('\n')) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const block = oneLine(lines[at]) ?? (ITEM.test(lines[at]) ? listAt(lines, at) : null);
    if (!block) {
      paragraph.push(lines[at]);
      continue;
    }
    flush();
    found.push(block.node ?? block);
    at = block.last ?? at;
  }
  flush();
  return found.filter((block) => !isBlank(block));
}

// the line break before a fence or a heading is not a line of its own
const isBlank = (block) =>
  block.type === 'paragraph' && block.nodes.every((node) => node.type === 'text' && node.text === '');

function oneLine(line) {
  const heading = /^(#{1,3}) +(\S.*)$/.exec(line);
  if (heading) return { type: 'heading', level: heading[1].length, nodes: inline(heading[2]) };
  const subtext = /^-# +(\S.*)$/.exec(line);
  return subtext ? { type: 'subtext', nodes: inline(subtext[1]) } : null;
}

/** A list and its nested ones; an item is deeper where it is indented further than the list it would join. */
function listAt(lines, start) {
  const open = [];
  let root = null;
  let last = start;
  for (let at = start; at < lines.length; at += 1) {
    const found = ITEM.exec(lines[at]);
    if (!found) break;
    const indent = found[1].length;
    while (open.length > 1 && indent < open.at(-1).indent) open.pop();
    if (open.length === 1 && indent <= open[0].indent && /\d/.test(found[2]) !== root.ordered) break;
    if (open.length === 0 || (indent > open.at(-1).indent + 1 && open.length < DEEPEST_LIST)) {
      const list = newList(found);
      open.at(-1)?.list.items.at(-1).blocks.push(list);
      root ??= list;
      open.push({ indent, list });
    }
    open.at(-1).list.items.push({ blocks: [{ type: 'paragraph', nodes: inline(found[3]) }] });
    last = at;
  }
  return { node: root, last };
}

function newList([, , bullet]) {
  const ordered = /\d/.test(bullet);
  return { type: 'list', ordered, start: ordered ? Number.parseInt(bullet, 10) : 1, items: [] };
}

/** The text alone, as one would read it out. @param names tells what a mention or a stamp is called */
export function plain(nodes, names = () => '') {
  return nodes.map((node) => plainOne(node, names)).join('').trim();
}

function plainOne(node, names) {
  if (node.items) return node.items.map((item) => `${plain(item.blocks, names)}\n`).join('');
  if (node.blocks) return `${plain(node.blocks, names)}\n`;
  if (node.nodes) return plainSpan(node, names);
  if (node.type === 'mention' || node.type === 'stamp') return names(node);
  return node.text ?? '';
}

function plainSpan(node, names) {
  const inner = node.nodes.map((each) => plainOne(each, names)).join('');
  return ['paragraph', 'heading', 'subtext'].includes(node.type) ? `${inner}\n` : inner;
}
