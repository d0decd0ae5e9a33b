/** A text in several languages, by BCP 47 tag. */
export type Localized = Readonly<Record<string, string>>;

/** Returns the text in a language, else in the same language of another region, else the first text. */
export function localize<Value>(
  texts: Readonly<Record<string, Value>>,
  language: string,
): Value | undefined {
  const isNear = ([other]: [string, Value]) => primary(other) === primary(language);
  return texts[language] ?? (Object.entries(texts).find(isNear) ?? Object.entries(texts)[0])?.[1];
}

/** The text in a language; nothing where there is none. */
export function say(texts: Localized, language: string): string {
  return localize(texts, language) ?? '';
}

function primary(language: string): string | undefined {
  return language.split('-')[0];
}
