import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isEditorName } from '../core/essay/essay-files.ts';

/** A command as its `--help` describes it. */
interface Command {
  /** The line of its usage, and below it what each option does. */
  readonly usage: string;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** Whether it takes words besides options. */
  readonly takesWords?: boolean;
}

/** What was given to a command. */
export interface Given {
  /** The values of options. */
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly words: readonly string[];
}

/**
 * Reads the arguments of this process. Prints the usage and ends the process with 0 for `--help`,
 * and with 2 for arguments that the command does not take. From then on a fault that nothing else
 * reports ends the process with one sentence, and its stack goes into a file.
 */
export function readCommandLine({ usage, options = {}, takesWords = false }: Command): Given {
  process.once('uncaughtException', (fault) => {
    void import('./describe-failure.ts').then(({ describeFailure }) => {
      console.error(describeFailure(fault, process.cwd()));
      process.exit(1);
    });
  });
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: takesWords,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
    if (values['help']) {
      console.log(usage);
      process.exit(0);
    }
    return { values: Object.fromEntries(Object.entries(values).map(takeLast)), words: positionals };
  } catch (fault) {
    return stopOnUsage(
      fault instanceof Error ? firstSentence(fault.message) : String(fault),
      usage,
    );
  }
}

/** Says what is wrong with the arguments, and ends the process with 2. */
export function stopOnUsage(message: string, usage: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}

/**
 * Reads the number of a port.
 *
 * @returns undefined where none is given; ends the process with 2 where it is no port
 */
export function readPort(written: unknown, usage: string): number | undefined {
  if (written === undefined) return undefined;
  const port = Number(written);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  return stopOnUsage(
    `${String(written)} 不是端口号（1–65535）。 ${String(written)} is not a port (1-65535).`,
    usage,
  );
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
    `${name} 不能作编者的短名：只用小写字母、数字和连字符，如 li。 ${name} cannot be the short name of an editor: small letters, digits and hyphens, such as li.`,
    usage,
  );
}

type Value = string | boolean | (string | boolean)[] | undefined;

/** Of an option that is given again, the last value counts. */
function takeLast([name, value]: [string, Value]): [string, string | boolean | undefined] {
  return [name, Array.isArray(value) ? value.at(-1) : value];
}

function firstSentence(text: string): string {
  return text.replace(/\.(?:\s.*)?$/s, '');
}
