import type { Candidates } from './gather-candidates.ts';
import { findLiteral } from '../match/match-word.ts';
import { toHit } from '../match/rank.ts';
import type { Span } from '../../text/markers.ts';
import type { Hit } from '../index/record.ts';
import type { Query } from '../query/units.ts';

const SHORTEST_LETTERS = 5;

/**
 * Whether a query may be inside a longer word or number. A part of 557.6 or 1/30 is not a number.
 */
export function mayBeCut({ literal }: Query): boolean {
  return literal.length > 1 && /^[a-z0-9]|[a-z0-9]$/.test(literal) && !/\d[./:]\d/.test(literal);
}

/**
 * Few letters inside a longer word match by accident (cat in application), unless they begin with a
 * capital (AI in OpenAI).
 */
function isByChance(literal: string, { start }: Span, text: string): boolean {
  return (
    literal.length < SHORTEST_LETTERS &&
    /^[a-z]+$/.test(literal) &&
    !/\p{Lu}/u.test(text.charAt(start))
  );
}

/**
 * Adds the records that have the query as it was typed, but inside a longer word or number: as near
 * ones, after those that have it whole and before those that have its parts only.
 */
export function addCutHits(
  hits: readonly Hit[],
  { literal }: Query,
  { readables }: Candidates,
): Hit[] {
  const standing = new Map(
    readables.map((readable) => [
      readable.record.url,
      {
        readable,
        places: findLiteral(literal, readable).filter(
          ({ span, cuts }) => cuts !== 'word' || !isByChance(literal, span, readable.record.text),
        ),
      },
    ]),
  );
  const hasLiteral = ({ record }: Hit) => (standing.get(record.url)?.places.length ?? 0) > 0;
  const cut = [...standing.values()].flatMap(({ readable, places }) => {
    const { kind, url } = readable.record;
    if (
      places.length === 0 ||
      (kind !== 'claim' && kind !== 'passage') ||
      hits.some(({ record }) => record.url === url)
    )
      return [];
    return [
      toHit(
        {
          readable,
          literal: places.map(({ span }) => span),
          completeness: 'cut',
          score: 1,
          matches: [],
          missing: [],
        },
        true,
      ),
    ];
  });
  return [...hits.filter(hasLiteral), ...cut, ...hits.filter((hit) => !hasLiteral(hit))];
}
