import type { Parents, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { joinTexts, lineOf, setChildren } from '../tree/edit-tree.ts';
import { isReferenceHeading } from '../references/reference-heading.ts';
import { isExponent, isIndexed, readMarker } from './marker-forms.ts';
import type { Notice } from '../tree/notices.ts';

/**
 * Whether the raised numbers of a text are squares and cubes alone, such as m² or Transformer²:
 * nothing is raised but 2 and 3, and no list of references could be meant.
 */
export function raisesPowersOnly(tree: Root): boolean {
  let isPower = true;
  visit(tree, (node) => {
    if (node.type === 'text' && /[⁰¹⁴⁵⁶⁷⁸⁹]|[²³]{2}|[[［【]\d{1,3}[\]］】]/.test(node.value))
      isPower = false;
    if ('children' in node && node.children.some((child) => isRaised(child) && !isPowerOf(child)))
      isPower = false;
  });
  return isPower && !listsSources(tree);
}

/** Whether a text has notes, or a list that a raised number could mean. */
function listsSources(tree: Root): boolean {
  let hasList = tree.children.some(
    (node, at) =>
      node.type === 'footnoteDefinition' ||
      node.type === 'definition' ||
      (isReferenceHeading(toString(node).trim()) && !isKeyed(tree.children[at + 1])),
  );
  visit(tree, 'footnoteReference', () => {
    hasList = true;
  });
  return hasList;
}

/** Whether an entry begins with a key such as [BFL12]: no number could mean it. */
function isKeyed(entry: RootContent | undefined): boolean {
  return entry !== undefined && /^\s*\[\p{L}[\p{L}\d+*]{0,11}\]\s/u.test(toString(entry));
}

/** Fewest exponents of a text without a list whose other raised numbers are exponents too. */
const FEWEST_EXPONENTS = 3;

/** How many times more exponents than other raised numbers make those exponents as well. */
const MANY_EXPONENTS = 5;

/**
 * Whether a text without a list raises exponents more often than anything else: then one behind a
 * digit is an exponent too, and where there are many, each is.
 */
function raisesExponents(tree: Root): 'behind-digits' | 'always' | undefined {
  let [exponents, others] = [0, 0];
  visit(tree, (node) => {
    if (!('children' in node)) return;
    for (const [at, child] of node.children.entries()) {
      const marker = isRaised(child) ? markerOf(child) : undefined;
      if (!marker || marker.isSure) continue;
      const before = node.children[at - 1];
      if (isExponent(before ? toString(before) : '')) exponents += 1;
      else others += 1;
    }
  });
  if (exponents < FEWEST_EXPONENTS || exponents <= others || listsSources(tree)) return undefined;
  return exponents >= others * MANY_EXPONENTS ? 'always' : 'behind-digits';
}

function isPowerOf(raised: Parents): boolean {
  const words = toString(raised).trim();
  return /^[23]$/.test(words) || /^\D*$/.test(words);
}

/**
 * Turns raised numbers, `<sup>1</sup>` or `<sup>[1]</sup>`, into markers as the essay writes them,
 * except where they are exponents.
 *
 * @param arePowers whether the text raises powers alone
 */
export function lowerRaised(tree: Root, arePowers: boolean): Notice[] {
  const notices: Notice[] = [];
  const exponents = raisesExponents(tree);
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some(isRaised)) return;
    const children: RootContent[] = [];
    let before = '';
    for (const [at, child] of node.children.entries()) {
      const marker = isRaised(child) ? markerOf(child) : undefined;
      const isLikely = exponents === 'always' || (exponents !== undefined && /\d$/.test(before));
      const isWithin = isWithinName(before, node.children[at + 1]);
      const isPower =
        marker && !marker.isSure && (arePowers || isLikely || isWithin || isExponent(before));
      if (isPower)
        notices.push({
          kind: 'exponent',
          text: `${before.slice(-8)}^${marker.text}`,
          ...lineOf(child),
        });
      children.push(
        marker && !isPower
          ? {
              type: 'text',
              // A space keeps what is a marker for sure from being read as an index: `x[68]`.
              value: isIndexed(before) ? ` ${marker.text}` : marker.text,
              ...(child.position && { position: child.position }),
            }
          : child,
      );
      before = toString(children.at(-1));
    }
    setChildren(node, children);
  });
  joinTexts(tree);
  return notices;
}

/** Whether a superscript number is between the letters of a name, as in UR²IM. */
function isWithinName(before: string, next: RootContent | undefined): boolean {
  return /\p{Lu}$/u.test(before) && next !== undefined && /^\p{Lu}/u.test(toString(next));
}

function isRaised(node: RootContent): node is RootContent & Parents {
  return node.type === 'mdxJsxTextElement' && node.name === 'sup';
}

/** The marker that a raised text is; sure where it has brackets or is a link. */
function markerOf(node: Parents): { text: string; isSure: boolean } | undefined {
  const written = toString(node).trim();
  const list = written.replace(/^[[［【(（]\s*|\s*[\]］】)）]$/g, '');
  const marker = /^[\d,，、;；\s\u2010-\u2015～~-]+$/.test(list)
    ? readMarker(`[${list}]`)
    : undefined;
  return (
    marker && {
      text: `[${list}]`,
      isSure: list !== written || node.children.every(({ type }) => type !== 'text'),
    }
  );
}
