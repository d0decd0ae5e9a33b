import type { Claim } from '../reviews/claim-schema.ts';
import type { ReviewedPage } from './claim-review.ts';

/**
 * The data of an essay for its annotations. Addresses may be relative to the file, and the
 * reviewer's name may be missing.
 */
export type AnnotatedPage = Omit<ReviewedPage, 'reviewer'> & {
  readonly reviewer: string | undefined;
};

/**
 * The checks of an essay's claims as annotations of its text,
 * https://www.w3.org/TR/annotation-model/. Each quotes its words, so that it can be applied to a
 * copy of the text elsewhere.
 */
export function toAnnotations(claims: readonly Claim[], page: AnnotatedPage): object {
  const { language } = page;
  const textBody = (purpose: string, value: string) => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
    language,
  });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    label: page.title,
    items: claims.flatMap(({ id, text, review }) => {
      if (!review) return [];
      const { verdict, note, correction, checked, sources } = review;
      return [
        {
          id: `${page.claims}#${id}`,
          type: 'Annotation',
          motivation: 'assessing',
          created: `${checked}T00:00:00Z`,
          ...(page.reviewer !== undefined && {
            creator: { type: 'Organization', name: page.reviewer },
          }),
          body: [
            textBody('classifying', page.nameVerdict(verdict)),
            textBody('commenting', note),
            ...(correction === undefined ? [] : [textBody('editing', correction)]),
            ...sources.flatMap(({ link }) =>
              link === undefined
                ? []
                : [{ type: 'SpecificResource', purpose: 'linking', source: link }],
            ),
          ],
          target: {
            type: 'SpecificResource',
            source: page.essay,
            selector: [
              { type: 'TextQuoteSelector', exact: text },
              {
                type: 'FragmentSelector',
                conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
                value: id,
              },
            ],
          },
        },
      ];
    }),
  };
}
