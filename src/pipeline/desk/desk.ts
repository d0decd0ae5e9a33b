import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describeEssay, describeSource } from '../../core/desk/describe-essay.ts';
import type { DeskCheck, DeskDraft, DeskSaved, DeskState } from '../../core/desk/desk-types.ts';
import { describeFault, describePlan, findUntoldChange } from '../../core/desk/desk-faults.ts';
import { mergeEntries } from '../../core/desk/merge-entries.ts';
import { proposeSource, type SourceProposal } from '../../core/desk/propose-source.ts';
import { findNewErrors, planChange } from '../../core/desk/plan-change.ts';
import { listEntries } from '../../core/desk/yaml/edit-entries.ts';
import { reviewsFileName } from '../../core/essay/essay-files.ts';
import { translatorFor } from '../../i18n/messages.ts';
import { createMemory } from '../../core/library/analysis-memory.ts';
import type { ContentFile } from '../../core/library/content-files.ts';
import { completeLibrary, type Library } from '../../core/library/library.ts';
import { selectFiles } from '../../core/library/select-files.ts';
import { surveyContent } from '../../core/library/survey.ts';
import { createReader, type Reading } from '../content/read-content.ts';
import { ForeignChange, openJournal } from './journal.ts';
import { type Copies, holdCopies } from './open-copies.ts';

/** The desk of a project: the items to check, the result of a draft, and how it is written. */
export interface Desk {
  /** @param slug of an essay; without one the first */
  describe(slug: string | undefined): Promise<DeskState | undefined>;
  check(draft: DeskDraft): Promise<DeskCheck | undefined>;
  save(draft: DeskDraft): Promise<DeskSaved | undefined>;
  /** Reads a source from what an editor has of it; null where nothing can be read. */
  propose(written: string): Promise<SourceProposal | null>;
  readonly copies: Copies;
  /**
   * @returns what was taken back or done again; null where the files have changed too much since
   */
  move(way: 'undo' | 'redo'): string | null | undefined;
}

/**
 * Shows a review of a draft as the site does.
 *
 * @param showsOthers whether those of other editors are shown too
 */
export type RenderPreview = (
  library: Library,
  draft: DeskDraft,
  showsOthers: boolean,
) => Promise<DeskCheck['previews']>;

/**
 * Opens the desk of a project.
 *
 * @param editor whose reviews are read and written; undefined for the editor of reviews.yaml
 */
