import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { formatDiagnostic, summarizeErrors, type Diagnostic } from '../core/diagnostics.ts';
import { serveBuiltSearch } from './dev-search.ts';
import { publishFolder } from './publish.ts';
import { loadLibrary } from './read-content.ts';
import { relocateSite } from './relocate.ts';
import { writeSearchIndex } from './search-index.ts';

/**
 * The build's own steps: the content is checked before anything is built; the pages are built beside the last good
 * site, made independent of their address, indexed for search, and only then put in its place.
 */
export function yinju(): AstroIntegration {
  let place = '';
  let root = '';
  return {
    name: 'yinju',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig }) {
        if (command !== 'build') return;
        root = fileURLToPath(config.root);
        place = withoutSlash(fileURLToPath(config.outDir));
        const { diagnostics } = await loadLibrary(root);
        stopOnErrors(diagnostics);
        updateConfig({ outDir: new URL('.dist-next/', config.root) });
      },
      'astro:server:setup'({ server }) {
        server.middlewares.use(serveBuiltSearch(fileURLToPath(new URL('dist', `file://${server.config.root}/`))));
      },
      async 'astro:build:done'({ dir }) {
        const folder = withoutSlash(fileURLToPath(dir));
        stopOnErrors(await relocateSite(folder));
        const { essays } = await loadLibrary(root);
        await writeSearchIndex({ essays, folder });
        await publishFolder(folder, place);
      },
    },
  };
}

function stopOnErrors(diagnostics: readonly Diagnostic[]): void {
  diagnostics.forEach((diagnostic) => console.error(formatDiagnostic(diagnostic)));
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    const error = new AstroError(`The content has ${summarizeErrors(diagnostics)}.`, 'Each is listed above with the way to put it right. The last good build still stands.');
    // The fault is in the content: where in this code it was found helps nobody.
    throw Object.assign(error, { stack: '' });
  }
}

function withoutSlash(folder: string): string {
  return folder.replace(/[\\/]$/, '');
}
