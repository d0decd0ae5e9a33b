import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import {
  type Diagnostic,
  formatDiagnosticIn,
  summarizeErrors,
} from '../core/diagnostics/diagnostics.ts';
import { type ForeignProgram, listForeignPrograms } from '../core/library/services.ts';
import { msg, printMessage, type Translate } from '../core/shared/message.ts';
import { translatorFor } from '../i18n/messages.ts';
import type { Content } from './content/content-hook.ts';
import { createOverlay } from './content/dev-overlay.ts';
import { plainServer } from './content/plain-server.ts';
import { proseModule } from './content/prose-files.ts';
import { themeStyle } from './content/theme-style.ts';
import { watchContent } from './content/watch-content.ts';
import { browserPrograms } from './pages/browser-programs.ts';
import type { CheckedPage } from './pages/check-page.ts';
import { readWrittenScripts } from './pages/page-programs.ts';
import { relocateSite } from './pages/relocate-site.ts';
import {
  followLink,
  publishFolder,
  recoverFolder,
  type Published,
} from './release/publish-folder.ts';
import { listFiles } from './shared/list-files.ts';
import { checkWritable } from './shared/system-faults.ts';
import { findBreak, HISTORY_FILE } from './release/history.ts';
import { bundleWorker, finishRelease } from './release/service-worker.ts';
import { checkShipped } from './release/shipped-packages.ts';
import { type Finished, listPages } from './reuse/finished-pages.ts';
import { type BuildPart, findPart } from './reuse/build-part.ts';
import { digestCode } from './reuse/code-digest.ts';
import { shardFolder } from './reuse/shards.ts';
import { moveInto } from './reuse/take-over.ts';
import { indexWhenAsked, serveSearch } from './search/dev-search.ts';
import { startSearchIndex } from './search/start-index.ts';
import { type BuildReport, createReport } from './shared/build-report.ts';
import { besideWork, clearWorkFolders, removeWork, workFolder } from './shared/work-folders.ts';

/**
 * Adds the site's own steps to Astro's build: checks the content first; builds beside the last good
 * site; makes the pages independent of their address; adds the search index; names the release; and
 * replaces the last site only at the end.
 *
 * @param content that the collections are loaded from
 */