export function openDesk(root: string, render: RenderPreview, editor?: string): Desk {
  const journal = openJournal(root, editor);
  const view = { showsDrafts: true, editor };
  const reader = createReader(root, undefined, undefined, () => view);
  const memory = createMemory();

  const analyze = ({ files, otherFiles }: Reading, texts: ReadonlyMap<string, string>): Library => {
    const known: ContentFile[] = [...files.values()].filter(({ file }) => !texts.has(file));
    const changed = [...texts].map(([file, text]) => ({ file, text }));
    const all = selectFiles([...known, ...changed], true);
    return completeLibrary(all, surveyContent(all, otherFiles, editor), memory);
  };

  const languagesOf = ({ library }: Reading, slug: string) => {
    const own = library.essays.filter((essay) => essay.slug === slug);
    const languages = own.map(({ language }) => language);
    const main = library.site.language;
    return languages.toSorted((a, b) => Number(b === main) - Number(a === main));
  };

  /** The result of a draft, together with what others have changed meanwhile. */
  const prepare = async (draft: DeskDraft) => {
    const reading = await reader.read();
    const { slug, id } = draft;
    if (!reading.library.essays.some((essay) => essay.slug === slug)) return undefined;
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) return undefined;
    const textOf = (file: string) => reading.files.get(file)?.text;
    const file = reviewsFileName(slug, editor);
    const written = listEntries(textOf(file) ?? '') ?? {};
    const theirs = written[id];
    const merged = mergeEntries(draft.base ?? undefined, draft.value ?? undefined, theirs);
    const plan = planChange(textOf, {
      slug,
      file,
      id,
      value: merged.value,
      after: findPlaceBefore(reading, slug, draft.item, written),
      sources: Object.fromEntries(
        Object.entries(draft.sources).map(([key, source]) => [key, source ?? undefined]),
      ),
      // Only reviews.yaml gives claims their ids.
      formerId: editor === undefined && /^claim-\d+$/.test(draft.item) ? draft.item : undefined,
      languages: languagesOf(reading, slug),
    });
    const translate = translatorFor(reading.library.messageLanguage);
    if ('fault' in plan)
      return { reading, merged, theirs, plan, faults: [describePlan(plan, translate)] };
    const library = analyze(reading, plan.texts);
    const errors = findNewErrors(reading.library.diagnostics, library.diagnostics);
    const untold = findUntoldChange(hasSeenOthers(reading, draft), theirs, merged.value, translate);
    const faults = [
      ...errors.map((error) => describeFault(error, plan.texts, { reviews: file, id }, translate)),
      ...untold,
    ];
    return { reading, merged, theirs, plan, faults, library };
  };

  return {
    async describe(slug) {
      const { library, files } = await reader.read();
      const main = library.site.language;
      const chosen = library.essays.find((essay) => slug === undefined || essay.slug === slug);
      if (!chosen) return undefined;
      const editions = library.essays.filter((essay) => essay.slug === chosen.slug);
      const essayFiles = editions.map(({ file, slug: own, language, page }) => ({
        file,
        slug: own,
        language,
        page,
        source: files.get(file)?.text ?? '',
      }));
      const reviews =
        listEntries(files.get(reviewsFileName(chosen.slug, editor))?.text ?? '') ?? {};
      const described = describeEssay(editions, essayFiles, new Set(Object.keys(reviews)), main);
      if (!described) return undefined;
      const titles = new Map(
        library.essays.toReversed().map((essay) => [essay.slug, essay.frontMatter.title]),
      );
      for (const { slug: own, language, frontMatter } of library.essays)
        if (language === main) titles.set(own, frontMatter.title);
      return {
        ...described,
        language: main,
        slug: chosen.slug,
        ...(editor !== undefined && { editor }),
        file: path.basename(reviewsFileName(chosen.slug, editor)),
        essays: [...titles].reverse().map(([own, title]) => ({ slug: own, title })),
        reviews,
        sources: [...library.sources].map(([id, source]) => describeSource(id, source)),
        today: new Date().toISOString().slice(0, 10),
        canUndo: journal.canUndo,
        canRedo: journal.canRedo,
      };
    },
    async check(draft) {
      const prepared = await prepare(draft);
      if (!prepared) return undefined;
      const { faults, library, reading } = prepared;
      const previews = library ? await render(library, draft, hasSeenOthers(reading, draft)) : {};
      return { faults, previews };
    },
    async save(draft) {
      const prepared = await prepare(draft);
      if (!prepared) return undefined;
      const { merged, plan, faults, theirs, reading } = prepared;
      if (merged.clashes.length > 0)
        return { kind: 'clash', clashes: merged.clashes, theirs: theirs ?? null };
      if (faults.length > 0 || 'fault' in plan) return { kind: 'faulty', faults };
      for (const file of plan.texts.keys()) {
        const now = await readFile(path.join(root, file), 'utf8').catch(() => undefined);
        // Written while the draft was checked: it is checked again.
        if (now !== reading.files.get(file)?.text) return this.save(draft);
      }
      if (plan.texts.size > 0) journal.commit(draft.id, plan.texts);
      return { kind: 'saved', value: merged.value ?? null };
    },
    async propose(written) {
      const { library } = await reader.read();
      return proposeSource(written, library.sources, new Date().toISOString().slice(0, 10)) ?? null;
    },
    copies: holdCopies(),
    move(way) {
      try {
        return journal[way]()?.name;
      } catch (fault) {
        if (fault instanceof ForeignChange) return null;
        throw fault;
      }
    },
  };
}

/** The review behind which a new one goes: that of the last claim before it that has one. */
function findPlaceBefore(
  { library }: Reading,
  slug: string,
  item: string,
  written: Readonly<Record<string, unknown>>,
): string | undefined {
  const main = library.site.language;
  const editions = library.essays.filter((essay) => essay.slug === slug);
  const edition = editions.find(({ language }) => language === main) ?? editions[0];
  if (!edition) return undefined;
  const order = [...edition.claims, ...edition.passages].find(({ id }) => id === item)?.order ?? 0;
  const before = edition.claims
    .filter((claim) => claim.order < order && claim.review && claim.review.id in written)
    .at(-1);
  return before?.review?.id ?? (Object.keys(written).length > 0 ? '' : undefined);
}

/** Whether the editor of a draft has a review of its claim already, and sees those of others. */
function hasSeenOthers({ library }: Reading, { slug, id }: DeskDraft): boolean {
  return library.essays
    .filter((essay) => essay.slug === slug)
    .flatMap(({ claims }) => claims)
    .some(({ review, independent }) => review?.id === id && independent);
}
