// Moments as Discord writes them, in the reader's own zone and in the language of the member's client.
import { label } from '../state/labels.js';
import { store } from '../state/store.js';

/** Of the reader's own kinds of the language, where the browser has one: 16 March as well as March 16. */
function locale() {
  const [language] = store.locale.split('-');
  return navigator.language?.split('-')[0] === language ? navigator.language : language;
}

const formats = new Map();

function format(options) {
  const key = locale() + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale(), options));
  return formats.get(key);
}

const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { day: '2-digit', month: '2-digit', year: 'numeric' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};
const EXACT = { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 };

/** A <t:…> of the markdown: style t T d D f F or R. */
export function stamp(unixSeconds, style, now = Date.now()) {
  const date = new Date(unixSeconds * 1000);
  if (style === 'R') return relative(date, now);
  return format(STYLES[style] ?? STYLES.f).format(date);
}

export const full = (date) => format(STYLES.F).format(new Date(date));
export const clock = (date) => format(STYLES.t).format(new Date(date));
export const exactClock = (date) => format(EXACT).format(new Date(date));
export const day = (date) => format(STYLES.D).format(new Date(date));

const UNITS = [
  ['year', 31557600],
  ['month', 2629800],
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

function relative(date, now) {
  const seconds = (date.getTime() - now) / 1000;
  const [unit, length] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'always' }).format(Math.round(seconds / length), unit);
}

const dayNumber = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

export const sameDay = (one, other) => dayNumber(new Date(one)) === dayNumber(new Date(other));

/** The time beside an author's name: today only the clock. */
export function beside(iso, now = new Date()) {
  const date = new Date(iso);
  if (sameDay(date, now)) return clock(date);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (sameDay(date, yesterday)) return label('Yesterday at {0}', clock(date));
  return `${format(STYLES.d).format(date)}, ${clock(date)}`;
}
