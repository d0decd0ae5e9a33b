import type { MeaningTable } from '../../core/check-text/meanings.ts';
import type {
  CheckIndex,
  CheckTables,
  RareWords,
  StatementTable,
} from '../../core/check-text/tables.ts';

/** Opens the tables beside the pages. What was fetched once is kept while the page is open. */
export function openTables(root: URL): CheckTables {
  const known = new Map<string, Promise<unknown>>();
  const read = <Table>(name: string): Promise<Table> => {
    const asked = known.get(name) ?? fetchTable(new URL(`check/${name}.json`, root));
    known.set(name, asked);
    // The next try may succeed.
    asked.catch(() => known.delete(name));
    // The site's own build wrote it in this form.
    return asked as Promise<Table>;
  };
  return {
    readIndex: () => read<CheckIndex>('index'),
    readEssay: (number) => read<StatementTable>(`essay-${number}`),
    readRareWords: (part) => read<RareWords>(`words-${part}`),
    readMeanings: (number) => read<MeaningTable>(`meanings-${number}`),
  };
}

async function fetchTable(address: URL): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address.pathname}`);
  return response.json();
}
