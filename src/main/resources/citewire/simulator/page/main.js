// Starts the page: draws the store whenever it changes, and keeps the feed at its end while the reader is there.
import { render } from '/lib/lit-html/lit-html.js';
import { app, closeDrawer } from './shell/app.js';
import { settleFocus } from './parts/focus.js';
import { connect } from './server/live.js';
import { followSystem, narrow, paintTheme } from './state/prefs.js';
import { change, store, watch } from './state/store.js';

const NEAR_END_PX = 60;
// "3 minutes ago" and "today" have to stay true
const TICK_MS = 10000;

const root = document.getElementById('app');
let shownChannel = null;
let pinned = true;

function draw() {
  document.documentElement.lang = store.locale;
  const before = document.getElementById('feed');
  if (before) pinned = before.scrollHeight - before.scrollTop - before.clientHeight < NEAR_END_PX;
  render(app(), root);
  const feed = document.getElementById('feed');
  if (feed && (pinned || store.toEnd || shownChannel !== store.channelId)) feed.scrollTop = feed.scrollHeight;
  store.toEnd = false;
  shownChannel = store.channelId;
  settleFocus();
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && store.drawer && !event.defaultPrevented) closeDrawer();
});

paintTheme(store.theme);
followSystem(() => store.theme);
narrow.addEventListener('change', () => change());
watch(draw);
draw();
connect(new URLSearchParams(location.search).get('as'));
setInterval(() => change(), TICK_MS);
