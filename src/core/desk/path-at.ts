import { isMap, isScalar, isSeq } from 'yaml';
import type { Position } from '../diagnostics/diagnostics.ts';
import type { YamlSource } from '../diagnostics/yaml.ts';

/**
 * The path of the value at a place of a file: the opposite of `positionAtPath`. Where a value and
 * its first part begin at one place, the value is meant.
 */
export function pathAt(
  { document, positionOf }: YamlSource,
  { line, column }: Position,
): readonly (string | number)[] {
  let best: readonly (string | number)[] = [];
  let isExact = false;
  const visit = (node: unknown, path: readonly (string | number)[]): void => {
    if (!hasRange(node) || isExact) return;
    const at = positionOf(node.range[0]);
    if (at.line === line && at.column === column && path.length > 0) {
      best = path;
      isExact = true;
      return;
    }
    const isBefore = at.line < line || (at.line === line && at.column <= column);
    const end = positionOf(node.range[1]);
    const isBehind = end.line > line || (end.line === line && end.column >= column);
    if (isBefore && isBehind && path.length >= best.length) best = path;
    if (isSeq(node)) node.items.forEach((item, index) => visit(item, [...path, index]));
    if (isMap(node))
      for (const { key, value } of node.items)
        visit(value, [...path, String(isScalar(key) ? key.value : key)]);
  };
  visit(document.contents, []);
  return best;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
