import type { CslItem } from './csl-schemas.ts';

/**
 * What no field of a file of citations may hold: line breaks and control characters, which end a
 * value, and marks of direction.
 */
const BREAKS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;
const DIRECTIONS = /\p{Bidi_Control}/gu;

/** A text as one line, without invisible characters that programs would read. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(DIRECTIONS, '').replace(BREAKS, ' ').trim();
}

/**
 * A work with every text in it as one line: all that writes files of citations takes works in this
 * form.
 */
export function plainItem(item: CslItem): CslItem {
  return plainValue(item) as CslItem;
}

function plainValue(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plainValue(part)]));
}
