// npm run keep-ids: writes down the claims' ids of a release, so that a later build notices when
// one is gone.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadLibrary } from '../pipeline/content/read-content.ts';
import { writeClaimIds } from '../core/essay/claim-ids.ts';
import { formatDiagnosticIn } from '../core/diagnostics/diagnostics.ts';
import { msg, printMessage } from '../core/shared/message.ts';
import { translatorFor } from '../i18n/messages.ts';
import { readCommandLine } from './command-line.ts';

readCommandLine({
  usage:
    '用法 Usage: npm run keep-ids\nWrites claim-ids.yaml beside each essay, so that a later build notices when a claim is gone.',
});

const root = process.cwd();
const { essays, site, diagnostics, messageLanguage } = await loadLibrary(root);
// A claim that is gone must be retired first: here its id would be forgotten without a word.
const errors = diagnostics.filter(({ severity }) => severity === 'error');
if (errors.length > 0) {
  const translate = translatorFor(messageLanguage);
  const format = formatDiagnosticIn(translate);
  errors.forEach((diagnostic) => console.error(format(diagnostic)));
  console.error(printMessage(msg`Nothing was written: put these right first.`, translate));
  process.exitCode = 1;
} else {
  for (const [slug, editions] of Map.groupBy(essays, (essay) => essay.slug)) {
    const file = `content/essays/${slug}/claim-ids.yaml`;
    await writeFile(
      path.join(root, file),
      writeClaimIds(editions, editions[0]?.retired ?? [], site.language),
    );
    console.log(file);
  }
}
