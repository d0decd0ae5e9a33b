import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** How many letters fit into a line of the narrowest window, 320 pixels. */
const NARROWEST = 28;

/**
 * Rehype plugin: lets the keyboard reach code and formulas that may be wider than the text, as they
 * scroll by themselves. Those that always fit get no Tab stop.
 */
export function rehypeScrollers() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (canScroll(element) && isLong(element)) element.properties['tabIndex'] = 0;
    });
  };
}

function canScroll({ tagName, properties, children }: Element): boolean {
  if (tagName === 'pre') return true;
  if (tagName === 'math') return properties['display'] !== 'block';
  const [only] = children;
  return only?.type === 'element' && only.tagName === 'math' && isFormulaBox(properties);
}

function isFormulaBox({ className }: Element['properties']): boolean {
  return Array.isArray(className) && className.includes('formula');
}

function isLong(element: Element): boolean {
  return toString(element)
    .split('\n')
    .some((line) => line.length > NARROWEST);
}
