import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { DocumentFacts } from '../tree/document.ts';
import type { Notice } from '../tree/notices.ts';

const KEYS: Readonly<Record<string, keyof DocumentFacts>> = {
  title: 'title',
  author: 'author',
  description: 'description',
  summary: 'description',
  date: 'date',
  published: 'date',
  pubdate: 'date',
  created: 'date',
  lang: 'language',
  language: 'language',
};

/** Reads the front matter of a Markdown file, where it has some. */
export function readFacts(source: string): {
  about: DocumentFacts;
  body: string;
  notices: Notice[];
} {
  const none = { about: {}, body: source, notices: [] };
  const match = /^\s*---[ \t]*\n([\s\S]{0,20000}?)\n---[ \t]*(?:\n|$)/.exec(source);
  if (!match) return none;
  let data: unknown;
  try {
    data = parseYaml(match[1] ?? '', { schema: 'failsafe', logLevel: 'silent', maxAliasCount: 0 });
  } catch (fault) {
    // Two rules with prose between them look the same.
    if (fault instanceof YAMLParseError || fault instanceof ReferenceError) return none;
    throw fault;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return none;
  const about: Partial<Record<keyof DocumentFacts, string>> = {};
  const notices: Notice[] = [];
  for (const [name, value] of Object.entries(data)) {
    const key = KEYS[name.toLowerCase()];
    const text = readFact(key, value);
    if (key !== undefined && text !== undefined) about[key] ??= text;
    else
      notices.push({
        kind: 'key-left-out',
        text: `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
      });
  }
  return { about, body: match[0].replace(/[^\n]/g, ' ') + source.slice(match[0].length), notices };
}

/** A value of use: one line of text; of a date its day. */
function readFact(key: keyof DocumentFacts | undefined, value: unknown): string | undefined {
  if (key === undefined || typeof value !== 'string' || value.trim() === '') return undefined;
  return key === 'date' ? readDay(value) : value.trim().replace(/\s+/g, ' ');
}

/**
 * The day a date begins with, as an ISO date; undefined where it is none.
 *
 * @example readDay('2025-1-20 08:00') => '2025-01-20'
 */
export function readDay(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : undefined;
}
