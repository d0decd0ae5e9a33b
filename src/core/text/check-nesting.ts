import type { Nodes, Root } from 'mdast';
import { type Diagnostic, errorAt, type Position } from '../diagnostics/diagnostics.ts';
import { msg } from '../shared/message.ts';

/**
 * Most lists and quotes that may begin in one line, and most elements and braces within one
 * another.
 */
const MOST_OPEN = 32;
/** Deepest node of a tree that its readers can handle; a list item in ten lists is at twenty. */
const DEEPEST = 100;

const FENCE = /^[\s>]*(`{3,}|~{3,}|\${2,}(?=[ \t]*$))/;
/** Code and formulas within a line, whose braces and signs the parser does not read. */
const CODE =
  /(?<!`)(`+)(?!`)[^`]*\1(?!`)|(?<![\\$])(?:\$\$[^$]+\$\$|\$(?![\s$])[^$]*[^\s$\\]\$(?![\d$]))/g;
/** An escape, what opens or closes an element, or a brace. */
const SIGN = /\\.|<\/|\/>|<(?=[\p{L}_$>])|[{}]/gu;
const CONTAINER = /[\t ]*(?:>|[-+*](?=[\t ]|$)|\d{1,9}[.)](?=[\t ]|$))/y;

/**
 * Checks before a text is parsed that nothing in it is nested so deeply that the parser would take
 * the square of its length in time, or more of the stack than there is.
 *
 * @param body the essay's text, in the lines of its file
 */
export function checkNesting(body: string, file: string): Diagnostic[] {
  let fence: string | undefined;
  const open = { elements: 0, braces: 0 };
  for (const [index, line] of body.split(/\r\n|\r|\n/).entries()) {
    const mark = FENCE.exec(line)?.[1];
    if (mark && (!fence || mark.startsWith(fence))) fence = fence ? undefined : mark;
    if (line.trim() === '') open.braces = 0;
    const deepest = fence ? 0 : openSigns(line, open);
    if (Math.max(deepest, countContainers(line)) > MOST_OPEN)
      return [tooDeep(file, { line: index + 1, column: 1 })];
  }
  return [];
}

/** Counts what a line opens and closes. @returns most elements or braces open at one time */
function openSigns(line: string, open: { elements: number; braces: number }): number {
  let deepest = 0;
  for (const [sign] of line.replace(CODE, '').matchAll(SIGN)) {
    if (sign === '{') open.braces += 1;
    else if (sign === '}') open.braces = Math.max(0, open.braces - 1);
    else if (sign === '<') open.elements += 1;
    else if (!sign.startsWith('\\')) open.elements = Math.max(0, open.elements - 1);
    deepest = Math.max(deepest, open.braces, open.elements);
  }
  return deepest;
}

function countContainers(line: string): number {
  let count = 0;
  for (CONTAINER.lastIndex = 0; CONTAINER.test(line); ) count += 1;
  return count;
}

/**
 * Finds out whether a tree is so deep that its readers would run out of the stack.
 *
 * @returns the fault
 */
export function checkDepth(tree: Root, file: string): Diagnostic | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; depth <= DEEPEST; depth += 1)
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  const [first] = level;
  return first && tooDeep(file, first.position?.start ?? { line: 1, column: 1 });
}

function tooDeep(file: string, at: Position): Diagnostic {
  return errorAt(
    file,
    at,
    'too-deep',
    msg`lists, quotes, elements or emphasis are nested too deeply`,
    msg`split them, so that at most ten levels are nested`,
  );
}
