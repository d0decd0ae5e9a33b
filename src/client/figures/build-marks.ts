import type { Mark } from '../../figures/shared/mark.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Makes the elements of a drawing. The page's policy lets no script write markup. */
export function buildMark({ tag, attributes, content }: Mark, isSvg = tag === 'svg'): Element {
  const element = isSvg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  element.append(
    ...content.map((part) =>
      typeof part === 'string' ? part : buildMark(part, isSvg || part.tag === 'svg'),
    ),
  );
  return element;
}
