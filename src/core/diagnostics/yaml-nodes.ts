/** Whether a node of a YAML document knows its offsets in the text. */
export function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/** Whether a node of a YAML document is a map or a list. */
export function hasItems(node: unknown): node is { items: { key: unknown }[] } {
  return typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items);
}
