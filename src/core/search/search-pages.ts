import type { Hit } from './index/record.ts';
import { createRecordEngine } from './index/record-engine.ts';
import { partGroup } from './index/record-groups.ts';
import { NO_NAME_TABLES, type TermTable, unpackTerms } from './index/tables.ts';
import { createGatherer } from './lookup/gather-candidates.ts';
import { createLookup, report, tellingUnits } from './lookup/lookup.ts';
import { NO_TRACE } from './lookup/trace.ts';
import { parseQuery } from './query/parse-query.ts';
import { listForms } from './query/forms.ts';

/**
 * Opens the search over the site's pages that are not essays. They answer to words as they are
 * typed, and to nothing near.
 *
 * @param table of their words, with all records
 */
export function openPages(table: TermTable): (query: string) => Promise<readonly Hit[]> {
  const terms = unpackTerms(table);
  const records = (table.records ?? []).flatMap((page) => partGroup(page, page));
  const gatherer = createGatherer(createRecordEngine(records, terms.script), terms);
  return async (raw) => {
    const query = parseQuery(raw, terms, NO_NAME_TABLES.names);
    const units = tellingUnits(query);
    // Their numbers are not citations.
    if (units.length === 0 || query.cites.length > 0) return [];
    const tasks = units.map((unit) => ({ unit, forms: listForms(unit, terms, NO_NAME_TABLES) }));
    const lookup = createLookup(query, {
      filters: {},
      depth: 1,
      terms,
      gatherer,
      trace: NO_TRACE,
    });
    return report(await lookup.find('on pages', tasks)).hits.filter(({ near }) => !near);
  };
}
