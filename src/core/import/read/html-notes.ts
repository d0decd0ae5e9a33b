import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { Notice } from '../tree/notices.ts';
import { decodeEscapes } from '../../shared/decode-uri.ts';
import { isReferenceHeading } from '../references/reference-heading.ts';
import { isNoteSection } from './html-note-parts.ts';
import { findNoteBlock, removeNoteNumber, type NoteBlock } from './html-note-blocks.ts';

/** Element that stands for the call of a note until the page is Markdown. */
export const NOTE_CALL = 'yinju-note-call';
/** Element that stands for the text of a note until the page is Markdown. */
export const NOTE_BODY = 'yinju-note-body';

/** The words of a call: a number, or one of the signs that pages use for a few notes. */
const CALL = /^[[(【［]?\s*(?:(\d{1,3})|[*†‡§¶]{1,3})\s*[\])】］]?$/;

interface Call {
  readonly link: Element;
  readonly parents: readonly Parents[];
  readonly note: NoteBlock;
  readonly label: string | undefined;
}

/**
 * Ties numbers that lead to a note, as in `<sup><a href="#fn1">1</a></sup>`, to its text: an item
 * of a list, a paragraph, a division, a term with its definition, a row. A note below a heading of
 * references is an entry of that list, and its number stays a marker.
 *
 * @returns a notice of each further copy of a note that the page holds, for a pointer or a screen
 */
