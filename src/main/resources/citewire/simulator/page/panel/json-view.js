// JSON for reading: indented, its keys and kinds of values told apart.
import { html } from '/lib/lit-html/lit-html.js';

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

export function jsonView(json) {
  const text = JSON.stringify(json, null, 2) ?? '';
  const pieces = [];
  let at = 0;
  for (const found of text.matchAll(TOKEN)) {
    pieces.push(text.slice(at, found.index), token(found));
    at = found.index + found[0].length;
  }
  pieces.push(text.slice(at));
  return pieces;
}

function token([whole, string, colon]) {
  if (string && colon) return html`<span class="j-key">${string}</span>${colon}`;
  return html`<span class=${string ? 'j-string' : 'j-other'}>${whole}</span>`;
}
