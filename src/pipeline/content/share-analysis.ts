import type { RenderProse } from '../../core/essay/types.ts';
import {
  type AnalysisMemory,
  analyzeEssays,
  createMemory,
  listUnknown,
} from '../../core/library/analysis-memory.ts';
import type { ContentFile } from '../../core/library/content-files.ts';
import { type Survey, surveyContent } from '../../core/library/survey.ts';
import { divide, runThread } from '../shared/threads.ts';

const PROGRAM = new URL('analysis-thread.ts', import.meta.url);

/** A share of the analysis. */
export interface AnalysisTask {
  /** The project's folder. */
  readonly root: string;
  /** All of the content. */
  readonly files: readonly ContentFile[];
  readonly otherFiles: readonly string[];
  /** Who sees the essays with reviews of their own; undefined for readers. */
  readonly editor?: string | undefined;
  /** Of the essays to be analysed. */
  readonly slugs: readonly string[];
}

/**
 * Analyses the essays that the memory does not hold, split among threads where there are many.
 *
 * @param survey of the content
 */
export async function shareAnalysis(
  content: Omit<AnalysisTask, 'slugs'>,
  survey: Survey,
  memory: AnalysisMemory,
  render: RenderProse,
): Promise<void> {
  const [own, ...others] = divide(listUnknown(survey, memory));
  if (!own || others.length === 0) return;
  const elsewhere = others.map((slugs) =>
    runThread<AnalysisTask, AnalysisMemory>(PROGRAM, { ...content, slugs }),
  );
  analyzeEssays(survey, memory, render, own);
  for (const { essays } of await Promise.all(elsewhere))
    for (const [slug, essay] of essays) memory.essays.set(slug, essay);
}

/** Does a share of the analysis. */
export function analyzeShare(
  { files, otherFiles, editor, slugs }: AnalysisTask,
  render: RenderProse,
): AnalysisMemory {
  const memory = createMemory();
  analyzeEssays(surveyContent(files, otherFiles, editor), memory, render, slugs);
  return memory;
}