export function linkNotes(html: Root): Notice[] {
  placeInlineNotes(html);
  const targets = findTargets(html);
  const calls: Call[] = [];
  const passed = new Set<Element>();
  visitParents(html, 'element', (link: Element, parents: Parents[]) => {
    const { href } = link.properties;
    passed.add(link);
    if (link.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return;
    const match = CALL.exec(toString(link).trim());
    const target = targets.get(decodeEscapes(href.slice(1)));
    // A note follows its call: the number of a note leads back to what is passed already.
    if (!match || !target || passed.has(target.element)) return;
    const note = findNoteBlock(target.element, target.parents);
    if (!note || note.blocks.some((block) => block === link || parents.includes(block))) return;
    calls.push({ link, parents, note, label: match[1] });
  });
  const labels = new Map<Element, string>();
  for (const { link, parents, note, label } of calls) {
    const [block] = note.blocks;
    if (!block) continue;
    const name = labels.get(block) ?? freeLabel(label, new Set(labels.values()));
    labels.set(block, name);
    toCall(link, name, parents);
  }
  const used = new Set(calls.flatMap(({ note }) => note.blocks));
  const bodies = new Map(calls.map(({ note }) => [note.blocks[0], note.blocks]));
  const copies = findCopies(html, used);
  removeBlocks(html, new Set([...used, ...copies]));
  for (const [block, label] of labels)
    html.children.push(makeBody(label, bodies.get(block) ?? [block]));
  return copies.map((copy) => ({ kind: 'hidden-left-out', text: toString(copy).trim() }));
}

/** Fewest letters of a note whose copy is recognised by its words. */
const FEWEST_LETTERS = 12;
const COPY = /^(?:span|small|sup|label|aside|div|p|li|dd|td)$/;

/** Fewest letters of the beginning of a note, which a page may show before `… Continue reading`. */
const FEWEST_SHORTENED = 24;

function isCopy(element: Element, said: ReadonlySet<string>): boolean {
  if (said.has(lettersOf(element))) return true;
  const [start = '', rest] = toString(element).split(/…|\.\.\./);
  const letters = start.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return (
    rest !== undefined &&
    rest.trim().length < 40 &&
    letters.length >= FEWEST_SHORTENED &&
    [...said].some((note) => note.startsWith(letters))
  );
}

/** The outermost elements that say word for word what a note says, apart from the notes. */
function findCopies(html: Root, notes: ReadonlySet<Element>): Element[] {
  // How much of the digits at its beginning is the number of a note is not known here.
  const said = new Set(
    [...notes]
      .flatMap((note) => [0, 1, 2, 3].map((cut) => cutDigits(lettersOf(note), cut)))
      .filter(({ length }) => length >= FEWEST_LETTERS),
  );
  const copies: Element[] = [];
  if (said.size === 0) return copies;
  visitParents(html, 'element', (element: Element) => {
    if (notes.has(element)) return SKIP;
    if (!COPY.test(element.tagName) || !isCopy(element, said)) return undefined;
    let holdsNote = false;
    visitParents(element, 'element', (inner: Element) => {
      if (notes.has(inner) || inner.tagName === NOTE_CALL) holdsNote = true;
    });
    if (holdsNote) return undefined;
    copies.push(element);
    return SKIP;
  });
  return copies;
}

function lettersOf(element: Element): string {
  return toString(element).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function cutDigits(letters: string, count: number): string {
  return /^\d*/.exec(letters.slice(0, count))?.[0].length === count
    ? letters.slice(count)
    : letters;
}

function freeLabel(label: string | undefined, used: ReadonlySet<string>): string {
  if (label !== undefined && !used.has(label)) return label;
  let next = used.size + 1;
  while (used.has(`note-${next}`)) next += 1;
  return `note-${next}`;
}

function makeBody(label: string, blocks: readonly Element[]): Element {
  removeNoteNumber(blocks);
  const children = blocks.flatMap(contentOf);
  return { type: 'element', tagName: NOTE_BODY, properties: { label }, children };
}

function contentOf(block: Element): ElementContent[] {
  if (block.tagName === 'tr')
    return block.children.flatMap((cell) => ('tagName' in cell ? cell.children : []));
  if (/^(?:li|div|td|dd|aside|section)$/.test(block.tagName)) return block.children;
  return [/^(?:h[1-6]|dt)$/.test(block.tagName) ? { ...block, tagName: 'p' } : block];
}

/** The elements with an id or a name, except those below a heading of references. */
function findTargets(html: Root): Map<string, { element: Element; parents: Parents[] }> {
  const targets = new Map<string, { element: Element; parents: Parents[] }>();
  let heading = '';
  visitParents(html, 'element', (element: Element, parents: Parents[]) => {
    if (/^h[1-6]$/.test(element.tagName)) heading = toString(element).trim();
    const { id, name } = element.properties;
    // A section of notes is below whatever heading is the last.
    const isNote = parents.some((parent) => parent.type === 'element' && isNoteSection(parent));
    if (isReferenceHeading(heading) && !isNote) return;
    for (const key of [id, element.tagName === 'a' ? name : undefined])
      if (typeof key === 'string' && !targets.has(key)) targets.set(key, { element, parents });
  });
  return targets;
}

/** Notes within the sentence, as LaTeXML and pages with side notes write them. */
function placeInlineNotes(html: Root): void {
  const notes: { note: Element; parents: Parents[] }[] = [];
  visitParents(html, 'element', (note: Element, parents: Parents[]) => {
    const classes = [note.properties['className']].flat().join(' ');
    if (/\bltx_role_footnotemark\b/.test(classes)) {
      // The mark of a note elsewhere shows its number alone.
      const number = findFirst(note, /\bltx_note_mark\b/);
      note.children = number ? [number] : [];
    } else if (/\bltx_role_footnote\b|\bltx_note ltx_role_/.test(classes) || isSideNote(note))
      notes.push({ note, parents });
  });
  notes.forEach(({ note, parents }, index) => {
    const content = findFirst(note, /\bltx_note_content\b/) ?? note;
    const label = `inline-${index + 1}`;
    const body: Element = { ...content, tagName: 'div', properties: {} };
    body.children = body.children.filter(
      (child) =>
        child.type !== 'element' || !/\bltx_(?:tag|note_mark|note_type)\b/.test(classOf(child)),
    );
    html.children.push(makeBody(label, [body]));
    toCall(note, label, parents);
    removeCounter(parents.at(-1), note);
  });
}

/** Whether an element within a sentence holds a note: a name of notes, and more than a number. */
function isSideNote(element: Element): boolean {
  if (DISTILL_NOTE.test(element.tagName)) return toString(element).trim() !== '';
  return (
    /^(?:span|small)$/.test(element.tagName) &&
    SIDE_NOTE.test(classOf(element)) &&
    /\p{L}{2}\S*\s+\S|\p{Script=Han}{4}/u.test(toString(element))
  );
}

/** Distill's element of a note, in its two versions. */
const DISTILL_NOTE = /^(?:d-footnote|dt-fn)$/;
const SIDE_NOTE = /(?:^|\s)(?:side|margin|foot)-?note(?:-?(?:content|text|body))?(?:$|\s)/i;

/** A side note follows its number, which is a label with a box that shows the note. */
function removeCounter(parent: Parents | undefined, note: Element): void {
  if (parent?.type !== 'element') return;
  parent.children = parent.children.filter(
    (child) => child === note || child.type !== 'element' || !isCounter(child),
  );
}

function isCounter(element: Element): boolean {
  if (element.tagName === 'input') return true;
  return (
    element.tagName === 'label' &&
    (/^(?:\d{1,3})?$/.test(toString(element).trim()) ||
      /-(?:number|toggle)\b/.test(classOf(element)))
  );
}

function toCall(link: Element, label: string, parents: readonly Parents[]): void {
  link.tagName = NOTE_CALL;
  link.properties = { label };
  // An empty element would let the spaces on both its sides become one.
  link.children = [{ type: 'text', value: label }];
  lowerCall(parents);
  removeBrackets(link, parents.at(-1));
}

/** The site raises the call of a note itself. */
function lowerCall(parents: readonly Parents[]): void {
  const parent = parents.at(-1);
  const isAlone = (child: Parents['children'][number]) =>
    child.type === 'element' || (child.type === 'text' && /^[\s[\]()]*$/.test(child.value));
  if (parent?.type === 'element' && parent.tagName === 'sup' && parent.children.every(isAlone))
    parent.tagName = 'span';
}

function removeBrackets(link: Element, parent: Parents | undefined): void {
  const index = parent?.children.indexOf(link) ?? -1;
  const before = parent?.children[index - 1];
  const after = parent?.children[index + 1];
  if (before?.type !== 'text' || after?.type !== 'text') return;
  if (!/[[(]$/.test(before.value) || !/^[\])]/.test(after.value)) return;
  before.value = before.value.slice(0, -1);
  after.value = after.value.slice(1);
}

/** Removes the notes from their places, and the lists and divisions that nothing is left of. */
function removeBlocks(html: Root, blocks: ReadonlySet<Element>): void {
  const emptied = new Set<Element>();
  visitParents(html, 'element', (element: Element, parents: Parents[]) => {
    if (!blocks.has(element)) return;
    for (const parent of parents) if (parent.type === 'element') emptied.add(parent);
  });
  removeWhere(
    html,
    (element) => blocks.has(element) || (emptied.has(element) && toString(element).trim() === ''),
  );
}

function removeWhere(node: Root | Element, isRemoved: (element: Element) => boolean): void {
  const kept = node.children.filter((child) => {
    if (child.type === 'element') removeWhere(child, isRemoved);
    return child.type !== 'element' || !isRemoved(child);
  });
  // A root may hold more kinds of nodes than an element; these are those it had.
  node.children = kept as typeof node.children & Element['children'];
}

function findFirst(element: Element, wanted: RegExp): Element | undefined {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const found = wanted.test(classOf(child)) ? child : findFirst(child, wanted);
    if (found) return found;
  }
  return undefined;
}

function classOf({ properties }: Element): string {
  return [properties['className']].flat().join(' ');
}
