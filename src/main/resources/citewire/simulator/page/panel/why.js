// "Why this answer": the verdict on the whole, on each drafted sentence, and the passages it was drafted from.
import { html, nothing, svg } from '/lib/lit-html/lit-html.js';
import { mayBeAnswer } from './behind.js';
import { store } from '../state/store.js';

const VERDICTS = {
  keep: ['✓', 'Kept'],
  recite: ['↪', 'Cited anew'],
  mark: ['!', 'Marked'],
  drop: ['✗', 'Dropped'],
};
const STATUS = { answered: 'Answered', declined: 'Declined to answer', failed: 'Failed', drafting: 'Being written…' };
const NO_ANSWER = 'This message is not an answer of the bot.';

export function whyTab(message) {
  const { why, whyError } = store.behind;
  if (!mayBeAnswer(message.id) || why?.status === 'none') return html`<p class="panel-note">${NO_ANSWER}</p>`;
  if (!why) return html`<p class="panel-note">${whyError ?? 'The verdict follows when the answer is finished.'}</p>`;
  return html`${verdict(why)} ${facts(why)} ${sentences(why.sentences ?? [])} ${passages(why.passages ?? [])}`;
}

function verdict(why) {
  return html`<section class="verdict ${why.status}" aria-label="Verdict">
    <h3>${STATUS[why.status] ?? why.status} <span>${why.drafter ? drafter(why.drafter) : nothing}</span></h3>
    ${why.reason ? html`<p>${why.reason}</p>` : nothing}
    ${why.notice ? html`<p class="notice">${why.notice}</p>` : nothing}
    ${confidence(why)}
  </section>`;
}

const drafter = (name) => (name === 'quotes' ? 'in quotes, without a model' : `by ${name}`);

function confidence({ confidence: value, threshold }) {
  if (value === null || value === undefined) return nothing;
  const percent = Math.round(value * 100);
  const limit = threshold === null || threshold === undefined ? null : Math.round(threshold * 100);
  const words = limit === null ? `${percent} %` : `${percent} %, answered from ${limit} %`;
  return html`<div class="confidence">
    <span id="confidence-label">Confidence</span>
    <svg role="meter" aria-labelledby="confidence-label" aria-valuenow=${percent} aria-valuemin="0" aria-valuemax="100"
      aria-valuetext=${words} viewBox="0 0 100 10" preserveAspectRatio="none">
      ${svg`<rect class="track" width="100" height="10"></rect>
        <rect class="value" width=${percent} height="10"></rect>
        ${limit === null ? nothing : svg`<rect class="limit" x=${limit - 0.4} width="0.8" height="10"></rect>`}`}
    </svg>
    <span>${words}</span>
  </div>`;
}

function facts(why) {
  const rows = [
    ['Asked', why.question],
    ['Searched for', why.searchedFor === why.question ? null : why.searchedFor],
    ['Within', why.window],
    ['First words', seconds(why.firstTextMs)],
    ['Finished', seconds(why.elapsedMs)],
    ['Model took', why.took],
    ['Kept as', why.answerId],
  ].filter(([, value]) => value);
  return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function seconds(ms) {
  if (ms === null || ms === undefined) return null;
  return ms < 1000 ? `after ${ms} ms` : `after ${(ms / 1000).toFixed(1)} s`;
}

function sentences(list) {
  if (list.length === 0) return nothing;
  return html`<section aria-labelledby="why-sentences"><h3 id="why-sentences">What was drafted, and checked</h3>
    <ol class="sentences">${list.map(sentence)}</ol></section>`;
}

function sentence({ text, verdict: told, reason }) {
  const [sign, word] = VERDICTS[told] ?? ['?', told];
  return html`<li class="sentence ${told}" data-testid="sentence-${told}">
    <span class="sign" aria-hidden="true">${sign}</span>
    <span>${told === 'drop' ? html`<del>${text}</del>` : text}
      <small><strong>${word}</strong>${reason ? html`: ${reason}` : nothing}</small></span>
  </li>`;
}

function passages(list) {
  if (list.length === 0) return html`<p class="panel-note">No passage was found.</p>`;
  return html`<section aria-labelledby="why-passages"><h3 id="why-passages">Passages found</h3>
    <div class="table-scroll" tabindex="0">
    <table class="passages">
      <thead><tr><th scope="col">#</th><th scope="col">Passage</th><th scope="col">By words</th><th scope="col">By meaning</th><th scope="col">Used</th></tr></thead>
      <tbody>${list.map(passage)}</tbody>
    </table></div></section>`;
}

function passage(each) {
  const about = [each.source, each.published].filter(Boolean).join(', ');
  return html`<tr class=${each.used ? 'used-row' : ''} data-testid="passage-${each.rank}">
    <td>${each.rank}</td>
    <td>
      <details><summary>${each.title}${each.cited ? html` <span class="cited">[${each.cited}]</span>` : nothing}
        <small>${about}</small></summary>
        <p class="passage-text">${each.text}</p></details>
    </td>
    <td>${found(each.words)}</td><td>${found(each.meaning)}</td>
    <td>${each.cited ? 'cited' : each.used ? 'read' : html`<span class="faint">no</span>`}</td>
  </tr>`;
}

function found(arm) {
  if (!arm) return html`<span class="faint" title="not found this way">–</span>`;
  return html`${ordinal(arm.rank)}<small>${Number(arm.score).toPrecision(3)}</small>`;
}

const ordinal = (rank) => `${rank}.`;
