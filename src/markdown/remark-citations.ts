import type { Nodes, Parent, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { Essay } from '../core/essay/types.ts';
import { referenceId } from '../core/shared/element-ids.ts';
import type { Block } from '../core/text/blocks.ts';
import { outerSpan } from '../core/text/claim-units.ts';
import { statesFact } from '../core/text/find-figures.ts';
import { type EssayText, type PlacedUnit, readEssayText } from '../core/text/essay-text.ts';
import { type VerdictWords, writeVerdictMark } from './verdict-mark.ts';

/** Options of the plugin. */
export interface RemarkCitationsOptions {
  /**
   * The accessible name of a citation's link, which contains the visible `[n]`, in the language of
   * an essay's file.
   */
  readonly label: (number: number, file: string) => string;
  /**
   * The words of the marks behind claims that have a review, in the language of an essay's file.
   */
  readonly verdicts: (file: string) => VerdictWords;
  /** What is known of the essay in a file; undefined where nothing is. */
  readonly findEssay: (file: string) => Promise<Essay | undefined>;
}

/**
 * A claim, a passage or a citation as a node of the tree, shown as the HTML element named in
 * `data`.
 */
interface Wrapper extends Parent {
  type: 'claim' | 'passage' | 'citation' | 'place';
  data: { hName: string; hProperties: Record<string, string | string[]> };
  children: PhrasingContent[];
}

declare module 'vfile' {
  interface DataMap {
    /** The essay in the file and what was read of the very tree, where both are known already. */
    readEssay: { readonly essay: Essay; readonly text: EssayText };
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wrapper: Wrapper;
  }
  interface RootContentMap {
    wrapper: Wrapper;
  }
}

/**
 * Remark plugin: turns each marker into links to its references, and each claim and passage into a
 * place one can link to.
 */
export function remarkCitations({ label, verdicts, findEssay }: RemarkCitationsOptions) {
  const write = (file: VFile, essay: Essay | undefined, { units, headings }: EssayText): void => {
    const words = {
      label: (number: number) => label(number, file.path),
      extras: makeExtras(essay, verdicts(file.path)),
    };
    for (const [block, { id }] of headings) {
      // rehype-slug would put a marker's number into the id; where there is none it would choose
      // the same.
      setData(block.node, { hProperties: { id } });
    }
    const unitsByBlock = Map.groupBy(units, ({ block }) => block);
    for (const [block, blockUnits] of unitsByBlock) {
      replaceChildren(block.node, writeBlock(block, blockUnits, words));
    }
  };
  return (tree: Root, file: VFile): void | Promise<void> => {
    const { readEssay } = file.data;
    if (readEssay) return write(file, readEssay.essay, readEssay.text);
    return findEssay(file.path).then((essay) =>
      write(file, essay, readEssayText(tree, String(file.value), essay?.names)),
    );
  };
}

interface Words {
  readonly label: (number: number) => string;
  readonly extras: (id: string) => ClaimExtras;
}

/**
 * The nodes around a claim's words: the places of ids that it had before, and the mark of its
 * review.
 */
interface ClaimExtras {
  readonly before: readonly PhrasingContent[];
  readonly after: readonly PhrasingContent[];
}

function makeExtras(essay: Essay | undefined, verdicts: VerdictWords): Words['extras'] {
  const reviews = new Map(essay?.claims.map(({ id, review }) => [id, review]));
  const formerIds = Map.groupBy(essay?.retired ?? [], ({ now }) => now ?? '');
  return (id) => {
    const review = reviews.get(id);
    return {
      before: (formerIds.get(id) ?? []).map((former) =>
        wrap('place', 'span', { id: former.id }, []),
      ),
      after: review ? [writeVerdictMark(review, verdicts)] : [],
    };
  };
}

function writeBlock(block: Block, units: readonly PlacedUnit[], words: Words): RootContent[] {
  const written: RootContent[] = [];
  let at = 0;
  for (const placed of units) {
    const span = unitSpan(placed);
    written.push(...slice(block, at, span.start), writeUnit(block, placed, words));
    at = span.end;
  }
  return [...written, ...slice(block, at, Infinity)];
}

/** A unit's words together with its markers, which may be before or after them. */
function unitSpan({ unit }: PlacedUnit): { start: number; end: number } {
  if (unit.markers.length === 0) return unit;
  const markers = outerSpan(unit.markers);
  return { start: Math.min(unit.start, markers.start), end: Math.max(unit.end, markers.end) };
}

function writeUnit(block: Block, placed: PlacedUnit, { label, extras }: Words): Wrapper {
  const { start, end } = unitSpan(placed);
  const { before, after } = extras(placed.id);
  const children: RootContent[] = [...before];
  let at = start;
  placed.unit.markers.forEach((marker, index) => {
    children.push(...slice(block, at, marker.start, 'with-end'), writeMarker(index, placed, label));
    if (index === placed.unit.markers.length - 1) children.push(...after);
    at = marker.end;
  });
  children.push(...slice(block, at, end));
  // The mark of an uncited statement comes after its sentence.
  const isUncited = placed.unit.markers.length === 0;
  if (isUncited) children.push(...after);
  const kind = isUncited && after.length === 0 ? 'passage' : 'claim';
  const className = kind === 'claim' && isUncited ? ['claim', 'uncited'] : [kind];
  const { unit } = placed;
  if (kind === 'passage' && statesFact(block.text.slice(unit.start, unit.end)))
    className.push('stated');
  return wrap(kind, 'span', { id: placed.id, className }, children);
}

function writeMarker(
  markerIndex: number,
  { citations }: PlacedUnit,
  label: Words['label'],
): Wrapper {
  const links = citations
    .filter((citation) => citation.markerIndex === markerIndex)
    .map(
      ({ id, number }): PhrasingContent => ({
        type: 'link',
        url: `#${referenceId(number)}`,
        data: { hProperties: { id, role: 'doc-biblioref', ariaLabel: label(number) } },
        children: [{ type: 'text', value: `[${number}]` }],
      }),
    );
  return wrap('citation', 'sup', { className: ['citation'] }, links);
}

function wrap(
  type: Wrapper['type'],
  hName: string,
  hProperties: Wrapper['data']['hProperties'],
  children: RootContent[],
): Wrapper {
  // The blocks hold phrasing content only, and so does every part of them.
  return { type, data: { hName, hProperties }, children: children as PhrasingContent[] };
}

/**
 * The nodes of a block from `from` up to `to`; a node that reaches across is divided.
 * @param edge `with-end` includes nodes of no width at `to`, such as the call of a note right
 *   before a marker
 */
function slice(block: Block, from: number, to: number, edge?: 'with-end'): RootContent[] {
  return block.node.children.flatMap((child) => sliceNode(child, block, from, to, edge));
}

function sliceNode<T extends Nodes>(
  node: T,
  block: Block,
  from: number,
  to: number,
  edge?: 'with-end',
): T[] {
  if ('children' in node) {
    const children = node.children.flatMap((child) => sliceNode(child, block, from, to, edge));
    return children.length > 0 ? [{ ...node, children }] : [];
  }
  const stretch = block.stretches.get(node);
  if (!stretch) return [];
  const { start, end } = stretch;
  if (node.type !== 'text')
    return start >= from && (start < to || (edge && start === end && start === to)) ? [node] : [];
  const value = block.text.slice(Math.max(start, from), Math.min(end, to));
  return value === '' ? [] : [{ ...node, value }];
}

function setData(node: Nodes, data: Record<string, unknown>): void {
  node.data = { ...node.data, ...data };
}

function replaceChildren(node: Parents, children: RootContent[]): void {
  // Each kind of parent types its children on its own; these are pieces of the children it had.
  node.children = children as typeof node.children & RootContent[];
}
