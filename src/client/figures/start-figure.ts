import type { FigureKind, State } from '../../figures/figure-kind.ts';
import { readState, settle, startState, writeState } from '../../figures/shared/state.ts';
import { makeView } from '../../figures/shared/view.ts';
import { make } from '../dom.ts';
import { buildMark } from './build-marks.ts';
import { makeControls } from './controls.ts';
import { type FigureFile, fetchModel } from './fetch-model.ts';
import { followPointer } from './follow-pointer.ts';
import { LOADERS } from './load-kind.ts';

/**
 * How long a reader must leave the inputs alone before a change is announced and written into the
 * address.
 */
const PAUSE = 500;

/** A figure that a reader can change. */
export interface LiveFigure {
  /** Shows the state that the query of an address describes. */
  show(query: string): void;
}

const started = new WeakMap<HTMLElement, Promise<LiveFigure>>();

/** Lets a reader change a figure. What is fetched is fetched once. */
export function startFigure(element: HTMLElement): Promise<LiveFigure> {
  const known = started.get(element) ?? start(element);
  started.set(element, known);
  return known;
}

async function start(element: HTMLElement): Promise<LiveFigure> {
  const figure = element.closest('figure');
  const loadKind = Object.entries(LOADERS).find(([name]) => name === element.dataset['kind'])?.[1];
  if (!figure || !loadKind) throw new Error(`${element.id} is no figure of a known kind`);
  const language = document.documentElement.lang;
  const [kind, file] = await Promise.all([loadKind(), fetchModel(figure, language)]);
  return makeLive(element, kind, file, language);
}

function makeLive(
  element: HTMLElement,
  kind: FigureKind,
  file: FigureFile,
  language: string,
): LiveFigure {
  const { model, table } = file;
  const viewOf = (state: State) => makeView(model, table, language, state);
  let view = viewOf(startState(kind, model));
  const parts = {
    panels: [...element.querySelectorAll('.drawing > :not(.room)')],
    told: element.querySelector('.told'),
    formulas: element.querySelectorAll('.formula'),
    cells: element.querySelectorAll('.state :is(th, td)'),
  };
  const status = make('p', { role: 'status', class: 'visually-hidden' });
  let pause: ReturnType<typeof setTimeout> | undefined;
  let announced = kind.tell(view);

  const draw = () => {
    const told = kind.tell(view);
    for (const [index, panel] of kind.draw(view).entries()) {
      const drawn = buildMark(panel);
      parts.panels[index]?.replaceWith(drawn);
      parts.panels[index] = drawn;
    }
    if (parts.told) parts.told.textContent = told.join('');
    for (const [index, line] of kind.formulas(view).entries())
      parts.formulas[index]?.replaceChildren(line);
    for (const [index, cell] of kind.tabulate(view).flat().entries())
      parts.cells[index]?.replaceChildren(cell);
    controls.show(view);
    return told;
  };
  const change = (values: State) => {
    view = viewOf(settle(kind, model, { ...view.state, ...values }));
    const before = announced;
    const told = draw();
    clearTimeout(pause);
    pause = setTimeout(() => {
      announced = told;
      status.textContent = told.filter((words, index) => words !== before[index]).join('');
      const query = writeState(kind, model, view.state);
      history.replaceState(history.state, '', `#${element.id}${query && `?${query}`}`);
    }, PAUSE);
  };
  const controls = makeControls({ kind, id: element.id, file }, view, change);
  for (const [panel, form] of controls.forms)
    parts.panels[panel]?.previousElementSibling?.replaceWith(form);
  const reset = make('button', { type: 'button', class: 'reset' }, file.ui.reset);
  reset.addEventListener('click', () => change(startState(kind, model)));
  parts.told?.nextElementSibling?.replaceWith(reset, status);
  controls.show(view);
  followPointer(element, (part, place) => {
    const values = kind.pick?.(view, part, place);
    if (values) change(values);
  });
  return {
    show(query) {
      view = viewOf(readState(kind, model, query));
      announced = draw();
    },
  };
}
