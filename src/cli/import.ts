// npm run import: makes an essay of a text in a file, or from the standard input for `-`.
import { runImport } from './import-command.ts';

const { isDone, message } = await runImport(process.argv.slice(2), {
  root: process.cwd(),
  stdin: process.stdin,
});
if (isDone) {
  console.log(message);
} else {
  console.error(message);
  process.exitCode = 1;
}
