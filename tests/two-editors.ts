import { essay } from './site.ts';

/** A review by the first of two editors, with which the second may differ. */
export const TOWERS = `# By the first editor.
towers:
  quote: Two towers
  verdict: contradicted
  checked: 2026-01-02
  note: { en: The plans show a third one. }
  sources: [plans]
`;

/** A site of one essay with two claims. @param reviews of the first editor */
export function siteOfBridge(reviews: string): Readonly<Record<string, string>> {
  return {
    'site.yaml': 'language: en\n',
    'sources.yaml': `plans:
  type: book
  title: Plans of the bridge
  URL: https://example.org/plans
  reading: primary
  read: { en: all }
`,
    'essays/bridge/en.mdx': essay('Two towers stand[1]. It cost $43 million[1].', {
      language: 'en',
    }),
    'essays/bridge/references.yaml': '1:\n  unlisted: Not given.\n',
    'essays/bridge/reviews.yaml': reviews,
  };
}
