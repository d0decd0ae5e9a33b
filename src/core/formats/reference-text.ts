import { formatGbt } from './gbt7714.ts';
import { plainItem, plainText } from '../references/plain-item.ts';
import type { NumberedSource } from '../references/known-references.ts';

/**
 * A reference as a line of a numbered list, as GB/T 7714 writes it; one whose work is unknown says
 * so.
 *
 * @param unlisted puts the reason why a source is not known into a sentence
 * @example '[1] 来源不明：原文没有说明出处。'
 */
export function formatReference(
  { number, source }: NumberedSource,
  unlisted: (reason: string) => string,
): string {
  return `[${number}] ${'unlisted' in source ? unlisted(plainText(source.unlisted)) : formatGbt(plainItem(source))}`;
}

/** The whole list as text, a reference a line. */
export function listReferences(
  references: readonly NumberedSource[],
  unlisted: (reason: string) => string,
): string {
  return references.map((reference) => `${formatReference(reference, unlisted)}\n`).join('');
}
