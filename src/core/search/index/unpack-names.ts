import type { NameTable, NameTables } from './tables.ts';

/** Unpacks the other names of words as they are transported. */
export function unpackNames({ names: lines }: NameTable): Pick<NameTables, 'names' | 'present'> {
  const names = new Map<string, string[]>();
  const held = new Set<string>();
  for (const line of lines.split('\n').filter(Boolean)) {
    const [present = [], others = []] = line
      .split('=')
      .map((list) => list.split('|').filter(Boolean));
    present.forEach((name) => held.add(name));
    for (const name of [...present, ...others]) {
      names.set(
        name,
        [...new Set([...(names.get(name) ?? []), ...present])].filter((word) => word !== name),
      );
    }
  }
  return { names, present: held };
}
