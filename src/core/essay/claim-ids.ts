import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { type Diagnostic, errorAt, warningAt } from '../diagnostics/diagnostics.ts';
import { validate } from '../diagnostics/schema-faults.ts';
import { parseYaml, positionOfKey, type YamlSource } from '../diagnostics/yaml.ts';
import { type KeptVerdicts, keepVerdicts, keptVerdictsSchema } from '../reviews/kept-verdicts.ts';
import { type RetiredClaim, retiredClaimSchema } from './schemas.ts';
import type { Essay } from './types.ts';
import { mainEdition } from './types.ts';
import { msg, msgKey } from '../shared/message.ts';

/** claim-ids.yaml: the ids that links out in the world may lead to. */
const claimIdsSchema = z.strictObject({
  /** Each claim of the last release by id, with its words. */
  kept: z.record(z.string(), z.string()),
  /** What the last release said of each claim that was checked, by the id of its review. */
  verdicts: z.record(z.string(), keptVerdictsSchema).optional(),
  /** The ids that were given up, which go on leading to a word about it. */
  retired: z
    .record(
      z.string().regex(/^claim-[\w-]+$/, msgKey`must be an id such as claim-7`),
      retiredClaimSchema,
    )
    .optional(),
});

/** What an essay's claim-ids.yaml says, and what is wrong with it. */
export interface ClaimIds {
  /** Null when there is no file, or it cannot be read: then nothing is checked. */
  readonly yaml: YamlSource | null;
  readonly kept: ReadonlyMap<string, string>;
  readonly verdicts: ReadonlyMap<string, KeptVerdicts>;
  readonly retired: readonly RetiredClaim[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of a claim-ids.yaml; undefined when the essay has none. */
export function readClaimIds(text: string | undefined, file: string): ClaimIds {
  const nothing = {
    yaml: null,
    kept: new Map<string, string>(),
    verdicts: new Map<string, KeptVerdicts>(),
    retired: [],
  };
  if (text === undefined) return { ...nothing, diagnostics: [] };
  const { yaml, diagnostics } = parseYaml(text, file);
  if (!yaml.isReadable) return { ...nothing, diagnostics };
  const { data, diagnostics: invalid } = validate(claimIdsSchema, yaml.data, yaml);
  const faults = [...diagnostics, ...invalid];
  if (!data) return { ...nothing, diagnostics: faults };
  return {
    yaml,
    kept: new Map(Object.entries(data.kept)),
    verdicts: new Map(Object.entries(data.verdicts ?? {})),
    retired: Object.entries(data.retired ?? {}).map(([id, { reason, now }]) => ({
      id,
      reason,
      ...(now !== undefined && { now }),
    })),
    diagnostics: faults,
  };
}

/**
 * Checks that every id of the last release still exists: as a claim, or in the list of retired ids.
 * @param editions the essay in each of its languages
 * @param main the site's own language
 */
export function checkClaimIds(
  { yaml, kept, retired }: ClaimIds,
  editions: readonly Essay[],
  main: string,
): Diagnostic[] {
  // An essay that could not be read has no claims, and a fault of its own.
  if (!yaml || editions.length === 0) return [];
  const { file } = yaml;
  const present = new Set(editions.flatMap(({ claims }) => claims.map(({ id }) => id)));
  const given = new Set(retired.map(({ id }) => id));
  const at = (part: string, id: string) => positionOfKey(yaml, [part], id);
  const idOfWords = new Map(
    editions.flatMap(({ claims }) => claims.map(({ id, text }) => [text, id])),
  );
  const adviseOn = (id: string, words: string) => {
    const now = idOfWords.get(words);
    return now === undefined
      ? msg`bring the claim back, or write below "retired:" the line "${id}: { reason: why it is gone, now: id of the claim in its place }" ("now" may be left out)`
      : msg`the claim is called ${now} now: write below "retired:" the line "${id}: { reason: renamed, now: ${now} }"`;
  };
  return [
    ...[...kept]
      .filter(([id]) => !present.has(id) && !given.has(id))
      .map(([id, words]) =>
        errorAt(
          file,
          at('kept', id),
          'vanished-id',
          msg`${id} no longer exists: ${shorten(words)}`,
          adviseOn(id, words),
        ),
      ),
    ...retired
      .filter(({ id }) => present.has(id))
      .map(({ id }) =>
        errorAt(
          file,
          at('retired', id),
          'duplicate-id',
          msg`${id} is retired, but a claim is called so again`,
          msg`remove it from "retired:", or give the claim another id`,
        ),
      ),
    ...retired
      .filter(({ now }) => now !== undefined && !present.has(now))
      .map(({ id, now }) =>
        errorAt(
          file,
          at('retired', id),
          'dead-link',
          msg`${id} is said to be ${now} now, but no claim is called so`,
          msg`name a claim that is there, or leave "now" out`,
        ),
      ),
    ...findMoved(yaml, kept, mainEdition(editions, main)),
  ];
}

/**
 * Finds ids that name another claim than in the last release. An id by place in the text moves to
 * the next claim when a claim is inserted before it; the recorded words show that.
 */
function findMoved(
  yaml: YamlSource,
  kept: ReadonlyMap<string, string>,
  edition: Essay | undefined,
): Diagnostic[] {
  const claims = edition?.claims ?? [];
  const words = new Map(claims.map(({ id, text }) => [id, text]));
  const ids = new Map(claims.map(({ id, text }) => [text, id]));
  const moved = [...kept].filter(
    ([id, text]) => words.has(id) && words.get(id) !== text && ids.has(text),
  );
  const [first] = moved;
  if (!first) return [];
  const [id, text] = first;
  const now = ids.get(text);
  const message =
    moved.length === 1
      ? msg`an id leads to other words than in the last release, first ${id}: ${shorten(text)} is now ${now}`
      : msg`${moved.length} ids lead to other words than in the last release, first ${id}: ${shorten(text)} is now ${now}`;
  return [
    warningAt(
      yaml.file,
      positionOfKey(yaml, ['kept'], id),
      'moved-id',
      message,
      msg`links from elsewhere now lead to the wrong claim; if that is accepted, run npm run keep-ids`,
    ),
  ];
}

/**
 * Writes claim-ids.yaml for a release: the claims and verdicts as they are, and all that was ever
 * retired.
 * @param main the site's own language
 */
export function writeClaimIds(
  editions: readonly Essay[],
  retired: readonly RetiredClaim[],
  main: string,
): string {
  const edition = mainEdition(editions, main);
  const others = editions.filter((other) => other !== edition).flatMap(({ claims }) => claims);
  // Where an edition has a claim more, its id is kept too, after those of the main one.
  const kept = Object.fromEntries(
    [...others, ...(edition?.claims ?? [])].map(({ id, text }) => [id, text]),
  );
  const ordered = Object.fromEntries(
    [...(edition?.claims ?? []), ...others].map(({ id }) => [id, kept[id] ?? '']),
  );
  const verdicts = (edition?.claims ?? []).flatMap(({ review }) =>
    review ? [[review.id, keepVerdicts(review)] as const] : [],
  );
  const data = {
    kept: ordered,
    ...(verdicts.length > 0 && { verdicts: Object.fromEntries(verdicts) }),
    ...(retired.length > 0 && {
      retired: Object.fromEntries(retired.map(({ id, ...word }) => [id, word])),
    }),
  };
  return `# 上次发布时的论断编号和查证结果，由 npm run keep-ids 写入。编号一经发布，外面就可能有链接指着它，因此不能悄悄消失；结果也不能悄悄改掉。\n# The claims’ ids and verdicts of the last release, written by npm run keep-ids: links elsewhere may lead to them, so none may vanish silently, nor a verdict change so.\n${stringify(data, { lineWidth: 0 })}`;
}

function shorten(words: string): string {
  const characters = Array.from(words);
  return `“${characters.slice(0, 24).join('')}${characters.length > 24 ? '…' : ''}”`;
}
