import type { Nodes, Parents, RootContent } from 'mdast';

/**
 * Replaces nodes of a tree, from the leaves up.
 * @param replace returns the replacement of a node (nothing: it is removed), or undefined to leave
 *   it
 */
export function replaceNodes(
  node: Nodes,
  replace: (node: RootContent, parent: Parents) => readonly RootContent[] | undefined,
): void {
  if (!('children' in node)) return;
  const children: RootContent[] = [];
  for (const child of node.children) {
    replaceNodes(child, replace);
    const replaced = replace(child, node);
    if (replaced) for (const part of replaced) children.push(part);
    else children.push(child);
  }
  setChildren(node, children);
}

/** Gives a node other children, of the kind that it may have. */
export function setChildren(node: Parents, children: readonly RootContent[]): void {
  // Each kind of parent types its children on its own; these are the children it had, or what
  // stands for them.
  node.children = [...children] as typeof node.children & RootContent[];
}

/** The line of a node, where it is known. */
export function lineOf(node: Nodes): { line?: number } {
  return node.position ? { line: node.position.start.line } : {};
}

/** Puts texts side by side into one, and pieces of code, whose signs would run together. */
export function joinTexts(node: Nodes): void {
  if (!('children' in node)) return;
  const children: RootContent[] = [];
  for (const child of node.children) {
    const last = children.at(-1);
    const isSame =
      child.type === 'text'
        ? last?.type === 'text' && !last.data?.isEscaped && !child.data?.isEscaped
        : child.type === 'inlineCode' && last?.type === 'inlineCode';
    if (isSame && last && 'value' in last && 'value' in child) {
      last.value += child.value;
      // Of parts that know no place the whole knows none.
      if (last.position && child.position)
        last.position = { start: last.position.start, end: child.position.end };
      else delete last.position;
    } else {
      joinTexts(child);
      children.push(child);
    }
  }
  setChildren(node, children);
}
