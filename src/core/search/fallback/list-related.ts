import { listInflections } from '../query/english-inflections.ts';
import { kindOf, toForm } from '../query/forms.ts';
import type { RelatedWords } from '../index/related-table.ts';
import type { Form, Unit } from '../query/units.ts';

/** The words under which what is related to a unit may be listed: it, and its other forms. */
export function listRelatedKeys({ kind, text }: Unit): string[] {
  return kind === 'word' ? [text, ...listInflections(text)] : [text];
}

/**
 * The forms of a unit by words of the texts that mean something near; of another script, they are
 * its translations.
 */
export function listRelated(unit: Unit, related: RelatedWords): Form[] {
  const likest = new Map<string, number>();
  const keys = listRelatedKeys(unit);
  // What is another form of the word is sought as such.
  const others = keys
    .flatMap((key) => related.get(key) ?? [])
    .filter(({ word }) => !keys.includes(word));
  for (const { word, likeness } of others)
    likest.set(word, Math.max(likeness, likest.get(word) ?? 0));
  return [...likest].map(([word, likeness]) => ({
    ...toForm(kindOf(word), word, isHan(word) === isHan(unit.text) ? 'related' : 'translated'),
    likeness,
  }));
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
