import { createMarkdownOptions } from './markdown-options.ts';
import { createProseRenderer } from './render-prose.ts';
import { analyzeShare, type AnalysisTask } from './share-analysis.ts';
import { serveThread } from '../shared/threads.ts';

// Runs in a thread that share-analysis.ts starts. The renderer receives each essay with its tree
// and does not look any up.
const markdown = createMarkdownOptions(async () => undefined);
serveThread((task: AnalysisTask) => analyzeShare(task, createProseRenderer(task.root, markdown)));
