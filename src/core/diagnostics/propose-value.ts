import type { z } from 'astro/zod';
import { normalizeTag } from '../shared/names.ts';
import { readDay } from '../shared/read-day.ts';

/**
 * Proposes a value that a schema takes in the place of one that it does not: what was meant by one
 * that is written as in another program or in daily life.
 *
 * @param checked the value that was checked against the schema
 * @param path from there to the wrong value
 * @returns undefined where nothing else is likely
 */
export function proposeValue(
  schema: z.core.$ZodType,
  checked: unknown,
  path: readonly PropertyKey[],
): string | undefined {
  const value = path.reduce<unknown>((at, key) => Object(at)[key], checked);
  return listCandidates(value).find((candidate) => {
    const copy = { root: structuredClone(checked) };
    const [last = 'root', ...above] = ['root', ...path].toReversed();
    const parent = above.toReversed().reduce<unknown>((at, key) => Object(at)[key], copy);
    Object.assign(Object(parent), { [last]: candidate });
    const { error } = (schema as z.ZodType).safeParse(copy.root);
    return !error?.issues.some((issue) => path.every((key, index) => issue.path[index] === key));
  });
}

function listCandidates(value: unknown): string[] {
  const parts = readDateParts(value);
  if (parts !== undefined) return [parts];
  if (typeof value !== 'string') return [];
  const bare = value.trim().replace(/^<(.*)>$/, '$1');
  const candidates = [
    bare,
    readDay(bare),
    bare.includes('@') ? `mailto:${bare}` : undefined,
    /^[^:@\s]+\.[^:@\s]+$/.test(bare) ? `https://${bare}` : undefined,
    bare.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''),
    normalizeTag(bare),
  ];
  return candidates.filter((one) => one !== undefined && one !== value) as string[];
}

/** A date as CSL-JSON writes it: `{ date-parts: [[2020, 1, 31]] }`. */
function readDateParts(value: unknown): string | undefined {
  const [first] = [Object(value)['date-parts']].flat();
  const parts = Array.isArray(first) ? first : [Object(value)['date-parts']].flat();
  if (parts[0] === undefined) return undefined;
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
