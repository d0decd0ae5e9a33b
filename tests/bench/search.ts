// npm run search -- "query": searches the built site and prints what a reader would see. --debug
// prints what each step asked for and found, --language en searches another language than the
// site's own. Exit code 1 when nothing is found.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeStep } from '../../src/core/search/lookup/describe-step.ts';
import { NO_TRACE } from '../../src/core/search/lookup/trace.ts';
import { openFolder } from './open-search.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    debug: { type: 'boolean', default: false },
    language: { type: 'string', default: '' },
  },
});
const folder = fileURLToPath(new URL(`../../dist/${values.language}`, import.meta.url));
if (!existsSync(`${folder}/search/terms.json`)) {
  console.error('There is no search index in dist/ for this language. Run npm run build first.');
  process.exit(2);
}
const search = await openFolder(
  folder,
  undefined,
  values.debug ? (...step) => console.log(`${describeStep(...step)}\n`) : NO_TRACE,
);
const { hits, unmatched, shorter, more } = await search.search(positionals.join(' '));
for (const { record, near, missing } of hits) {
  const lacks = missing.length > 0 ? `, lacks ${missing.join(', ')}` : '';
  console.log(`${record.kind}${near ? ` (near${lacks})` : ''} ${record.url}\n  ${record.text}`);
}
if (unmatched.length > 0) console.log(`No record has: ${unmatched.join(', ')}`);
if (shorter !== null) console.log(`A shorter query: ${shorter}`);
if (more) console.log('There may be more.');
if (hits.length === 0) console.log('Nothing was found.');
process.exitCode = hits.length > 0 ? 0 : 1;
await search.close();
