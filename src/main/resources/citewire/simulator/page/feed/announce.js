// Reads finished messages out, politely. The feed itself is silent: a streamed answer would be read at every edit.
import { author, spokenName } from '../state/names.js';
import { parse, plain } from '../markdown/markdown.js';
import { store } from '../state/store.js';

// an answer without an edit for so long is taken as finished
const QUIET_MS = 1500;
const LONGEST = 700;
const waiting = new Map();

export function arrived(channel, message) {
  clearTimeout(waiting.get(message.id));
  waiting.delete(message.id);
  if (message.loading || channel.id !== store.channelId || message.json.author?.id === store.me) return;
  waiting.set(message.id, setTimeout(() => read(message), QUIET_MS));
}

function read(message) {
  waiting.delete(message.id);
  speak(`${author(message.json).name}: ${textOf(message.json)}`);
}

function speak(text) {
  const spoken = document.getElementById('spoken');
  if (spoken) spoken.textContent = text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

export function textOf(json) {
  const parts = [json.content];
  for (const embed of json.embeds ?? []) parts.push(embed.title, embed.description);
  return parts.filter(Boolean).map((part) => plain(parse(part), spokenName)).join('\n') || 'a message without text';
}
