import type { ModelKind } from '../core/figures/figure-schemas.ts';
import { calculator } from './calculator/kind.ts';
import { cost } from './cost/kind.ts';
import { dualpipe } from './dualpipe/kind.ts';
import type { FigureKind } from './figure-kind.ts';
import { fireFlyer } from './fire-flyer/kind.ts';
import { fp8 } from './fp8/kind.ts';
import { parameters } from './parameters/kind.ts';
import { prices } from './prices/kind.ts';
import { trace } from './trace/kind.ts';

/** Every kind of figure that a reader can change, by the name that a figure's file gives. */
export const KINDS: Readonly<Record<ModelKind, FigureKind>> = {
  calculator,
  cost,
  dualpipe,
  'fire-flyer': fireFlyer,
  fp8,
  parameters,
  prices,
  trace,
};
