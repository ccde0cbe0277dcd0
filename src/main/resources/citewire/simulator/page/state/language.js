// The language of the member's client: commands and options go by the names that the bot registered for it. What is sent is
// always what they are called by themselves.
import { change, store } from './store.js';

const DEFAULT = 'en-US';

const inLanguage = (texts, own) => texts?.[store.locale] ?? own;

const labelled = (json) => ({
  ...json,
  label: inLanguage(json.name_localizations, json.name),
  description: inLanguage(json.description_localizations, json.description),
});
const chosen = (json) => ({ ...json, name: inLanguage(json.name_localizations, json.name) });
const option = (json) => ({ ...labelled(json), choices: json.choices?.map(chosen) });
const command = (json) => ({ ...labelled(json), options: json.options?.map(option) });

/** Takes the commands as they are registered. */
export function register(commands) {
  store.registered = commands;
  store.commands = commands.map(command);
}

export function speak(locale) {
  change(() => {
    store.locale = locale;
    register(store.registered);
  });
}

/** The languages that the bot's commands have, each in its own words. */
export function languages() {
  const known = new Set([DEFAULT, store.locale]);
  for (const { name_localizations: names } of store.registered) Object.keys(names ?? {}).forEach((locale) => known.add(locale));
  return [...known].map((id) => ({ id, label: new Intl.DisplayNames([id], { type: 'language' }).of(id.split('-')[0]) }));
}

/** How a command, or one of its options, is called for the reader. */
export const commandLabel = (name) => found(name)?.label ?? name;
export const optionLabel = (name, option) => found(name)?.options?.find((each) => each.name === option)?.label ?? option;

const found = (name) => store.commands.find((each) => each.name === name);
