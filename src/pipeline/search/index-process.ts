import { writeCheckTables } from '../check-text/write-tables.ts';
import { writeSearchIndex } from './write-index.ts';

/** The data for the program. */
export type SearchTask = Parameters<typeof writeSearchIndex>[0];

/** Its message where it fails. */
export interface SearchFault {
  readonly fault: string;
}

// A program of its own, started by search-process.ts, which it does not outlive.
process.once('disconnect', () => process.exit(1));
process.once('message', (task: SearchTask) => {
  Promise.all([writeSearchIndex(task), writeCheckTables(task)]).then(
    () => process.exit(0),
    (fault: unknown) => {
      const told: SearchFault = { fault: fault instanceof Error ? fault.message : String(fault) };
      process.send?.(told, () => process.exit(1));
    },
  );
});
