import { isEditorName } from '../core/essay/essay-files.ts';
import { msg } from '../core/shared/message.ts';
import { stopOnUsage } from './command-line.ts';
import { speechOf } from './speech.ts';

const say = speechOf(process.cwd());

/**
 * Reads the number of a port.
 *
 * @returns undefined where none is given; ends the process with 2 where it is not a port
 */
export function readPort(written: unknown, usage: string): number | undefined {
  if (written === undefined) return undefined;
  const port = Number(written);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  return stopOnUsage(say(msg`${String(written)} is not a port (1–65535).`), usage);
}

/**
 * Reads the name of a second editor.
 *
 * @returns undefined where none is given; ends the process with 2 where it cannot be in a file's
 */
export function readEditor(written: unknown, usage: string): string | undefined {
  if (written === undefined) return undefined;
  const name = String(written);
  if (isEditorName(name)) return name;
  return stopOnUsage(
    say(
      msg`${name} cannot be the short name of an editor: small letters, digits and hyphens, such as li.`,
    ),
    usage,
  );
}
