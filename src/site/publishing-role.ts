/**
 * A role of the Digital Publishing WAI-ARIA module (https://www.w3.org/TR/dpub-aria-1.1/) as an
 * attribute to spread. Astro's types know only the roles of WAI-ARIA itself.
 */
export function publishingRole(role: 'doc-bibliography' | 'doc-backlink'): object {
  return { role };
}
