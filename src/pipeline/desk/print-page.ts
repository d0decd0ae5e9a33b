import type { DeskEntry, DeskState } from '../../core/desk/desk-types.ts';
import { escapeMarkup } from '../../core/shared/escape-markup.ts';
import { deskStrings } from '../../i18n/desk-languages.ts';
import { uiStrings } from '../../i18n/ui-strings.ts';

/** The claims that are still to be checked as a sheet of paper, with room to write on. */
export function writePrintPage(state: DeskState): string {
  const t = deskStrings(state.language);
  const { names } = uiStrings(state.language).verdicts;
  const title = state.essays.find(({ slug }) => slug === state.slug)?.title ?? '';
  const boxes = Object.values(names)
    .map((name) => `<span class="box">${escapeMarkup(name)}</span>`)
    .join(' ');
  const draw = ({ id, text, references, risks }: DeskEntry) => `<li>
      <p>${escapeMarkup(text)} ${references.map((number) => `[${number}]`).join('')}</p>
      <p class="hint"><code>${escapeMarkup(id)}</code> ${risks.map((risk) => t.risks[risk]).join(' · ')}</p>
      <p>${boxes}</p>
      <p class="line">${t.note}</p>
      <p class="line">${t.sources}</p>
    </li>`;
  const entries = state.next.flatMap((id) => state.entries.find((one) => one.id === id) ?? []);
  return `<!doctype html>
<html lang="${state.language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeMarkup(title)}</title>
    <link rel="stylesheet" href="/src/styles/site.css" />
    <link rel="stylesheet" href="/src/styles/desk-print.css" />
  </head>
  <body class="desk-sheet">
    <h1>${escapeMarkup(title)}</h1>
    <p class="hint">${t.next} · ${t.progress(state.entries.length - entries.length, state.entries.length)}</p>
    <ol>${entries.length === 0 ? `<li>${t.allChecked}</li>` : entries.map(draw).join('')}</ol>
  </body>
</html>
`;
}
