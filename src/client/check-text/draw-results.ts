import type { CheckedStretch } from '../../core/check-text/check-text.ts';
import type { OwnFindings } from '../../core/check-text/own-findings.ts';
import type { CheckStrings } from '../../i18n/check-strings.ts';
import { make } from '../dom.ts';
import { drawStretch } from './draw-stretch.ts';
import { countFindings, listOwn, listVerdicts, writeSummary } from './summary.ts';

/**
 * Draws the results of a check: the summary, the findings about the text itself, and every
 * sentence.
 */
export function drawResults(
  stretches: readonly CheckedStretch[],
  own: OwnFindings,
  root: URL,
  t: CheckStrings,
): HTMLElement[] {
  const counts = countFindings(stretches, own.sentences);
  const words =
    counts.claims > 0 ? t.found(counts.sentences, counts.claims, counts.differing) : t.nothing;
  const summary = make(
    'div',
    {
      class: 'check-summary',
      'data-check-summary': '',
      'data-sentences': String(counts.sentences),
      'data-claims': String(counts.claims),
      'data-differing': String(counts.differing),
      'data-unsupported': String(own.unsupported.size),
    },
    make('h2', {}, words),
    ...listVerdicts(stretches, t).map((line) => make('p', {}, line)),
    drawActions(writeSummary(stretches, own, root, t), t),
  );
  const itself = make(
    'div',
    { class: 'check-own' },
    make('h2', {}, t.own),
    ...listOwn(own, t).map((line) => make('p', {}, line)),
    make('p', {}, t.importing, ' ', make('code', {}, 'npm run import -- text.txt')),
  );
  let last = -1;
  const items = stretches.map((stretch) => {
    const isFirst = stretch.sentence !== last;
    last = stretch.sentence;
    return drawStretch(
      stretch,
      isFirst ? own.unsupported.get(stretch.sentence) : undefined,
      root,
      t,
    );
  });
  return [
    summary,
    itself,
    make('h2', {}, t.sentences),
    make('ol', { class: 'check-sentences' }, ...items),
  ];
}

function drawActions(summary: string, t: CheckStrings): HTMLElement {
  const status = make('span', { role: 'status' });
  const copy = make('button', { type: 'button' }, t.copy);
  copy.addEventListener('click', async () => {
    status.nextElementSibling?.remove();
    try {
      // Outside secure contexts there is no clipboard.
      await navigator.clipboard.writeText(summary);
      status.textContent = t.copied;
    } catch {
      status.textContent = t.copyByHand;
      const field = make('textarea', { class: 'copy-text', readonly: '', rows: '8' });
      field.setAttribute('aria-label', t.copyByHand);
      field.value = summary;
      status.after(field);
      field.focus();
      field.select();
    }
  });
  const print = make('button', { type: 'button' }, t.print);
  print.addEventListener('click', () => window.print());
  return make('div', { class: 'check-actions' }, copy, print, status);
}
