/** What the configuration of a mixture of experts with latent attention says. */
export interface Config {
  readonly vocabulary: number;
  readonly dim: number;
  readonly inter: number;
  readonly expertInter: number;
  readonly layers: number;
  readonly denseLayers: number;
  readonly heads: number;
  readonly experts: number;
  readonly shared: number;
  readonly active: number;
  readonly groups: number;
  readonly queryRank: number;
  readonly cacheRank: number;
  readonly headDim: number;
  readonly ropeDim: number;
  readonly valueDim: number;
}

/** The parameters of a model in its parts. */
export interface Counts {
  readonly routed: number;
  readonly shared: number;
  readonly attention: number;
  readonly dense: number;
  /** Gates and normalisation. */
  readonly other: number;
  readonly embedding: number;
  readonly head: number;
}

/** Counts the parameters, as model.py of DeepSeek-V3 allocates them. */
export function countParameters(config: Config): Counts {
  const { vocabulary, dim, inter, layers, denseLayers, experts } = config;
  const sparse = layers - denseLayers;
  const expert = sizeOfExpert(config);
  const { queryRank, cacheRank, heads, headDim, ropeDim, valueDim } = config;
  const attention =
    dim * queryRank +
    queryRank * heads * (headDim + ropeDim) +
    dim * (cacheRank + ropeDim) +
    cacheRank * heads * (headDim + valueDim) +
    heads * valueDim * dim;
  const norms = layers * (2 * dim + queryRank + cacheRank) + dim;
  const gates = sparse * (experts * dim + experts);
  return {
    routed: sparse * experts * expert,
    shared: sparse * config.shared * expert,
    attention: layers * attention,
    dense: denseLayers * 3 * dim * inter,
    other: norms + gates,
    embedding: vocabulary * dim,
    head: vocabulary * dim,
  };
}

/** The parameters of one expert: three matrices. */
export function sizeOfExpert({ dim, expertInter }: Config): number {
  return 3 * dim * expertInter;
}

/** All parameters together. */
export function sum(counts: Counts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** What of the parameters a token uses: of the routed experts those that it picks. */
export function countUsed(counts: Counts, { experts, active }: Config): Counts {
  return { ...counts, routed: (counts.routed / experts) * active };
}

/**
 * Floating-point operations to train on a token: six for each parameter used but the embedding,
 * which is only looked up, and those of attention to the tokens before.
 *
 * @param length of the sequence in tokens
 */
export function trainingFlops(
  config: Config,
  length: number,
): { linear: number; attention: number } {
  const used = countUsed(countParameters(config), config);
  const { layers, heads, headDim, ropeDim, valueDim } = config;
  return {
    linear: 6 * (sum(used) - used.embedding),
    // Forward once and backward twice; on average half of the sequence is before a token.
    attention: 3 * layers * heads * (2 * (headDim + ropeDim) + 2 * valueDim) * (length / 2),
  };
}

/**
 * Bytes of cache for a token with latent attention: one vector of the rank and the rotated part a
 * layer.
 */
export function latentCache({ layers, cacheRank, ropeDim }: Config, bytes = 2): number {
  return layers * (cacheRank + ropeDim) * bytes;
}

/** Bytes of cache for a token with keys and values of each group of heads. */
export function groupedCache(layers: number, groups: number, sizes: number, bytes = 2): number {
  return layers * groups * sizes * bytes;
}
