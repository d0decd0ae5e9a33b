import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { replaceNodes, setChildren } from '../tree/edit-tree.ts';
import type { Notice } from '../tree/notices.ts';
import { isHidden } from './html-hidden.ts';
import { convertHtml } from './read-html.ts';

const INLINE = (
  'a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u ' +
  'var wbr script style'
).split(' ');
const BLOCK = (
  'address article aside blockquote body br center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe ' +
  'li link main meta nav noscript object ol p pre script section style summary svg table tbody td template tfoot th thead title tr ul video'
).split(' ');
const KNOWN = new Set([...INLINE, ...BLOCK]);
const WRAPPERS: Readonly<Record<string, 'strong' | 'emphasis' | 'delete'>> = {
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
};
const TAG = /^<(\/?)([a-z][a-z\d]*)\b[\s\S]*?(\/?)>$/i;

/** Reads the HTML of a Markdown text as in a page. Unknown elements, such as `<T>`, become text. */
export function replaceHtml(tree: Root): Notice[] {
  const notices: Notice[] = [];
  const drop = (node: Html, kind: Notice['kind']) =>
    notices.push({
      kind,
      text: node.value.trim().replaceAll(/\s+/g, ' '),
      ...(node.position && { line: node.position.start.line }),
    });
  const holdsText = (node: Parents) =>
    node.type === 'paragraph' ||
    node.type === 'heading' ||
    node.type === 'tableCell' ||
    node.type === 'emphasis' ||
    node.type === 'strong' ||
    node.type === 'delete' ||
    node.type === 'link' ||
    node.type === 'linkReference';
  const replaceInline = (node: Parents) => {
    node.children.forEach((child) => 'children' in child && replaceInline(child));
    if (holdsText(node) && node.children.some(({ type }) => type === 'html'))
      setChildren(node, nestTags(node.children as PhrasingContent[], drop));
  };
  replaceInline(tree);
  replaceNodes(tree, (node) => {
    if (node.type !== 'html') return undefined;
    if (/^<!--[\s\S]*-->\s*$/.test(node.value)) {
      drop(node, 'comment-left-out');
      return [];
    }
    if (!KNOWN.has(tagNameOf(node.value)))
      return [
        {
          type: 'paragraph',
          children: [asText(node)],
          ...(node.position && { position: node.position }),
        },
      ];
    const converted = convertHtml(fromHtml(node.value, { fragment: true }));
    const line = node.position?.start.line ?? 1;
    notices.push(
      ...converted.notices.map((notice) => ({ ...notice, line: line + (notice.line ?? 1) - 1 })),
    );
    return converted.tree.children;
  });
  return notices;
}

function tagNameOf(html: string): string {
  return /^\s*<\/?([a-z][a-z\d]*)(?=[\s/>])/i.exec(html)?.[1]?.toLowerCase() ?? '';
}

function asText({ value, position }: Html): PhrasingContent {
  return { type: 'text', value, ...(position && { position }) };
}

interface Frame {
  readonly name: string;
  readonly open: Html | null;
  readonly children: PhrasingContent[];
}

/** Pairs the tags of a paragraph and makes elements of them. */
function nestTags(
  nodes: readonly PhrasingContent[],
  drop: (node: Html, kind: Notice['kind']) => void,
): PhrasingContent[] {
  const frames: Frame[] = [{ name: '', open: null, children: [] }];
  const add = (...added: PhrasingContent[]) => frames.at(-1)?.children.push(...added);
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (node?.type !== 'html') {
      if (node) add(node);
      continue;
    }
    const end = endOfMath(nodes, at);
    if (end > at) {
      add(...readMath(nodes.slice(at, end + 1)));
      at = end;
      continue;
    }
    const [, slash, tag = '', selfClosing] = TAG.exec(node.value) ?? [];
    const name = tag.toLowerCase();
    if (node.value.startsWith('<!--')) drop(node, 'comment-left-out');
    else if (!KNOWN.has(name)) add(asText(node));
    else if (name === 'br') add({ type: 'break' });
    else if (name === 'img') drop(node, 'image-left-out');
    else if (slash) close(frames, name, drop);
    else if (!selfClosing && name !== 'wbr' && name !== 'hr')
      frames.push({ name, open: node, children: [] });
  }
  while (frames.length > 1) close(frames, frames.at(-1)?.name ?? '', drop);
  return frames[0]?.children ?? [];
}

/** The place of the tag that closes a formula opened at a place; -1 where none is opened there. */
function endOfMath(nodes: readonly PhrasingContent[], at: number): number {
  const node = nodes[at];
  if (node?.type !== 'html' || !/^<math[\s>]/i.test(node.value)) return -1;
  return nodes.findIndex(
    (other, index) => index > at && other.type === 'html' && /^<\/math\s*>/i.test(other.value),
  );
}

function readMath(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const source = nodes.map((node) => ('value' in node ? node.value : toString(node))).join('');
  const [paragraph] = convertHtml(fromHtml(source, { fragment: true })).tree.children;
  return paragraph?.type === 'paragraph' ? paragraph.children : [];
}

function close(
  frames: Frame[],
  name: string,
  drop: (node: Html, kind: Notice['kind']) => void,
): void {
  const from = frames.findLastIndex((frame) => frame.name === name);
  if (from < 1) return;
  // What was opened within and never closed ends here too.
  while (frames.length > from) {
    const frame = frames.pop();
    if (frame) frames.at(-1)?.children.push(...makeElement(frame, drop));
  }
}

function makeElement(
  { name, open, children }: Frame,
  drop: (node: Html, kind: Notice['kind']) => void,
): PhrasingContent[] {
  const isCode = name === 'script' || name === 'style';
  if (open && (isCode || isHidden(readTag(open)))) {
    const words = children.map((child) =>
      child.type === 'footnoteReference' ? `[^${child.label ?? ''}]` : toString(child),
    );
    drop(
      { ...open, value: (isCode ? open.value : '') + words.join('') },
      isCode ? 'part-left-out' : 'hidden-left-out',
    );
    return [];
  }
  if (name === 'rp') return [];
  if (name === 'rt')
    return [{ type: 'text', value: '(' }, ...children, { type: 'text', value: ')' }];
  const wrapper = WRAPPERS[name];
  if (wrapper && children.length > 0) return [{ type: wrapper, children }];
  if (name === 'sup' || name === 'sub')
    return [{ type: 'mdxJsxTextElement', name, attributes: [], children }];
  if (name === 'code' || name === 'kbd' || name === 'samp' || name === 'tt')
    return [{ type: 'inlineCode', value: toString({ type: 'paragraph', children }) }];
  const url = name === 'a' && open ? readTag(open).properties['href'] : undefined;
  return typeof url === 'string'
    ? [{ type: 'link', url, children: children as RootContent[] & typeof children }]
    : children;
}

/** The element that a tag opens, with its attributes. */
function readTag({ value }: Html): Element {
  const [element] = fromHtml(value, { fragment: true }).children;
  return element?.type === 'element'
    ? element
    : { type: 'element', tagName: 'span', properties: {}, children: [] };
}
