import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import type { DeskDraft } from '../../core/desk/desk-types.ts';
import type { Library } from '../../core/library/library.ts';
import { findContent } from '../content/content-hook.ts';
import { openDesk } from './desk.ts';
import { writeDeskPage } from './desk-page.ts';
import { serveDesk } from './serve-desk.ts';

/**
 * Draws a draft with the components of the site; loaded through Vite, which knows how to read them.
 */
const RENDERER = '/src/components/desk/render-draft.ts';

/** What runs in the browser, from the project's root. */
const PROGRAMS = ['src/client/desk/desk.client.ts', 'src/client/desk/entrance.client.ts'];

/**
 * Adds the desk to the dev server: the page on which an editor checks an essay. Only `npm run dev`
 * asks for it.
 * @param token that the address of the desk holds
 * @param editor who checks independently of reviews.yaml; the pages of the site, too, show only
 *   what they may see
 */
export function desk(token: string, editor?: string): AstroIntegration {
  let root = '';
  let language: () => Promise<string>;
  return {
    name: 'yinju-desk',
    hooks: {
      'astro:config:setup'({ command, config, injectScript, updateConfig }) {
        if (command !== 'dev') return;
        root = fileURLToPath(config.root);
        const content = findContent(config.integrations);
        content.showTo({ showsDrafts: true, editor });
        language = async () => (await content.load()).site.language;
        injectScript('page', `import '/src/client/desk/entrance.client.ts';`);
        updateConfig({
          vite: {
            server: { watch: { ignored: [`${root}.desk/**`] } },
            // The packages of the desk are known before it is opened: finding one only then makes
            // the server start its packages again, while the page asks for the old ones.
            optimizeDeps: { entries: PROGRAMS },
          },
        });
      },
      async 'astro:server:setup'({ server }) {
        const opened = openDesk(
          root,
          (library, draft, showsOthers) => renderPreviews(server, library, draft, showsOthers),
          editor,
        );
        const writePage = async () =>
          writeDeskPage(await language(), await (await loadRenderer(server)).renderShapes());
        server.middlewares.use(serveDesk(opened, token, writePage));
      },
    },
  };
}

/** What draws with the components of the site. */
interface Renderer {
  renderDraft(props: object): Promise<string>;
  renderShapes(): Promise<string>;
}

async function loadRenderer(server: ViteDevServer): Promise<Renderer> {
  const environment = ['prerender', 'ssr']
    .map((name) => server.environments[name])
    .find((one) => one !== undefined && isRunnableDevEnvironment(one));
  if (!environment || !isRunnableDevEnvironment(environment))
    throw new Error('the dev server has no environment that runs components');
  return environment.runner.import<Renderer>(RENDERER);
}

async function renderPreviews(
  server: ViteDevServer,
  library: Library,
  draft: DeskDraft,
  showsOthers: boolean,
) {
  const { renderDraft } = await loadRenderer(server);
  const editions = library.essays.filter(({ slug }) => slug === draft.slug);
  const previews = await Promise.all(
    editions.map(async ({ claims, page, language }): Promise<[string, string][]> => {
      const found = claims.find(({ review }) => review?.id === draft.id);
      if (!found) return [];
      const { independent, ...own } = found;
      const claim = independent && showsOthers ? found : own;
      return [[language, await renderDraft({ claim, sources: library.sources, page, language })]];
    }),
  );
  return Object.fromEntries(previews.flat());
}
