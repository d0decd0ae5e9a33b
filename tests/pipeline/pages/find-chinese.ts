import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from 'parse5';

const CHINESE = /\p{Script=Han}|[，。；：、！？（）《》「」]/u;

/**
 * The Chinese words and marks of a page that are not said to be Chinese by a `lang` around them: in
 * texts, and in attributes, which are read out or shown by scripts.
 */
export function findChinese(html: string): string[] {
  const found: string[] = [];
  const walk = (node: DefaultTreeAdapterMap['node'], outer: string): void => {
    let language = outer;
    if (defaultTreeAdapter.isElementNode(node)) {
      if (node.tagName === 'style') return;
      language = node.attrs.find(({ name }) => name === 'lang')?.value ?? outer;
      if (!isChinese(language))
        found.push(
          ...node.attrs
            .filter(({ value }) => CHINESE.test(value))
            .map(({ name, value }) => `${name}="${value}"`),
        );
    }
    if (defaultTreeAdapter.isTextNode(node) && !isChinese(language) && CHINESE.test(node.value))
      found.push(node.value.trim());
    if ('childNodes' in node) node.childNodes.forEach((child) => walk(child, language));
  };
  walk(parse(html, { scriptingEnabled: false }), '');
  return found;
}

function isChinese(language: string): boolean {
  return /^zh\b/.test(language);
}
