import type { Root } from 'mdast';
import type { Position } from '../diagnostics/diagnostics.ts';
import { citationId, claimId, passageId } from '../shared/element-ids.ts';
import { type Block, findBlocks } from './blocks.ts';
import { findUnits, type Unit } from './claim-units.ts';
import type { Citation, Passage, Section, TextClaim } from './schemas.ts';
import { findSections } from './sections.ts';

/** A claim or passage of the text, with its place among the blocks. */
export interface PlacedUnit {
  readonly id: string;
  readonly block: Block;
  readonly unit: Unit;
  readonly citations: readonly NumberedCitation[];
}

/** A citation with the number it cites. */
export interface NumberedCitation extends Citation {
  readonly number: number;
  /** Which of the unit's markers it belongs to, from 0. */
  readonly markerIndex: number;
}

/**
 * The ids of the reviews that name claims. A cited claim is found by the place of a citation among
 * all of the text, from 0: editions agree on their citations. An uncited statement is found by −k
 * where it is the k-th sentence of its edition that no marker closes.
 */
export type ClaimNames = ReadonlyMap<number, string>;

/** The data of an essay's text alone, before its references are known. */
export interface EssayText {
  readonly blocks: readonly Block[];
  readonly headings: ReadonlyMap<Block, Section>;
  readonly units: readonly PlacedUnit[];
  readonly claims: readonly TextClaim[];
  readonly passages: readonly Passage[];
}

/**
 * Reads an essay's tree: sections, claims, passages and citations, all in reading order. The one
 * reading that the collections, the renderer and the checks share, so that their numbering cannot
 * differ.
 *
 * @param source the text the tree was parsed from
 * @param names the claims that reviews have named
 */
export function readEssayText(
  tree: Root,
  source: string,
  names: ClaimNames = new Map(),
): EssayText {
  const blocks = findBlocks(tree, source);
  const headings = findSections(blocks);
  const units: PlacedUnit[] = [];
  const claims: TextClaim[] = [];
  const passages: Passage[] = [];
  const countCitation = makeCounter();
  let uncited = 0;
  let statements = 0;
  let section: Section | null = null;
  let cited = 0;
  for (const block of blocks) {
    section = headings.get(block) ?? section;
    for (const unit of findUnits(block.text, block.markers)) {
      const text = block.text.slice(unit.start, unit.end).replace(/\s+/g, ' ');
      const order = claims.length + passages.length + 1;
      if (unit.markers.length === 0) {
        // A heading is found as a section, not as a passage.
        if (headings.has(block)) continue;
        uncited += 1;
        const name = names.get(-uncited);
        const id = name === undefined ? passageId(uncited) : claimId(0, name);
        units.push({ id, block, unit, citations: [] });
        if (name === undefined) {
          passages.push({ id, text, section, order });
          continue;
        }
        statements += 1;
        claims.push({
          id,
          ordinal: statements,
          order,
          text,
          section,
          references: [],
          ...block.positionAt(unit.start),
        });
        continue;
      }
      const ordinal = claims.length - statements + 1;
      const places = unit.markers
        .flatMap(({ numbers }) => numbers)
        .map((_number, index) => cited + index);
      const id = claimId(
        ordinal,
        places.map((place) => names.get(place)).find((name) => name !== undefined),
      );
      const citations = citeUnit(block, unit, { claim: id, section }, countCitation);
      cited += citations.length;
      const references = [...new Set(citations.map(({ number }) => number))];
      claims.push({
        id,
        ordinal,
        order,
        text,
        section,
        references,
        ...block.positionAt(unit.start),
      });
      units.push({ id, block, unit, citations });
    }
  }
  return { blocks, headings, units, claims, passages };
}

/**
 * The ids of an edition's claims and sentences by their places, as reviews name them.
 *
 * @see ClaimNames
 */
export function listPlaces({ units }: EssayText): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  let cited = 0;
  let uncited = 0;
  for (const { id, unit, citations } of units) {
    if (unit.markers.length === 0) {
      uncited += 1;
      ids.set(-uncited, id);
    }
    for (const _citation of citations) {
      ids.set(cited, id);
      cited += 1;
    }
  }
  return ids;
}

function citeUnit(
  block: Block,
  unit: Unit,
  of: { claim: string; section: Section | null },
  countCitation: (number: number) => number,
): NumberedCitation[] {
  return unit.markers.flatMap((marker, markerIndex) => {
    const context = wordsBefore(block, unit, marker.start);
    const position: Position = block.positionAt(marker.start);
    return marker.numbers.map((number) => {
      const ordinal = countCitation(number);
      return {
        id: citationId(number, ordinal),
        number,
        ordinal,
        markerIndex,
        ...of,
        context,
        ...position,
      };
    });
  });
}

/**
 * The last words of a claim before a marker, 16 characters at most, or its first ones where the
 * marker is before them.
 */
function wordsBefore({ text }: Block, { start, end }: Unit, marker: number): string {
  const isBefore = marker < end;
  // Enough to take the characters from: a long claim may have many markers.
  const near = isBefore
    ? text.slice(start, Math.min(end, start + 64))
    : text.slice(Math.max(start, end - 64), end);
  const characters = Array.from(near.replace(/\s+/g, ' '));
  if (isBefore) return characters.slice(0, 16).join('').trim();
  const words = characters.slice(-16).join('');
  // No half of a word or number, and no comma, at the beginning.
  const cutsWord =
    /^[\p{Script=Latin}\d.]/u.test(words) &&
    /[\p{Script=Latin}\d.]/u.test(characters.at(-17) ?? '');
  return words
    .replace(cutsWord ? /^[\p{Script=Latin}\d.%]+(?=.)/u : '', '')
    .replace(/^[\s\p{P}]+(?=.)/u, '')
    .trim();
}

function makeCounter(): (number: number) => number {
  const counts = new Map<number, number>();
  return (number) => {
    const next = (counts.get(number) ?? 0) + 1;
    counts.set(number, next);
    return next;
  };
}
