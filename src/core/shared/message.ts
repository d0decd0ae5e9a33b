/** A text for people that is not yet in their language: a sentence in English and its values. */
export interface Message {
  /** In English, with `{1}`, `{2}` … in the places of the values; it is the key of translations. */
  readonly template: string;
  readonly values: readonly Value[];
}

type Value = string | number | Message | undefined;

/** Returns the sentence of a language for one in English, or the same where there is none. */
export type Translate = (template: string) => string;

/**
 * Makes a message.
 *
 * @example msg`[${7}] has no entry` => { template: '[{1}] has no entry', values: [7] }
 */
export function msg(parts: TemplateStringsArray, ...values: Value[]): Message {
  const template = parts.map((part, index) => (index === 0 ? part : `{${index}}${part}`)).join('');
  return { template, values };
}

/** Marks a sentence without values for translation where a library takes no more than a string. */
export function msgKey([sentence = '']: TemplateStringsArray): string {
  return sentence;
}

/** Makes a message of words that are the same in every language, such as a name. */
export function verbatim(words: string): Message {
  return { template: '{1}', values: [words] };
}

/**
 * Makes a message of a sentence of a parser. What it quotes are values, so that the sentence can be
 * known whatever it quotes.
 */
export function foreign(sentence: string): Message {
  const values: string[] = [];
  const template = sentence.replace(
    /`[^`]*`|\{\d+\}|\(?U\+[0-9A-F]+\)?|\d+:\d+-\d+:\d+/g,
    (value) => `{${values.push(value)}}`,
  );
  return { template, values };
}

/** Joins what a sentence lists. */
export function listed(items: readonly Value[]): Message {
  const [first = '', ...others] = items;
  return others.reduce<Message>(
    (list, item) => msg`${list}, ${item}`,
    typeof first === 'object' ? first : { template: '{1}', values: [first] },
  );
}

/** Leaves sentences in English. */
export const inEnglish: Translate = (template) => template;

/** Puts a message into a language. */
export function printMessage({ template, values }: Message, translate: Translate): string {
  return translate(template).replace(/\{(\d+)\}/g, (_, place: string) => {
    const value = values[Number(place) - 1] ?? '';
    return typeof value === 'object' ? printMessage(value, translate) : String(value);
  });
}
