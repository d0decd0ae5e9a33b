import type { ModelKind } from '../core/figures/figure-schemas.ts';
import { cost } from './cost/kind.ts';
import { dualpipe } from './dualpipe/kind.ts';
import type { FigureKind } from './figure-kind.ts';
import { fp8 } from './fp8/kind.ts';
import { parameters } from './parameters/kind.ts';

/** Every kind of figure that a reader can change, by the name that a figure's file gives. */
export const KINDS: Readonly<Record<ModelKind, FigureKind>> = { cost, dualpipe, fp8, parameters };
