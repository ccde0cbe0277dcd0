// Discord's inline markdown. Grammar:
//   inline  = { escape | code | stamp | mention | link | bare | span | text }
//   span    = D inline D, D one of ** * __ _ ~~ ||   (each kind is open at most once, so spans nest at most six deep)
// A delimiter closes its open twin and turns what was opened in between back into text; one that never closes is text.
// Every character is looked at a bounded number of times: the twins of ` and [ are found in one pass beforehand.

const LONGEST_URL = 2048;
const KINDS = { '**': 'bold', '*': 'italic', __: 'underline', _: 'italic', '~~': 'strike', '||': 'spoiler' };
const BARE = /https?:\/\/[^\s<>]+/iy;
const ANGLED = /<(https?:\/\/[^\s<>]{1,2048})>/iy;
const MENTION = /<(?:(@[!&]?|#)(\d{1,20})|t:(-?\d{1,13})(?::([tTdDfFR]))?|(a?):(\w{1,64}):\d{1,20}|\/([^:>\n]{1,100}):\d{1,20})>/y;
const EVERYONE = /@(everyone|here)\b/y;
const LAST_MOMENT = 8.64e12;

/** @returns a list of nodes {type, …}; see markdown.js for the kinds. */
export function inline(text, links = true) {
  const reading = new Reading(text, links);
  reading.read();
  return reading.finish();
}

class Reading {
  constructor(text, links) {
    this.text = text;
    this.links = links;
    this.at = 0;
    this.ticks = twinTicks(text);
    this.brackets = links ? twinBrackets(text) : new Map();
    // the open spans, outermost first; the lowest holds the result
    this.stack = [{ mark: null, nodes: [] }];
  }

  read() {
    while (this.at < this.text.length) this.step();
  }

  step() {
    const character = this.text[this.at];
    if (character === '\\' && /[^\p{L}\p{N}\s]/u.test(this.text[this.at + 1] ?? ' ')) return this.escaped();
    if (character === '`' && this.code()) return undefined;
    if (character === '<' && (this.pointed() || this.angled())) return undefined;
    if (character === '[' && this.masked()) return undefined;
    if (character === '@' && this.everyone()) return undefined;
    if ((character === 'h' || character === 'H') && this.bare()) return undefined;
    if ('*_~|'.includes(character)) return this.delimiters(character);
    return this.literal(character, 1);
  }

  add(node) {
    this.stack.at(-1).nodes.push(node);
  }

  literal(text, length) {
    addText(this.stack.at(-1).nodes, text);
    this.at += length;
  }

  escaped() {
    this.literal(this.text[this.at + 1], 2);
  }

  code() {
    const run = this.ticks.get(this.at);
    if (!run) return false;
    if (run.twin === null) {
      this.literal('`'.repeat(run.length), run.length);
      return true;
    }
    const inner = this.text.slice(this.at + run.length, run.twin);
    this.add({ type: 'code', text: inner.replace(/^ (?=`)|(?<=`) $/g, '') });
    this.at = run.twin + run.length;
    return true;
  }

  match(pattern) {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  pointed() {
    const found = this.match(MENTION);
    const node = found && pointedNode(found);
    if (!node) return false;
    this.add(node);
    this.at += found[0].length;
    return true;
  }

  angled() {
    const found = this.links && this.match(ANGLED);
    if (!found) return false;
    this.add({ type: 'link', url: found[1], nodes: [{ type: 'text', text: found[1] }] });
    this.at += found[0].length;
    return true;
  }

  masked() {
    const close = this.brackets.get(this.at);
    if (close === undefined || this.text[close + 1] !== '(') return false;
    const target = linkTarget(this.text, close + 2);
    const label = this.text.slice(this.at + 1, close);
    if (!target || !label.trim()) return false;
    this.add({ type: 'link', url: target.url, nodes: inline(label, false) });
    this.at = target.end;
    return true;
  }

  everyone() {
    const found = this.match(EVERYONE);
    if (!found) return false;
    this.add({ type: 'mention', kind: 'everyone', name: found[1] });
    this.at += found[0].length;
    return true;
  }

  bare() {
    const found = this.links && !/[\p{L}\p{N}]/u.test(this.text[this.at - 1] ?? ' ') && this.match(BARE);
    if (!found) return false;
    const url = bareUrl(found[0]);
    if (!url) return false;
    this.add({ type: 'link', url, nodes: [{ type: 'text', text: url }] });
    this.at += url.length;
    return true;
  }

  /** A run of one delimiter character, taken apart into marks. */
  delimiters(character) {
    let length = 1;
    while (this.text[this.at + length] === character) length += 1;
    const before = this.text[this.at - 1] ?? ' ';
    const after = this.text[this.at + length] ?? ' ';
    const start = this.at;
    if (length > 3 || ('~|'.includes(character) && length !== 2)) return this.literal(character.repeat(length), length);
    this.at += length;
    let left = length;
    while (left > 0) left -= this.mark(character, left, before, after);
    return start;
  }

  /** Uses one mark of a run and tells its length. */
  mark(character, left, before, after) {
    const double = character + character;
    const choice = this.markFor(character, double, left);
    if (this.isOpen(choice) && mayClose(choice, before, after)) this.close(choice);
    else if (!this.isOpen(choice) && mayOpen(choice, before, after)) this.open(choice);
    else addText(this.stack.at(-1).nodes, choice);
    return choice.length;
  }

  markFor(character, double, left) {
    if (left === 1) return character;
    // *** closes the inner span first and opens the outer one first
    if (left === 3 && this.depth(character) > this.depth(double)) return character;
    return double;
  }

  depth(mark) {
    return this.stack.findIndex((span) => span.mark === mark);
  }

  isOpen(mark) {
    return this.depth(mark) > 0;
  }

  open(mark) {
    this.stack.push({ mark, nodes: [] });
  }

  close(mark) {
    while (this.stack.at(-1).mark !== mark) this.dissolve();
    const span = this.stack.pop();
    if (span.nodes.length === 0) addText(this.stack.at(-1).nodes, mark + mark);
    else this.add({ type: KINDS[mark], nodes: span.nodes });
  }

  /** An opened span that never closed is its mark and its content. */
  dissolve() {
    const span = this.stack.pop();
    const outer = this.stack.at(-1).nodes;
    addText(outer, span.mark);
    for (const node of span.nodes) node.type === 'text' ? addText(outer, node.text) : outer.push(node);
  }

  finish() {
    while (this.stack.length > 1) this.dissolve();
    return this.stack[0].nodes;
  }
}

function addText(nodes, text) {
  const last = nodes.at(-1);
  if (last?.type === 'text') last.text += text;
  else nodes.push({ type: 'text', text });
}

const isWord = (character) => /[\p{L}\p{N}_]/u.test(character);
const isSpace = (character) => /\s/.test(character);

function mayOpen(mark, before, after) {
  if (mark === '_') return !isWord(before) && !isSpace(after);
  return mark === '*' ? !isSpace(after) : true;
}

function mayClose(mark, before, after) {
  if (mark === '_') return !isWord(after);
  return mark === '*' ? !isSpace(before) : true;
}

function pointedNode([, sigil, id, unix, style, , emoji, command]) {
  if (sigil) return { type: 'mention', kind: { '@': 'user', '@!': 'user', '@&': 'role', '#': 'channel' }[sigil], id };
  if (emoji) return { type: 'text', text: `:${emoji}:` };
  if (command) return { type: 'mention', kind: 'command', name: command };
  return Math.abs(Number(unix)) <= LAST_MOMENT ? { type: 'stamp', unix: Number(unix), style: style ?? 'f' } : null;
}

/** The address in (…), which may be in <…>, may hold balanced parentheses and may be followed by a "title". */
function linkTarget(text, start) {
  const pointed = text[start] === '<';
  let depth = 0;
  const limit = Math.min(text.length, start + LONGEST_URL);
  let at = start;
  for (; at < limit; at += 1) {
    const character = text[at];
    if (isSpace(character) || (pointed && character === '>')) break;
    if (!pointed && character === '(') depth += 1;
    if (!pointed && character === ')' && --depth < 0) break;
  }
  const url = text.slice(pointed ? start + 1 : start, at);
  const end = /^>?(?:[ \t]{1,4}"[^"\n]{0,300}")?\)/.exec(text.slice(at, at + 310));
  return end && isWeb(url) ? { url, end: at + end[0].length } : null;
}

export function isWeb(url) {
  return /^https?:\/\/[^\s/?#]/i.test(url) && URL.canParse(url);
}

/** A link in running text ends before a closing mark and before the punctuation of its sentence. */
function bareUrl(found) {
  const marked = found.search(/\|\||\*\*|~~/);
  let url = (marked > 0 ? found.slice(0, marked) : found).slice(0, LONGEST_URL);
  const surplus = () => url.endsWith(')') && count(url, ')') > count(url, '(');
  while (/[.,:;"'\]*_!?]$/.test(url) || surplus()) {
    if (/^https?:\/\/$/i.test(url)) break;
    url = url.slice(0, -1);
  }
  return isWeb(url) ? url : null;
}

const count = (text, character) => text.split(character).length - 1;

/** start of a run of backticks → {length, twin: start of the next run as long, or null} */
function twinTicks(text) {
  const runs = [...text.matchAll(/`+/g)].map((found) => ({ start: found.index, length: found[0].length }));
  const next = new Map();
  const twins = new Map();
  for (const run of runs.reverse()) {
    twins.set(run.start, { length: run.length, twin: next.get(run.length) ?? null });
    next.set(run.length, run.start);
  }
  return twins;
}

/** index of [ → index of its ] */
function twinBrackets(text) {
  const open = [];
  const twins = new Map();
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') open.push(at);
    else if (text[at] === ']' && open.length > 0) twins.set(open.pop(), at);
  }
  return twins;
}
