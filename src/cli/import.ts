// npm run import: makes an essay of a text in a file, or from the standard input for `-`.
import { runImport } from './import-command.ts';
import { openPreview } from './import-preview.ts';

const root = process.cwd();
const { isDone, isMisused, message, preview } = await runImport(process.argv.slice(2), {
  root,
  stdin: process.stdin,
});
if (isDone) {
  console.log(message);
  if (preview) await openPreview(root, preview);
} else {
  console.error(message);
  process.exitCode = isMisused ? 2 : 1;
}
