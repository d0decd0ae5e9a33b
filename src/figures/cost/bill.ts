/** What a reader assumes of a training run. */
export interface Assumptions {
  /** GPU-hours of the official run. */
  readonly gpuHours: number;
  /** US dollars an hour. */
  readonly rent: number;
  /** Hours of failed runs and research, as a multiple of those of the official run. */
  readonly trials: number;
  /** GPU-hours of a further model; 0 for none. */
  readonly further: number;
}

/** The reader who owns a GPU rather than renting it. */
export interface Ownership {
  /** US dollars for a GPU with its share of the machine and the network. */
  readonly price: number;
  /** How many years it is used. */
  readonly years: number;
  /** Percent of the hours in which it works. */
  readonly use: number;
}

const HOURS_A_YEAR = 8760;

/** The sum of a bill in US dollars, in its three parts. */
export function addUp({ gpuHours, rent, trials, further }: Assumptions) {
  const run = gpuHours * rent;
  const tried = run * trials;
  const more = further * rent;
  return { run, tried, more, total: run + tried + more };
}

/** What an hour of one's own GPU costs in US dollars, without power and staff. */
export function hourOfOwn({ price, years, use }: Ownership): number {
  return price / (years * HOURS_A_YEAR * (use / 100));
}

/**
 * What is left of an income after its cost, as a multiple of the cost.
 *
 * @example marginOf(562_027, 87_072) => 5.45
 */
export function marginOf(income: number, cost: number): number {
  return (income - cost) / cost;
}

/**
 * How many days a training takes.
 *
 * @param tokens of the whole training
 * @param tokensPerDay that the cluster processes
 */
export function daysOf(tokens: number, tokensPerDay: number): number {
  return tokens / tokensPerDay;
}

/** What machines cost a day in US dollars. */
export function costPerDay(nodes: number, gpusPerNode: number, rent: number): number {
  return nodes * gpusPerNode * 24 * rent;
}
