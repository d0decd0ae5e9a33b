import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from '../../references/csl-schemas.ts';
import { readCslItem } from './read-csl-item.ts';
import type { Fault, Notice } from '../tree/notices.ts';
import { parseReference } from './reference-line.ts';
import { readRis } from './read-ris.ts';

/** An entry of a file of references, with the number it is for. */
export interface ListedReference {
  readonly number: number;
  readonly item: CslItem;
  readonly isCertain: boolean;
  /** What the file calls it, such as the key of BibTeX. */
  readonly key?: string;
  /** The line it was read from, where the file is a text. */
  readonly original?: string;
}

/** A file of references, read. */
export interface ReferencesFile {
  readonly references: readonly ListedReference[];
  readonly notices: readonly Notice[];
}

/**
 * Reads references from BibTeX or BibLaTeX, RIS, CSL-JSON, or lines of text, distinguished by their
 * beginnings. An entry is for the number that its key ends with (`ref-3`) or its line begins with;
 * where no entry has one, they are counted.
 */
export function readReferences(text: string): ReferencesFile | Fault {
  const source = text.trim();
  try {
    if (/^[[{]\s*["{[\]}]/.test(source)) return number(listItems(JSON.parse(source)));
    if (/^(?:\uFEFF)?TY {2}-/m.test(source)) return number(readRis(source));
    if (/^\s*@\w+\s*[{(]/m.test(source))
      return number([
        ...new Cite(source, { forceType: '@biblatex/text', generateGraph: false }).data,
      ]);
  } catch (fault) {
    return {
      fault: 'references-unreadable',
      detail: fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : String(fault),
    };
  }
  return readLines(source);
}

function listItems(data: unknown): Readonly<Record<string, unknown>>[] {
  const items: unknown[] = Array.isArray(data) ? data : [data];
  return items.filter(
    (item): item is Record<string, unknown> => typeof item === 'object' && item !== null,
  );
}

function number(items: readonly Readonly<Record<string, unknown>>[]): ReferencesFile | Fault {
  const numbers = items.map((item) =>
    Number(
      /(?:^|[^\d])([1-9]\d{0,2})$/.exec(String(item['citation-number'] ?? item['id'] ?? ''))?.[1],
    ),
  );
  const isNumbered =
    numbers.length > 0 &&
    numbers.every((value) => value > 0) &&
    new Set(numbers).size === numbers.length;
  const notices: Notice[] = [];
  const references = items.flatMap((data, index): ListedReference[] => {
    const read = readCslItem(data);
    const name = String(data['id'] ?? index + 1);
    if (!read) notices.push({ kind: 'entry-left-out', text: name });
    read?.leftOut.forEach((field) =>
      notices.push({ kind: 'entry-left-out', text: `${name}: ${field}` }),
    );
    return read
      ? [
          {
            number: isNumbered ? (numbers[index] ?? 0) : index + 1,
            item: read.item,
            isCertain: true,
            ...(typeof data['id'] === 'string' && { key: data['id'] }),
          },
        ]
      : [];
  });
  return references.length > 0 ? { references, notices } : { fault: 'references-unreadable' };
}

function readLines(source: string): ReferencesFile | Fault {
  const lines = source
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const numbered = lines.map((line) =>
    /^[[［【(（]?\s*([1-9]\d{0,2})\s*(?:[\]］】)）][.、:：]?|[.．、:：]|\s)\s*(\S.*)$/.exec(line),
  );
  const isNumbered = numbered.every((match) => match !== null);
  const references = lines.map((line, index): ListedReference => {
    const match = isNumbered ? numbered[index] : undefined;
    const original = match?.[2] ?? line;
    return {
      number: match ? Number(match[1]) : index + 1,
      original,
      ...parseReference({ text: original }),
    };
  });
  return references.length > 0 ? { references, notices: [] } : { fault: 'references-unreadable' };
}
