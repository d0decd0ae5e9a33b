import type { FigureKind, Input, State, View } from '../../figures/figure-kind.ts';
import { readValue } from '../../figures/shared/state.ts';
import { make } from '../dom.ts';
import type { FigureFile } from './fetch-model.ts';

/** The inputs of a figure. */
export interface Controls {
  /** By the part of the drawing that they are above. */
  readonly forms: ReadonlyMap<number, HTMLFormElement>;
  /** Shows a state in the inputs. */
  show(view: View): void;
}

/**
 * Makes native inputs for what a reader may change in a figure.
 *
 * @param id of the figure, with which the ids of inputs begin
 * @param change takes the new value of an input
 */
export function makeControls(
  { kind, id, file }: { kind: FigureKind; id: string; file: FigureFile },
  view: View,
  change: (values: State) => void,
): Controls {
  const forms = new Map<number, HTMLFormElement>();
  const rows = kind.inputs(file.model).map((input) => {
    const row = makeRow(input, id, view, change);
    const { panel = 0 } = input;
    const form = forms.get(panel) ?? makeForm(file.ui.controls);
    form.append(row.element);
    forms.set(panel, form);
    return row;
  });
  return {
    forms,
    show(next) {
      for (const row of rows) row.show(next);
    },
  };
}

function makeForm(label: string): HTMLFormElement {
  const form = make('form', { class: 'controls', 'aria-label': label });
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}

interface Row {
  readonly element: HTMLElement;
  show(view: View): void;
}

function makeRow(input: Input, id: string, view: View, change: (values: State) => void): Row {
  return input.control === 'choice'
    ? makeChoice(input, id, view, change)
    : makeNumber(input, id, view, change);
}

function makeNumber(
  { name, control, min, max, step, show, options, isUsed }: Input,
  id: string,
  view: View,
  change: (values: State) => void,
): Row {
  const field = make('input', {
    id: `${id}_${name}`,
    type: control,
    min: `${min}`,
    max: `${max}`,
    step: control === 'number' ? 'any' : `${step}`,
  });
  const label = make('label', { for: field.id }, view.say(`input-${name}`));
  const output = make('output', { for: field.id });
  // While a reader types a number, the field keeps what is typed.
  output.hidden = control === 'number';
  field.addEventListener(control === 'range' ? 'input' : 'change', () => {
    if (field.value !== '') change({ [name]: Number(field.value) });
  });
  return {
    element: make('div', {}, label, field, output),
    show({ state, say, format }) {
      const value = state[name] ?? min;
      field.disabled = isUsed?.(state) === false;
      if (Number(field.value) !== value) field.value = `${value}`;
      const shown = options?.[value] ?? format(show?.(value) ?? value, 4);
      output.value = say(`value-${name}`, { value: shown }) || shown;
      if (control === 'range') field.setAttribute('aria-valuetext', output.value);
    },
  };
}

function makeChoice(input: Input, id: string, view: View, change: (values: State) => void): Row {
  const { name, options = [] } = input;
  const fields = options.map((option) =>
    make('input', { id: `${id}_${name}-${option}`, type: 'radio', name, value: option }),
  );
  const group = make(
    'fieldset',
    {},
    make('legend', {}, view.say(`input-${name}`)),
    ...fields.map((field) => make('label', {}, field, view.say(`${name}-${field.value}`))),
  );
  group.addEventListener('change', ({ target }) => {
    const value = target instanceof HTMLInputElement ? readValue(input, target.value) : undefined;
    if (value !== undefined) change({ [name]: value });
  });
  return {
    element: group,
    show({ state }) {
      for (const [index, field] of fields.entries()) field.checked = index === state[name];
    },
  };
}
