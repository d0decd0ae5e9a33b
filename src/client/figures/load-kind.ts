import type { ModelKind } from '../../core/figures/figure-schemas.ts';
import type { FigureKind } from '../../figures/figure-kind.ts';

/** Fetches the code of each kind, by the name that a figure's file gives. */
export const LOADERS: Readonly<Record<ModelKind, () => Promise<FigureKind>>> = {
  calculator: async () => (await import('../../figures/calculator/kind.ts')).calculator,
  cost: async () => (await import('../../figures/cost/kind.ts')).cost,
  dualpipe: async () => (await import('../../figures/dualpipe/kind.ts')).dualpipe,
  fp8: async () => (await import('../../figures/fp8/kind.ts')).fp8,
  parameters: async () => (await import('../../figures/parameters/kind.ts')).parameters,
  'fire-flyer': async () => (await import('../../figures/fire-flyer/kind.ts')).fireFlyer,
  prices: async () => (await import('../../figures/prices/kind.ts')).prices,
  trace: async () => (await import('../../figures/trace/kind.ts')).trace,
};
