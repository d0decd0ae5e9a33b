import type { EssayWords } from '../core/formats/essay-words.ts';
import { formatDate, nameClaim, uiStrings } from '../i18n/ui-strings.ts';

/** The words in a language for files that hold a whole essay. */
export function essayWords(language: string): EssayWords {
  const { essay, references, reviews, verdicts, exports } = uiStrings(language);
  return {
    contents: essay.contents,
    references: references.heading,
    checks: reviews.heading,
    correction: reviews.correction,
    sources: reviews.sources,
    verdicts: verdicts.names,
    nameClaim: (claim) => nameClaim(claim, language),
    unlisted: exports.unlisted,
    accessed: (date) => reviews.checked(formatDate(date, language)),
  };
}
