import { localize } from '../core/shared/localized.ts';
import { VERDICTS, type Verdict } from '../core/reviews/verdicts.ts';
import { completeStrings } from './complete-strings.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zhCN, type UiStrings } from './zh-CN.ts';

const LANGUAGES: Readonly<Record<string, UiStrings>> = {
  en,
  'zh-CN': zhCN,
  ja: completeStrings<UiStrings>(ja, en),
};

/**
 * The interface in a language; where there is none, in the same language of another region; else in
 * English. A string that a translation lacks is in English.
 */
export function uiStrings(language: string): UiStrings {
  return localize(LANGUAGES, language) ?? en;
}

/**
 * The language and country whose habits of writing dates and lists a language follows; English,
 * where nothing is said, those of Britain.
 */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/**
 * Returns the direction in which a language is written.
 *
 * @example directionOf('ar') => 'rtl'
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && RIGHT_TO_LEFT.test(script) ? 'rtl' : 'ltr';
}

/**
 * The scripts that are written from right to left,
 * https://www.unicode.org/reports/tr35/tr35-general.html#layout
 */
const RIGHT_TO_LEFT = /^(?:Adlm|Arab|Aran|Hebr|Mand|Mend|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi)$/;

/** What a language calls itself. @example nameLanguage('zh-CN') => '中文' */
export function nameLanguage(language: string): string {
  return (
    new Intl.DisplayNames([language], { type: 'language' }).of(
      new Intl.Locale(language).language,
    ) ?? language
  );
}

/**
 * The language that an essay's file is named after.
 *
 * @example languageOfFile('content/essays/a/en.mdx') => 'en'
 */
export function languageOfFile(file: string): string {
  return /([^/\\]+)\.mdx$/.exec(file)?.[1] ?? '';
}

/** The words of the marks behind claims. */
export function verdictWords({ verdicts: { short, names, mark } }: UiStrings): {
  short: Record<Verdict, string>;
  label: (verdict: Verdict) => string;
} {
  return { short, label: (verdict) => mark(names[verdict]) };
}

/** The verdicts by what any language of the interface calls them, in small letters. */
export function nameVerdicts(): ReadonlyMap<string, Verdict> {
  return new Map(
    Object.values(LANGUAGES).flatMap(({ verdicts: { names } }) =>
      VERDICTS.map((verdict): [string, Verdict] => [names[verdict].toLowerCase(), verdict]),
    ),
  );
}

/**
 * Numbers as in a sentence, three or more in a row as a range.
 *
 * @param numbers in rising order
 * @example listNumbers([1, 3, 4, 5, 6], 'zh-CN') => '1和3–6'
 */
export function listNumbers(numbers: readonly number[], language: string): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const words = runs.flatMap((run) =>
    run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.map(String),
  );
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(words);
}

/**
 * A date as a reader of the language writes it.
 *
 * @example formatDate('2026-11-24', 'zh-CN') => '2026年11月24日'
 */
export function formatDate(date: string, language: string): string {
  const [year = '', month, day] = date.split('-');
  const time = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const key = [language, month && 'month', day && 'day'].join(' ');
  const format =
    dateFormats.get(key) ??
    new Intl.DateTimeFormat(localeOf(language), {
      year: 'numeric',
      timeZone: 'UTC',
      ...(month && { month: 'long' }),
      ...(day && { day: 'numeric' }),
    });
  dateFormats.set(key, format);
  return format.format(time);
}

// To make one takes a hundred times as long as to use it.
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * What a claim is called: by its place among the cited claims, or among the statements without a
 * marker.
 */
export function nameClaim(
  { ordinal, references }: { readonly ordinal: number; readonly references: readonly number[] },
  language: string,
): string {
  const { claims } = uiStrings(language);
  return references.length > 0 ? claims.ordinal(ordinal) : claims.statement(ordinal);
}
