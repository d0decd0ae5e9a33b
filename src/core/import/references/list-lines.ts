import type { Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** A line of a paragraph: its words, and the nodes it consists of. */
export interface ParagraphLine {
  readonly text: string;
  readonly nodes: readonly PhrasingContent[];
}

/** The lines of a paragraph; words in emphasis or a link go with the line they begin in. */
export function linesOf(paragraph: Paragraph): ParagraphLine[] {
  const lines: { text: string; nodes: PhrasingContent[] }[] = [{ text: '', nodes: [] }];
  const add = (text: string, node: PhrasingContent) => {
    const last = lines.at(-1);
    if (!last) return;
    last.text += text;
    last.nodes.push(node);
  };
  for (const child of paragraph.children) {
    if (child.type === 'break') lines.push({ text: '', nodes: [] });
    else if (child.type === 'text')
      child.value.split(/\r?\n/).forEach((value, index) => {
        if (index > 0) lines.push({ text: '', nodes: [] });
        if (value !== '') add(value, { ...child, value });
      });
    else add(toString(child), child);
  }
  return lines;
}

/** Makes a paragraph of lines again, with line ends between them. */
export function toParagraph(lines: readonly ParagraphLine[], like: Paragraph): Paragraph {
  return {
    ...like,
    children: lines.flatMap(({ nodes }, index): PhrasingContent[] =>
      index === 0 ? [...nodes] : [{ type: 'text', value: '\n' }, ...nodes],
    ),
  };
}
