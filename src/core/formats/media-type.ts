/** By the ends of names; the first that fits counts. */
const MEDIA_TYPES: readonly [end: string, type: string][] = [
  ['.csl.json', 'application/vnd.citationstyles.csl+json'],
  ['.json', 'application/json'],
  ['.jsonld', 'application/ld+json'],
  ['.bib', 'application/x-bibtex'],
  ['.ris', 'application/x-research-info-systems'],
  ['.txt', 'text/plain'],
  ['.html', 'text/html'],
  ['.epub', 'application/epub+zip'],
];

/** The media type of a file beside an essay, by its name; undefined where there is none of it. */
export function mediaType(file: string): string | undefined {
  return MEDIA_TYPES.find(([end]) => file.endsWith(end))?.[1];
}
