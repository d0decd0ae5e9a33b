import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, errorAt, warningAt } from '../diagnostics/diagnostics.ts';
import type { EssayText } from '../text/essay-text.ts';
import { straightenRanges } from '../text/markers.ts';
import type { Bibliography } from './read-references.ts';
import { listed, msg } from '../shared/message.ts';

/** Checks the markers of an edition: every number cited is listed, and each can be followed. */
export function checkCitations(
  text: EssayText,
  tree: Root,
  file: string,
  bibliography: Bibliography,
): Diagnostic[] {
  return [
    ...checkMarkers(text, file),
    ...checkNumbers(text, file, bibliography),
    ...checkShadowed(tree, file),
  ];
}

function checkNumbers(
  text: EssayText,
  file: string,
  { entries, isReadable }: Bibliography,
): Diagnostic[] {
  // The content of a file that cannot be read is unknown; that is a fault of its own.
  if (!isReadable) return [];
  const known = listed([...entries.keys()].sort((a, b) => a - b));
  const describe = (number: number) =>
    entries.size > 0
      ? msg`[${number}] has no entry in references.yaml, which holds ${known}`
      : msg`[${number}] has no entry in references.yaml, which is empty or missing`;
  return text.units
    .flatMap(({ citations }) => citations)
    .filter(({ number }) => !entries.has(number))
    .map(({ number, ...at }) =>
      errorAt(
        file,
        at,
        'unknown-reference',
        describe(number),
        msg`add "${number}:" to references.yaml (with "unlisted: why" when its source is not known), correct the marker, or write \\[${number}] if it is not a marker`,
      ),
    );
}

/**
 * Checks that every number listed is cited. One that some languages cite and others do not is a
 * fault of their markers.
 *
 * @param texts of the editions; null for one that cannot be read, which may cite all of them
 */
export function checkUnused(
  texts: readonly (EssayText | null)[],
  { entries, file }: Bibliography,
): Diagnostic[] {
  if (texts.includes(null)) return [];
  const cited = new Set(
    texts.flatMap((text) => text?.claims.flatMap(({ references }) => references) ?? []),
  );
  return [...entries.values()]
    .filter((entry) => entry !== null)
    .filter(({ number }) => !cited.has(number))
    .map(({ number, position }) =>
      errorAt(
        file,
        position,
        'unused-reference',
        msg`no marker cites ${number}`,
        msg`cite it as [${number}] in the essay, or remove the entry`,
      ),
    );
}

function checkMarkers(text: EssayText, file: string): Diagnostic[] {
  const lone = text.units
    .filter(({ unit }) => unit.markers.length > 0 && unit.start >= unit.end)
    .map(({ block, unit }) =>
      errorAt(
        file,
        block.positionAt(unit.markers[0]?.start ?? 0),
        'lone-marker',
        msg`this marker closes no words`,
        msg`put it after the words that it supports`,
      ),
    );
  const faults = text.blocks.flatMap((block) => [
    ...block.markers.flatMap(({ start, end, reversedRange }) => {
      if (reversedRange === undefined) return [];
      const find = block.text.slice(start, end);
      const fix = { find, text: straightenRanges(find) };
      return {
        ...errorAt(
          file,
          block.positionAt(start),
          'reversed-range',
          msg`the range ${reversedRange} counts downwards`,
          msg`write ${fix.text}`,
        ),
        fix,
      };
    }),
    ...block.linkedMarkers.map(({ start, end }) =>
      errorAt(
        file,
        block.positionAt(start),
        'shadowed-marker',
        msg`${block.text.slice(start, end)} is inside a link and cannot be followed`,
        // GFM takes every character up to a space into an address that is written without brackets.
        /https?:\/\/\S*$/.test(block.text.slice(0, start))
          ? msg`put a space before the marker, or write the address in angle brackets: <https://…>`
          : msg`move the marker after the link`,
      ),
    ),
  ]);
  return [...lone, ...faults];
}

/** `[1]: https://…` makes Markdown read every `[1]` as a link to that address. */
function checkShadowed(tree: Root, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(tree, 'definition', ({ identifier, url, position }) => {
    if (!/^\s*[1-9]\d{0,2}\s*$/.test(identifier)) return;
    const at = position?.start ?? { line: 1, column: 1 };
    diagnostics.push(
      errorAt(
        file,
        at,
        'shadowed-marker',
        msg`the definition [${identifier}]: turns the markers [${identifier}] into links`,
        msg`remove it, and give entry ${identifier} of references.yaml "URL: ${url}"`,
      ),
    );
  });
  return diagnostics;
}

/** Tells which numbers are said to have no known source. */
export function adviseOnReferences({ file, entries }: Bibliography): Diagnostic[] {
  return [...entries.values()].flatMap((entry) =>
    entry && 'unlisted' in entry.source
      ? [
          warningAt(
            file,
            entry.position,
            'no-source',
            msg`[${entry.number}] has no known source`,
            msg`if the work can be found, write "type: …", "title: …" and "URL: …" below "${entry.number}:" in place of "unlisted:"`,
          ),
        ]
      : [],
  );
}
