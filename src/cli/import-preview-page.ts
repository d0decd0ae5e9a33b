import type { Notice, NoticeKind } from '../core/import/tree/notices.ts';
import { escapeMarkup } from '../core/shared/escape-markup.ts';
import { essayPage } from '../core/shared/routes.ts';
import type { MadeEssay } from './import-command.ts';
import { NOTICES } from './import-report.ts';

/** Notices of what did not come into the essay; all others are of what a writer should look at. */
const LOST: ReadonlySet<NoticeKind> = new Set<NoticeKind>(
  (Object.keys(NOTICES) as NoticeKind[]).filter((kind) =>
    /left-out|^skipped$|^outside-article$/.test(kind),
  ),
);

/** The words in the language of the site: in Chinese, else in English. */
type Say = (zh: string, en: string) => string;

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { margin: 0; display: grid; min-height: 100vh; grid-template-columns: 1fr minmax(18rem, 26rem) }
iframe { border: 0; width: 100%; height: 100vh; position: sticky; top: 0 }
aside { padding: 1rem; border-inline-start: 1px solid GrayText; overflow-wrap: anywhere }
h1, h2 { font-size: 1rem; margin: 1rem 0 .25rem }
ul { margin: 0; padding-inline-start: 1.2rem }
nav ul { padding: 0; list-style: none }
code { font-size: .9em }
@media (max-width: 60rem) { body { display: block } iframe { height: 70vh; position: static } }
`;

/**
 * Writes the page of a preview: an essay as readers will see it, and beside it what was found,
 * what was lost and what is doubtful.
 *
 * @param address of the server that shows the essays
 * @param main language of the site, in which the page is
 */
export function describePreview(
  essays: readonly MadeEssay[],
  address: string,
  main: string,
): string {
  const isChinese = /^zh\b/i.test(main);
  const say: Say = (zh, en) => (isChinese ? zh : en);
  const pages = essays.map(({ slug, essay }) => ({
    title: essay.report.title,
    url: new URL(essayPage(slug, essay.language, main), address).href,
  }));
  const [first] = pages;
  const links = pages.map(
    ({ title, url }) =>
      `<li><a href="${escapeMarkup(url)}" target="essay">${escapeMarkup(title)}</a></li>`,
  );
  const parts = essays.map(({ essay: { report }, outcome }) => {
    const lost = report.notices.filter(({ kind }) => LOST.has(kind));
    const doubted = report.notices.filter(({ kind }) => !LOST.has(kind));
    const list = (numbers: readonly number[]) => numbers.map((number) => `[${number}]`).join(' ');
    return [
      `<h1>${escapeMarkup(report.title)}</h1><p><code>${escapeMarkup(outcome.files.join(' '))}</code></p>`,
      `<h2>${say('找到', 'Found')}</h2><ul>`,
      `<li>${say('标记：', 'Markers: ')}${report.markers}</li>`,
      `<li>${say('参考文献：', 'References: ')}${report.found.length} ${list(report.found)}</li></ul>`,
      `<h2>${say('丢掉', 'Lost')}</h2>`,
      describeNotices(lost, say),
      `<h2>${say('存疑', 'Doubted')}</h2><ul>`,
      `<li>${say('没有条目的编号：', 'Numbers without an entry: ')}${list(report.unlisted) || '0'}</li>`,
      `<li>${say('没有引用的条目：', 'Entries never cited: ')}${list(report.uncited) || '0'}</li></ul>`,
      describeNotices(doubted, say),
    ].join('\n');
  });
  return `<!doctype html><html lang="${say('zh-CN', 'en')}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${say('预览', 'Preview')}</title>
<style>${STYLE}</style></head><body>
<iframe name="essay" title="${say('文章', 'Essay')}" src="${escapeMarkup(first?.url ?? address)}"></iframe>
<aside><p>${say('还没有写入。', 'Nothing is written yet.')}</p>
${links.length > 1 ? `<nav><ul>${links.join('')}</ul></nav>` : ''}
${parts.join('<hr>')}</aside></body></html>`;
}

function describeNotices(notices: readonly Notice[], say: Say): string {
  if (notices.length === 0) return `<p>${say('无。', 'Nothing.')}</p>`;
  return [...Map.groupBy(notices, ({ kind }) => kind)]
    .map(([kind, group]) => {
      const items = group.map(
        ({ text, line }) =>
          `<li>${line === undefined ? '' : `${line}: `}${escapeMarkup(text.slice(0, 300))}</li>`,
      );
      return `<p>${escapeMarkup(say(...NOTICES[kind]))}</p><ul>${items.join('')}</ul>`;
    })
    .join('\n');
}
