/** Where the router sends a token. */
export interface Route {
  /** The nodes that it may go to, from 0. */
  readonly nodes: readonly number[];
  /** The experts that it goes to, from 0. */
  readonly experts: readonly number[];
  /** How much each of them counts, in the same order. */
  readonly gates: readonly number[];
}

/** How a router chooses. */
export interface Router {
  readonly experts: number;
  /** Groups of experts; each is on one node. */
  readonly groups: number;
  /** How many groups a token may go to. */
  readonly limit: number;
  readonly active: number;
  /** The sum of the gates. */
  readonly scale: number;
}

/** The affinities of a token to the experts, between 0 and 1, the same each time. */
export function drawAffinities(token: number, experts: number): number[] {
  const random = createRandom(token);
  return Array.from({ length: experts }, () => 1 / (1 + Math.exp(-normal(random))));
}

/** Biases such as those by which load is balanced, the same each time. */
export function drawBiases(experts: number): number[] {
  const random = createRandom(7919);
  return Array.from({ length: experts }, () => 0.1 * normal(random));
}

/**
 * Chooses experts as DeepSeek-V3 does (report, §2.1.2; model.py): groups by the sum of their two
 * highest affinities, then the highest experts of these. A bias counts for the choice and not for
 * the gate.
 */
export function route(
  affinities: readonly number[],
  { experts, groups, limit, active, scale }: Router,
  biases: readonly number[] = [],
): Route {
  const perGroup = experts / groups;
  const choice = affinities.map((affinity, index) => affinity + (biases[index] ?? 0));
  const groupScores = Array.from({ length: groups }, (_, group) => {
    const [first = 0, second = 0] = choice
      .slice(group * perGroup, (group + 1) * perGroup)
      .sort((a, b) => b - a);
    return first + second;
  });
  const allowed = highest(groupScores, limit);
  const open = choice.map((score, index) =>
    allowed.includes(Math.floor(index / perGroup)) ? score : -Infinity,
  );
  const chosen = highest(open, active);
  const whole = chosen.reduce((total, index) => total + (affinities[index] ?? 0), 0);
  return {
    nodes: allowed,
    experts: chosen,
    gates: chosen.map((index) => ((affinities[index] ?? 0) / whole) * scale),
  };
}

/** The mean number of nodes of experts that are chosen at random. */
export function expectedNodes(experts: number, groups: number, active: number): number {
  const others = experts - experts / groups;
  // None of the chosen is on a given node.
  const missed = Array.from({ length: active }, (_, index) => (others - index) / (experts - index));
  return groups * (1 - missed.reduce((product, share) => product * share, 1));
}

/** The indices of the highest values, in ascending order. */
function highest(values: readonly number[], count: number): number[] {
  return values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => b.value - a.value)
    .slice(0, count)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
}

function createRandom(seed: number): () => number {
  let state = (seed * 7_368_787 + 1) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Box and Muller's way from two even numbers to a normal one. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}