export function yinju(content: Content): AstroIntegration {
  let place = '';
  let root = '';
  let history = '';
  let finished: Finished;
  let finishSearch: ReturnType<typeof startSearchIndex>;
  let worker: Promise<string>;
  let report: BuildReport;
  let translate: Translate;
  let foreign: readonly ForeignProgram[] = [];
  let part: BuildPart | undefined;
  return {
    name: 'yinju',
    hooks: {
      'yinju:content': () => content,
      async 'astro:config:setup'({ command, config, updateConfig }) {
        root = fileURLToPath(config.root);
        clearWorkFolders(root);
        process.once('exit', () => removeWork(root));
        updateConfig({
          vite: {
            define: { PUBLIC_FILES: JSON.stringify(await listFiles(path.join(root, 'public'))) },
            plugins: [
              proseModule(besideWork(root, 'prose'), root),
              themeStyle(root, async () => (await content.load()).site),
              browserPrograms(),
              ...(command === 'dev' ? [] : [plainServer()]),
            ],
            server: { watch: { ignored: [`${workFolder(root)}*/**`] } },
          },
        });
        if (command !== 'build') return;
        part = findPart(config.integrations);
        content.showTo({ showsDrafts: false });
        place = withoutSlash(fileURLToPath(config.outDir));
        // Early, before the work of a build is done in vain.
        checkWritable(
          [root, fileURLToPath(config.cacheDir), place].map(withoutSlash).map(followLink),
        );
        recoverFolder(place);
        history = readHistory(place);
        const library = await content.load();
        const { essays, searchedPages, sources, figures, glossary, site, diagnostics } = library;
        translate = translatorFor(library.messageLanguage);
        stopOnErrors(diagnostics, place, translate);
        report = createReport(site.language);
        report.begin(library);
        foreign = listForeignPrograms(site);
        updateConfig({
          outDir: pathToFileURL(`${workFolder(root)}/`),
          vite: { plugins: [checkShipped()] },
        });
        if (part?.kind === 'shard') return content.limitTo(part.shard);
        finishSearch = startSearchIndex({
          essays,
          pages: searchedPages,
          shared: { sources, figures },
          glossary,
          relates: true,
          main: site.language,
          folder: besideWork(root, 'search'),
          cache: {
            folder: path.join(fileURLToPath(config.cacheDir), 'related'),
            code: digestCode(root),
          },
        });
        const shards = part?.shards ?? [];
        finished = await content.findFinished(place, besideWork(root, 'kept'), shards);
        if (part) report.assemble(finished.essays.size, essays.length);
      },
      async 'astro:server:setup'({ server, logger }) {
        const show = createOverlay(server);
        let shown = '';
        const report = async () => {
          const { diagnostics, messageLanguage } = await content.load();
          const speak = translatorFor(messageLanguage);
          const text = diagnostics.map(formatDiagnosticIn(speak)).join('\n');
          if (text === shown) return;
          shown = text;
          show(diagnostics, speak);
          if (text === '') logger.info(printMessage(msg`No problems found.`, speak));
          else logger.error(text);
        };
        await report();
        watchContent(
          server.watcher,
          ['content', 'public'].map((name) => path.join(server.config.root, name, path.sep)),
          report,
          (fault) => logger.error(String(fault)),
        );
        const built = async () => path.join(server.config.root, 'dist');
        const isBlind = content.view.editor !== undefined;
        const own = indexWhenAsked(content.load, besideWork(root, 'search'));
        server.middlewares.use(serveSearch(isBlind ? own : built));
      },
      'astro:build:start'() {
        if (part?.kind === 'shard') return;
        worker = bundleWorker(root);
        // Errors surface at the await; this handler only prevents an unhandled-rejection warning.
        worker.catch(() => {});
      },
      async 'astro:build:done'({ dir }) {
        const folder = withoutSlash(fileURLToPath(dir));
        const written = await readWrittenScripts(path.join(root, 'src'));
        if (part?.kind === 'shard') {
          const known = new Map<string, CheckedPage>();
          const built = await relocateSite(folder, known, written, foreign, false);
          stopOnErrors(built.diagnostics, place, translate);
          await content.keepShard(part.shard, folder, built.pages);
          report.endShard(shardFolder(part.shard));
          return;
        }
        report.index();
        finished.putInto(folder);
        const { diagnostics, pages } = await relocateSite(
          folder,
          listPages(finished),
          written,
          foreign,
        );
        stopOnErrors(diagnostics, place, translate);
        await finishSearch();
        moveInto(besideWork(root, 'search'), folder);
        const digests = await finishRelease(folder, await worker, finished.files, history);
        reportPublished(publishFolder(folder, place), place);
        await content.keepFinished(digests, pages);
        report.end(digests, path.relative(root, place));
      },
    },
  };
}

/** @param place where the last good build is, if there was one */
function stopOnErrors(
  diagnostics: readonly Diagnostic[],
  place: string,
  translate: Translate,
): void {
  diagnostics.map(formatDiagnosticIn(translate)).forEach((text) => console.error(text));
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    const listed = msg`Each is listed above with the way to put it right.`;
    const advice = existsSync(place)
      ? msg`${listed} ${msg`The last good build is still there.`}`
      : listed;
    throw new AstroError(
      printMessage(msg`The content has ${summarizeErrors(diagnostics)}.`, translate),
      printMessage(advice, translate),
    );
  }
}

/** The history of the site that is built already. */
function readHistory(place: string): string {
  const file = path.join(place, HISTORY_FILE);
  const history = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const line = findBreak(history);
  if (line === undefined) return history;
  throw new AstroError(
    `${file}:${line}: the line does not follow from the one before it.`,
    'Put back the file as it was published; without it a new history begins.',
  );
}

/** Says where the site went, when it is not simply the folder that was asked for. */
function reportPublished({ way, target }: Published, place: string): void {
  if (way === 'filled')
    console.log(
      `${target} 不能整个换下（挂载点，或上一级不可写），已逐个文件替换。 ${target} could not be swapped as a whole (a mount point, or the folder above cannot be written): its files were replaced one by one.`,
    );
  else if (target !== place)
    console.log(
      `${place} 是链接，新网站已换到 ${target}。 ${place} is a link: the new site took the place of ${target}.`,
    );
}

function withoutSlash(folder: string): string {
  return folder.replace(/[\\/]$/, '');
}
