// npm run check: tells every fault of the content without building, and what makes the essays hard to trust.
// --format human | json | github; --fix mends what can be mended in one way only. Exit code 1 with errors, 2 with wrong usage.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadLibrary } from '../pipeline/content/read-content.ts';
import { applyFixes } from '../core/diagnostics/apply-fixes.ts';
import { countSeverities, FORMATS, type Format } from '../core/diagnostics/formats.ts';
import { sortDiagnostics, type Diagnostic } from '../core/diagnostics/diagnostics.ts';

const root = process.cwd();
const { format, fix } = readArguments();

if (fix) await mend(await listAll());
const diagnostics = await listAll();
process.stdout.write(FORMATS[format](diagnostics));
process.exitCode = countSeverities(diagnostics).errors > 0 ? 1 : 0;

async function listAll(): Promise<Diagnostic[]> {
  const library = await loadLibrary(root);
  return sortDiagnostics([...library.diagnostics, ...library.advice]);
}

/** Mends files; what was mended is told apart from the report, for which a program may wait. */
async function mend(faults: readonly Diagnostic[]): Promise<void> {
  for (const [file, ofFile] of Map.groupBy(
    faults.filter((fault) => fault.fix),
    (fault) => fault.file,
  )) {
    const place = path.join(root, file);
    const { text, fixed } = applyFixes(await readFile(place, 'utf8'), ofFile);
    await writeFile(place, text);
    fixed.forEach(({ line, column, rule, fix: change }) =>
      console.error(`${file}:${line}:${column} fixed ${rule} ${change?.find} → ${change?.text}`),
    );
  }
}

function readArguments(): { format: Format; fix: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        format: { type: 'string', default: 'human' },
        fix: { type: 'boolean', default: false },
      },
    });
    if (isFormat(values.format)) return { format: values.format, fix: values.fix };
    return stop(`--format ${values.format} is not known.`);
  } catch (fault) {
    return stop(fault instanceof Error ? fault.message : String(fault));
  }
}

function isFormat(name: string): name is Format {
  return name in FORMATS;
}

function stop(message: string): never {
  console.error(
    `${message}\nUsage: npm run check -- [--format ${Object.keys(FORMATS).join('|')}] [--fix]`,
  );
  process.exit(2);
}
