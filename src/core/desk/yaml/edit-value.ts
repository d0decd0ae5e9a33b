import { isMap, isSeq, type Document, type Node } from 'yaml';
import { isSame } from './compare-values.ts';
import { editInlineMap, editInlineSeq } from './edit-inline.ts';
import { editMap } from './edit-map.ts';
import { type Editing, Unplaceable } from './edit-pair.ts';
import { editSeq } from './edit-seq.ts';
import type { Path, Writing } from './write-value.ts';

/** Prepares changes of a text by the document that it was parsed as. */
export function startEditing(text: string, document: Document, writing: Writing): Editing {
  const editing: Editing = {
    ...writing,
    text,
    document,
    edit: (node, value, path) => editNode(node, value, path, editing),
  };
  return editing;
}

function editNode(node: Node, value: unknown, path: Path, editing: Editing) {
  if (isSame(node.toJS(editing.document), value)) return [];
  if (isMap(node) && isRecord(value) && Object.keys(value).length > 0)
    return node.flow
      ? editInlineMap(node, value, path, editing)
      : editMap(node, value, path, editing);
  if (isSeq(node) && Array.isArray(value) && value.length > 0)
    return node.flow
      ? editInlineSeq(node, value, path, editing)
      : editSeq(node, value, path, editing);
  throw new Unplaceable();
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
