import type { SourcePlace } from '../core/sources/source-place.ts';
import { uiStrings } from './ui-strings.ts';

/**
 * A place in a source in words.
 *
 * @example describePlace({ file: 'README.md', lines: '3-4' }, 'en') => 'README.md, lines 3–4'
 */
export function describePlace(
  { file, page, lines, anchor }: SourcePlace,
  language: string,
): string {
  const { places: t, comma } = uiStrings(language);
  return [
    file,
    page === undefined ? undefined : t.page(page),
    lines === undefined ? undefined : t.lines(lines.replace('-', '–')),
    anchor === undefined ? undefined : `#${anchor}`,
  ]
    .filter((part) => part !== undefined)
    .join(comma);
}
