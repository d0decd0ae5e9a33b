import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Rehype plugin: a picture that is a paragraph of its own becomes a figure, and its title the
 * caption. A paragraph of text may be indented; a picture may not.
 */
export function rehypePictures() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'p') return;
      const content = element.children.filter((child) => !isBlank(child));
      const [picture] = content;
      if (content.length !== 1 || picture?.type !== 'element' || !isPicture(picture)) return;
      element.tagName = 'figure';
      element.properties = { ...element.properties, className: ['picture'] };
      element.children = [picture, ...takeCaption(picture)];
    });
  };
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** A picture, or a link that shows one and nothing else. */
function isPicture({ tagName, children }: Element): boolean {
  if (tagName === 'img') return true;
  const [only, ...others] = children;
  return tagName === 'a' && others.length === 0 && only?.type === 'element' && isPicture(only);
}

function takeCaption(picture: Element): Element[] {
  const image = picture.tagName === 'img' ? picture : picture.children[0];
  if (image?.type !== 'element') return [];
  const { title, ...properties } = image.properties;
  if (typeof title !== 'string' || title === '') return [];
  image.properties = properties;
  return [
    {
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: title }],
    },
  ];
}
