import { parseArgs, type ParseArgsConfig } from 'node:util';

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

type Value = string | boolean | (string | boolean)[] | undefined;

/** Of an option that is given again, the last value counts. */
function takeLast([name, value]: [string, Value]): [string, string | boolean | undefined] {
  return [name, Array.isArray(value) ? value.at(-1) : value];
}

function firstSentence(text: string): string {
  return text.replace(/\.(?:\s.*)?$/s, '');
}
