import { cslItemSchema, type CslItem } from '../../references/csl-schemas.ts';

const TEXTS = [
  'language',
  'publisher',
  'publisher-place',
  'container-title',
  'version',
  'edition',
  'volume',
  'issue',
  'page',
  'number',
  'genre',
  'DOI',
  'ISBN',
  'URL',
  'note',
] as const;
/** Types of CSL that the site has another name for; those it does not know are documents. */
const TYPES: Readonly<Record<string, CslItem['type']>> = {
  'entry-encyclopedia': 'chapter',
  'entry-dictionary': 'chapter',
  entry: 'chapter',
  preprint: 'article',
  manuscript: 'document',
  'article-preprint': 'article',
  'post-weblog': 'post-weblog',
  periodical: 'document',
  standard: 'document',
  patent: 'document',
  legislation: 'document',
  broadcast: 'document',
};

/**
 * Makes of an item of CSL-JSON, as other programs write it, one that the site holds.
 * @returns undefined where it has no title; a field that is not of its form is left out and named
 */
export function readCslItem(
  data: Readonly<Record<string, unknown>>,
): { item: CslItem; leftOut: string[] } | undefined {
  const title = readText(data['title']);
  if (title === undefined) return undefined;
  const leftOut: string[] = [];
  const type = readType(data['type']);
  let item: CslItem = { type, title };
  const add = (field: string, value: unknown) => {
    if (value === undefined) return;
    const result = cslItemSchema.safeParse({ ...item, [field]: value });
    if (result.success) item = result.data;
    else leftOut.push(field);
  };
  for (const field of TEXTS) add(field, readText(data[field]));
  for (const field of ['author', 'editor']) add(field, readNames(data[field]));
  for (const field of ['issued', 'accessed']) add(field, readDate(data[field]));
  return { item, leftOut };
}

function readType(type: unknown): CslItem['type'] {
  const known = cslItemSchema.shape.type.safeParse(type);
  return known.success
    ? known.data
    : ((typeof type === 'string' ? TYPES[type] : undefined) ?? 'document');
}

/** Text without the markup that CSL allows in titles. */
function readText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  return (
    value
      .replace(/<\/?(?:i|b|sup|sub|span|sc)\b[^<>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}

function readNames(value: unknown): CslItem['author'] {
  if (!Array.isArray(value)) return undefined;
  const names = value.flatMap((name: unknown) => {
    if (typeof name !== 'object' || name === null) return [];
    const part = (key: string) =>
      readText(Object.entries(name).find(([field]) => field === key)?.[1]);
    const literal = part('literal');
    if (literal !== undefined) return [{ literal }];
    const family = [part('non-dropping-particle'), part('family')].filter(Boolean).join(' ');
    const given = [part('given'), part('dropping-particle')].filter(Boolean).join(' ');
    if (family === '') return given === '' ? [] : [{ literal: given }];
    // An organisation has no given name.
    return [given === '' ? { literal: family } : { family, given }];
  });
  return names.length > 0 ? names : undefined;
}

/** A date in parts, or as a text that begins with one. */
function readDate(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number')
    return /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(String(value))?.[0];
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': dates, raw, literal } = value as Readonly<Record<string, unknown>>;
  const parts: unknown = Array.isArray(dates) ? dates[0] : undefined;
  if (!Array.isArray(parts) || parts.length === 0) return readDate(raw ?? literal);
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
