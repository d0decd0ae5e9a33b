import type { Unit } from '../query/units.ts';

/**
 * Words written by sound with spaces between the syllables are one: ying wei da. One of them has to
 * be unknown as a word.
 */
export function joinSpelled(units: readonly Unit[], missing: ReadonlySet<Unit>): Unit[] {
  const groups: Unit[][] = [];
  const isSpelled = ({ kind, text }: Unit) => kind === 'word' && /^[a-zü]+[1-5]?$/.test(text);
  for (const unit of units) {
    const last = groups.at(-1);
    if (last?.every(isSpelled) && isSpelled(unit)) last.push(unit);
    else groups.push([unit]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1 || !group.some((unit) => missing.has(unit)))
      return group.filter(({ joins }) => !joins);
    return [
      {
        kind: first.kind,
        text: group.map(({ text }) => text).join(' '),
        source: group.map(({ source }) => source).join(' '),
      },
    ];
  });
}
