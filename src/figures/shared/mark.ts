import { escapeMarkup } from '../../core/shared/escape-markup.ts';

/**
 * An element of a drawing: HTML, or SVG below an `svg`. It becomes markup at build and elements in
 * the browser.
 */
export interface Mark {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly content: readonly (Mark | string)[];
}

/** Makes an element of a drawing. Text is text: nothing in it is markup. */
export function mark(
  tag: string,
  attributes: Mark['attributes'] = {},
  ...content: Mark['content']
): Mark {
  return { tag, attributes, content };
}

/** Writes an element of a drawing as markup that is both HTML and, below an `svg`, SVG. */
export function writeMark({ tag, attributes, content }: Mark): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(`${value}`)}"`)
    .join('');
  const inner = content
    .map((part) => (typeof part === 'string' ? escapeMarkup(part) : writeMark(part)))
    .join('');
  return `<${tag}${written}>${inner}</${tag}>`;
}

/** A number of a drawing: hundredths are finer than a screen shows. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
