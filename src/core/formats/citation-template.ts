/** Stands in a written citation for the day on which a reader looks at the page. */
export const DAY_OF_ACCESS = '1000-01-01';
/** Stands in a written citation for the address at which a reader looks at the page. */
export const ADDRESS = 'https://address.invalid/';

/** Puts what only the reader's browser knows into a written citation. */
export function fillCitation(template: string, day: string, address: string): string {
  return template.replaceAll(DAY_OF_ACCESS, day).replaceAll(ADDRESS, address);
}
