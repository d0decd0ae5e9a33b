import type { View } from '../figure-kind.ts';
import { drawBar, drawLabelledBar } from '../shared/bar.ts';
import { mark, type Mark } from '../shared/mark.ts';
import { METHODS } from './schedules.ts';
import { modelStep } from './step.ts';
import type { Shares } from './work.ts';

/** Draws what the time of a rank goes to: work, idle time, and what running pairs saves. */
export function drawShares({ work, idle, saved }: Shares, whole: number): Mark {
  return drawBar(
    [
      { style: 'b', length: work },
      { style: 'w', length: idle },
      { style: 'ghost dashed', length: saved },
    ],
    whole,
  );
}

/** Draws a step of training by each method, as the model has it, beside the measured one. */
export function drawSteps(view: View): Mark {
  const { measured = 0, bubble = 0 } = view.model.given ?? {};
  const steps = METHODS.slice(0, 3).map((method) => ({ method, ...modelStep(method, view.model) }));
  const whole = Math.max(...steps.map(({ length, saved }) => length + saved));
  const seconds = (value: number) => view.format(value, 2);
  return mark(
    'section',
    {},
    ...steps.map((step) =>
      drawLabelledBar(
        view.say('step-of', {
          method: step.method,
          length: seconds(step.length),
          idle: seconds(step.idle),
          saved: step.saved > 0 ? view.say('step-saved', { saved: seconds(step.saved) }) : '',
        }),
        drawShares(step, whole),
      ),
    ),
    drawLabelledBar(
      view.say('step-measured', { length: seconds(measured), idle: seconds(bubble) }),
      drawShares({ work: measured - bubble, idle: bubble, saved: 0 }, whole),
    ),
  );
}
