// npm run check: reports every fault of the content without building, and what makes the essays
// hard to trust.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadLibrary } from '../pipeline/content/read-content.ts';
import { applyFixes } from '../core/diagnostics/apply-fixes.ts';
import { countSeverities, FORMATS, type Format } from '../core/diagnostics/formats.ts';
import { sortDiagnostics, type Diagnostic } from '../core/diagnostics/diagnostics.ts';
import { msg, printMessage, type Translate } from '../core/shared/message.ts';
import { translatorFor } from '../i18n/messages.ts';
import { readCommandLine, stopOnUsage } from './command-line.ts';
import { speechOf } from './speech.ts';

const USAGE = `用法 Usage: npm run check -- [--fix] [--format ${Object.keys(FORMATS).join('|')}] [--json]
  --fix     mends what can be mended in one way only
  --format  how faults are printed; --json is --format json
Exit codes: 0 no errors, 1 errors in the content, 2 wrong usage.`;

interface Found {
  readonly diagnostics: Diagnostic[];
  /** Into the site's language. */
  readonly translate: Translate;
}

const root = process.cwd();
const { format, fix } = readArguments();

if (fix) await mend(await listAll());
const { diagnostics, translate } = await listAll();
process.stdout.write(FORMATS[format](diagnostics, translate));
process.exitCode = countSeverities(diagnostics).errors > 0 ? 1 : 0;

async function listAll(): Promise<Found> {
  const { diagnostics, advice, messageLanguage } = await loadLibrary(root);
  return {
    diagnostics: sortDiagnostics([...diagnostics, ...advice]),
    translate: translatorFor(messageLanguage),
  };
}

/**
 * Applies fixes to files. Reports them on stderr, apart from the report, which a program may parse.
 */
async function mend({ diagnostics: faults, translate: speak }: Found): Promise<void> {
  const word = printMessage(msg`fixed`, speak);
  for (const [file, ofFile] of Map.groupBy(
    faults.filter((fault) => fault.fix),
    (fault) => fault.file,
  )) {
    const place = path.join(root, file);
    const { text, fixed } = applyFixes(await readFile(place, 'utf8'), ofFile);
    await writeFile(place, text);
    fixed.forEach(({ line, column, rule, fix: change }) =>
      console.error(`${file}:${line}:${column} ${word} ${rule} ${change?.find} → ${change?.text}`),
    );
  }
}

function readArguments(): { format: Format; fix: boolean } {
  const { values } = readCommandLine({
    usage: USAGE,
    options: {
      format: { type: 'string', default: 'human' },
      json: { type: 'boolean' },
      fix: { type: 'boolean' },
    },
  });
  const format = values['json'] ? 'json' : String(values['format']);
  if (!isFormat(format))
    return stopOnUsage(speechOf(root)(msg`--format ${format} is not known.`), USAGE);
  return { format, fix: values['fix'] === true };
}

function isFormat(name: string): name is Format {
  return name in FORMATS;
}
