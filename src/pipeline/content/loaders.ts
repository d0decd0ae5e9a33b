import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Essay } from '../../core/essay/types.ts';
import type { Library } from '../../core/library/library.ts';
import { statesFact } from '../../core/text/find-figures.ts';
import { estimateMinutes } from '../../core/text/reading-time.ts';
import { type Content, findContent } from './content-hook.ts';
import { watchContent } from './watch-content.ts';

/** An entry of a collection: its id there, and what the analysis says of it. */
interface Item<Value extends object> {
  readonly id: string;
  readonly data: Value;
}

type NewEntry = Omit<Parameters<LoaderContext['store']['set']>[0], 'id'>;
type MakeEntry<Value extends object> = (
  item: Item<Value>,
  context: LoaderContext,
  content: Content,
) => Promise<NewEntry>;

/**
 * Loads the essays for rendering, each with its sections and passages.
 */
export function essaysLoader(): Loader {
  return makeLoader(
    'essays',
    ({ essays }) => essays.map((essay) => ({ id: essay.id, data: essay })),
    makeEssayEntry,
  );
}

/** Loads what the analysis of the content derived. */
export function libraryLoader<Value extends object>(
  name: string,
  select: (library: Library) => Item<Value>[],
): Loader {
  return makeLoader(name, select, async ({ id, data }, { parseData }) => ({
    data: await parseData({ id, data: Object.fromEntries(Object.entries(data)) }),
  }));
}

async function makeEssayEntry(
  { id, data: essay }: Item<Essay>,
  { parseData, config }: LoaderContext,
  content: Content,
): Promise<NewEntry> {
  const root = fileURLToPath(config.root);
  // The front matter as the checks read it: Astro's own reader makes dates of what looks like one.
  const { slug, page, sections, claims, passages, frontMatter, retired, file: filePath } = essay;
  const finished = content.isFinished(essay);
  // A feed of whole texts needs those of finished pages too.
  const prose = content.placeProse(essay);
  const derived = {
    slug,
    page,
    sections,
    retired,
    finished,
    prose,
    version: content.versionOf(essay),
    passages: passages.map(({ id, order, text }) => ({
      id,
      order,
      length: text.length,
      ...(statesFact(text) && { stated: text }),
    })),
    minutes: estimateMinutes([...claims, ...passages].map(({ text }) => text)),
  };
  const data = await parseData({
    id,
    data: { ...frontMatter, ...derived },
    filePath: path.join(root, filePath),
  });
  return { data, filePath, ...(!finished && !prose && { deferredRender: true }) };
}

function makeLoader<Value extends object>(
  name: string,
  select: (library: Library) => Item<Value>[],
  makeEntry: MakeEntry<Value>,
): Loader {
  return {
    name: `yinju-${name}`,
    async load(context) {
      const content = findContent(context.config.integrations);
      const folder = fileURLToPath(new URL('content/', context.config.root));
      /**
       * The data of each entry. The analysis returns the same object for an essay that did not
       * change.
       */
      const sources = new Map<string, Value>();
      let isFilled = false;
      const fill = async () => {
        const library = await content.load();
        const items = select(library);
        const ids = new Set(items.map(({ id }) => id));
        // While an essay cannot be read, its writer goes on seeing what it was.
        const unreadable = isFilled ? listUnreadable(library) : [];
        isFilled = true;
        context.store
          .keys()
          .filter((id) => !ids.has(id) && !unreadable.some((essay) => `${id}/`.startsWith(essay)))
          .forEach((id) => context.store.delete(id));
        const entries: Parameters<typeof context.store.set>[0][] = [];
        for (const item of items) {
          if (sources.get(item.id) === item.data) continue;
          sources.set(item.id, item.data);
          entries.push({ ...(await makeEntry(item, context, content)), id: item.id });
        }
        // All at once: in a pause the store would write down everything it holds so far.
        for (const entry of entries) context.store.set(entry);
      };
      await fill();
      context.watcher?.add(folder);
      if (context.watcher)
        watchContent(context.watcher, [folder], fill, (fault) =>
          context.logger.error(String(fault)),
        );
    },
  };
}

/**
 * Lists the essays that have a file and could not be read, as the beginning of the ids of what
 * belongs to them.
 */
function listUnreadable({ essays, diagnostics }: Library): string[] {
  const known = new Set(essays.map(({ file }) => file));
  const files = new Set(diagnostics.map(({ file }) => file).filter((file) => !known.has(file)));
  return [...files].flatMap((file) => {
    const [, essay] = /^content\/essays\/([^/]+\/[^/]+)\.mdx$/.exec(file) ?? [];
    return essay === undefined ? [] : [`${essay}/`];
  });
}
