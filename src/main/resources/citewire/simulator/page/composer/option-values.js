// What was typed for an option as the value its type asks for, or what is wrong with it.

import { inOption } from '../state/entities.js';
import { label } from '../state/labels.js';

const INTEGER = 4;
const BOOLEAN = 5;
const NUMBER = 10;

/** @param given {text, value?} or nothing  @returns {value} or {error} */
export function valueOf(option, given) {
  const text = given?.text?.trim() ?? '';
  if (!text) return { error: label('This option is required. Specify a value.') };
  if (given.value !== undefined) return { value: given.value };
  if (option.choices?.length > 0) return ofChoices(option, text);
  if (inOption(option)) return ofNames(option, text);
  if (option.type === BOOLEAN) return ofBoolean(text);
  if (option.type === INTEGER || option.type === NUMBER) return ofNumber(option, text);
  return ofText(option, text);
}

function ofChoices(option, text) {
  const found = option.choices.find((choice) => choice.name.toLowerCase() === text.toLowerCase());
  return found ? { value: found.value } : { error: label('Please choose one of the options.') };
}

/** A name typed out counts as chosen where only one bears it. */
function ofNames(option, text) {
  const wanted = text.replace(/^[@#]/, '').toLowerCase();
  const found = inOption(option).filter((each) => each.name.replace(/^@/, '').toLowerCase() === wanted);
  return found.length === 1 ? { value: found[0].id } : { error: label('Please choose one of the options.') };
}

function ofBoolean(text) {
  const is = (word) => [word, label(word)].some((each) => each.toLowerCase() === text.toLowerCase());
  if (is('True')) return { value: true };
  return is('False') ? { value: false } : { error: label('Specify True or False.') };
}

function ofNumber(option, text) {
  const value = Number(text);
  if (!Number.isFinite(value)) return { error: label('Specify a number.') };
  if (option.type === INTEGER && !Number.isInteger(value)) return { error: label('Specify a whole number.') };
  if (value < (option.min_value ?? -Infinity)) return { error: label('Specify at least {0}.', option.min_value) };
  return value > (option.max_value ?? Infinity) ? { error: label('Specify at most {0}.', option.max_value) } : { value };
}

function ofText(option, text) {
  if (text.length < (option.min_length ?? 0)) return { error: label('Specify at least {0} characters.', option.min_length) };
  return text.length > (option.max_length ?? 6000) ? { error: label('Specify at most {0} characters.', option.max_length) } : { value: text };
}
