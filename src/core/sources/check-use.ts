import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import { positionAtPath, type YamlSource } from '../diagnostics/yaml.ts';
import { findPlaceFault } from './source-place.ts';
import type { Source, WrittenUse } from './source-schemas.ts';
import { msg } from '../shared/message.ts';

type Path = readonly PropertyKey[];

/**
 * Checks a use of a source: that the source exists, and that its place makes an address.
 * @param path of the use in the file
 */
export function checkUse(
  yaml: YamlSource,
  path: Path,
  { id, place }: WrittenUse,
  known: ReadonlyMap<string, Source | null>,
): Diagnostic[] {
  const source = known.get(id);
  if (source === undefined)
    return [
      errorAt(
        yaml.file,
        positionAtPath(yaml, path),
        'unknown-source',
        msg`content/sources.yaml has no source ${id}`,
        msg`add "${id}:" to content/sources.yaml, or correct the id`,
      ),
    ];
  const fault = source && place && findPlaceFault(source, place);
  if (fault === undefined || fault === null) return [];
  return [
    errorAt(
      yaml.file,
      positionAtPath(yaml, [...path, 'place']),
      'invalid-place',
      msg`${id}: ${fault}`,
      msg`correct the place, or the URL of the source`,
    ),
  ];
}
