/** A text in several languages, by BCP 47 tag. */
export type Localized = Readonly<Record<string, string>>;

/**
 * Returns the text in a language, else in the same language of another region, else the first text.
 */
export function localize<Value>(
  texts: Readonly<Record<string, Value>>,
  language: string,
): Value | undefined {
  return localizeInOrder(texts, [language]);
}

/**
 * Returns the text in the first of some languages that has one, be it of another region, else the
 * first text.
 */
export function localizeInOrder<Value>(
  texts: Readonly<Record<string, Value>>,
  languages: readonly string[],
): Value | undefined {
  for (const language of languages) {
    const isNear = ([other]: [string, Value]) => primary(other) === primary(language);
    const text = texts[language] ?? Object.entries(texts).find(isNear)?.[1];
    if (text !== undefined) return text;
  }
  return Object.values(texts)[0];
}

/** The text in a language; nothing where there is none. */
export function say(texts: Localized, language: string): string {
  return localize(texts, language) ?? '';
}

function primary(language: string): string | undefined {
  return language.split('-')[0];
}
