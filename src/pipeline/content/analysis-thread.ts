import { createMarkdownOptions } from './markdown-options.ts';
import { createProseRenderer } from './render-prose.ts';
import { analyzeShare, type AnalysisTask } from './share-analysis.ts';
import { serveThread } from '../shared/threads.ts';

// A thread of its own, begun by share-analysis.ts. The renderer is told of each essay, and need not look for any.
const markdown = createMarkdownOptions(async () => undefined);
serveThread((task: AnalysisTask) => analyzeShare(task, createProseRenderer(task.root, markdown)));
