import { mainEdition, type Essay, type EssayFile } from '../essay/types.ts';
import type { Source } from '../sources/source-schemas.ts';
import { sourceAddress } from '../sources/source-place.ts';
import type { DeskEntry, DeskParagraph, DeskSource } from './desk-types.ts';
import { type DeskItem, listItems, rankItems } from './list-items.ts';
import { findCounterpart, listParagraphs } from './list-paragraphs.ts';
import { suggestId, suggestQuote } from './suggest.ts';

/** An essay as the desk shows it. */
export interface DescribedEssay {
  readonly languages: readonly string[];
  readonly page: string;
  readonly paragraphs: readonly DeskParagraph[];
  readonly entries: readonly DeskEntry[];
  readonly next: readonly string[];
}

/**
 * Describes an essay for those who check it.
 *
 * @param editions the essay in each of its languages
 * @param files of the editions
 * @param taken ids of reviews that there are
 * @param main the site's own language
 */
export function describeEssay(
  editions: readonly Essay[],
  files: readonly EssayFile[],
  taken: ReadonlySet<string>,
  main: string,
): DescribedEssay | undefined {
  const edition = mainEdition(editions, main);
  if (!edition) return undefined;
  const others = editions.filter((other) => other !== edition);
  const paragraphsOf = new Map(
    editions.map((one) => {
      const file = files.find(({ file: name }) => name === one.file);
      return [one, file ? listParagraphs(one, file) : []];
    }),
  );
  const paragraphs = paragraphsOf.get(edition) ?? [];
  const items = listItems(edition);
  const claims = edition.claims.filter(({ references }) => references.length > 0);
  const keys = new Map([...edition.reviewed].map(([key, id]) => [id, key]));
  const ids = new Set([...taken, ...edition.reviewed.keys()]);
  const describe = (item: DeskItem): DeskEntry => {
    const quoted = item.isCited
      ? suggestQuote(
          item.text,
          claims.flatMap(({ id, text }) => (id === item.id ? [] : [text])),
        )
      : quotePerLanguage(item, others);
    if (item.review !== null) return { ...item, reviewId: item.review, quote: quoted };
    // Another editor's key for the same words.
    const key = keys.get(item.id);
    if (key !== undefined && !taken.has(key)) return { ...item, reviewId: key, quote: quoted };
    const english = others.find(({ language }) => language.startsWith('en'));
    const words = item.isCited
      ? english?.claims.find(({ id }) => id === item.id)?.text
      : english && Object(quoted)[english.language];
    const reviewId = suggestId(suggestQuote(words || item.text, []), ids);
    ids.add(reviewId);
    return { ...item, reviewId, quote: quoted };
  };
  const quotePerLanguage = (item: DeskItem, more: readonly Essay[]) => ({
    [edition.language]: item.text,
    ...Object.fromEntries(
      more.map((other) => [
        other.language,
        findCounterpart(item.id, paragraphs, paragraphsOf.get(other) ?? []) ?? '',
      ]),
    ),
  });
  return {
    languages: [edition, ...others].map(({ language }) => language),
    page: edition.page,
    paragraphs,
    entries: items.map(describe),
    next: rankItems(items).map(({ id }) => id),
  };
}

/** A source as one looks for it. */
export function describeSource(id: string, source: Source): DeskSource {
  const { title, author = [], issued, publisher } = source;
  const names = author.map((name) => ('literal' in name ? name.literal : name.family));
  const address = sourceAddress(source);
  const about = [...names, issued, publisher, address];
  return { id, title, about: about.filter((part) => part !== undefined).join(' · '), address };
}
