import { isHan } from '../shared/characters.ts';
import type { CslItem } from './csl-schemas.ts';

/** A name as CSL-JSON holds it. */
export type Name = NonNullable<CslItem['author']>[number];

/**
 * Writes a name, the family name first; a Chinese one without a comma.
 *
 * @example { family: '张', given: '三' } => '张三'
 */
export function formatName(name: Name): string {
  if ('literal' in name) return name.literal;
  if (name.given === undefined) return name.family;
  return isHan(name.family.at(-1)) ? name.family + name.given : `${name.family}, ${name.given}`;
}
