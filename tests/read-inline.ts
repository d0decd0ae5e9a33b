import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from 'parse5';

/**
 * The texts of the programs and of the style sheets that stand in a page, by a parser that reads it
 * as browsers are told to.
 */
export function readInline(html: string): { scripts: string[]; styles: string[] } {
  const scripts: string[] = [];
  const styles: string[] = [];
  const read = (node: DefaultTreeAdapterMap['node']): void => {
    if (defaultTreeAdapter.isElementNode(node)) {
      const { tagName, attrs, childNodes } = node;
      const text = childNodes
        .map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : ''))
        .join('');
      const isData = attrs.some(
        ({ name, value }) => name === 'src' || (name === 'type' && value.endsWith('json')),
      );
      if (tagName === 'style') styles.push(text);
      if (tagName === 'script' && !isData) scripts.push(text);
    }
    if ('content' in node) read(node.content);
    if ('childNodes' in node) node.childNodes.forEach(read);
  };
  read(parse(html, { scriptingEnabled: false }));
  return { scripts, styles };
}
