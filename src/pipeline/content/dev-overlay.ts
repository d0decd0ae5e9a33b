import path from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Diagnostic } from '../../core/diagnostics/diagnostics.ts';
import { formatDiagnosticIn, summarizeErrors } from '../../core/diagnostics/diagnostics.ts';
import { inEnglish, printMessage, type Translate } from '../../core/shared/message.ts';

/**
 * Shows the errors of the content over every open page of the dev server, and takes them away when
 * they are mended. It is the overlay of Vite: an address in it opens the place in the editor, and
 * the page below can be read once it is closed.
 *
 * @returns shows the errors of the content as it is now
 */
export function createOverlay(
  server: ViteDevServer,
): (diagnostics: readonly Diagnostic[], translate: Translate) => void {
  let errors: readonly Diagnostic[] = [];
  let inLanguage = inEnglish;
  const send = () =>
    server.ws.send({ type: 'error', err: describe(errors, server.config.root, inLanguage) });
  // A page that is opened later is notified too.
  server.ws.on('connection', () => {
    if (errors.length > 0) send();
  });
  return (diagnostics, translate) => {
    inLanguage = translate;
    const hadErrors = errors.length > 0;
    errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) send();
    else if (hadErrors) server.ws.send({ type: 'full-reload', path: '*' });
  };
}

function describe(errors: readonly Diagnostic[], root: string, translate: Translate) {
  const list = errors.map((error) =>
    formatDiagnosticIn(translate)({ ...error, file: path.join(root, error.file) }),
  );
  return {
    plugin: 'yinju',
    message: printMessage(summarizeErrors(errors), translate),
    stack: list.join('\n\n'),
  };
}
