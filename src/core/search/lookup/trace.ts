import type { Answer, Task } from '../match/score-record.ts';

/** Is called with what each step of a search asked for and found. */
export type Trace = (step: string, tasks: readonly Task[], answers: readonly Answer[]) => void;

/** Traces nothing. */
export const NO_TRACE: Trace = () => {};
