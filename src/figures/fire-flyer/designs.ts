/** A way to build a cluster, in the relative units of the paper on Fire-Flyer 2 (Table III). */
export interface Design {
  readonly key: 'two-layers' | 'three-layers' | 'dgx';
  readonly switches: number;
  readonly network: number;
  readonly servers: number;
}

/** What a reader assumes of prices. */
export interface Assumptions {
  /** What a machine of the DGX design costs. */
  readonly dgxNode: number;
  /** By which the cost of every switch, with its share of the network, is multiplied. */
  readonly perSwitch: number;
}

/** The three designs of Table III. */
export const DESIGNS: readonly Design[] = [
  { key: 'two-layers', switches: 122, network: 350, servers: 11_250 },
  { key: 'three-layers', switches: 200, network: 600, servers: 11_250 },
  { key: 'dgx', switches: 1320, network: 4000, servers: 19_000 },
];

/** About how many machines of 8 GPUs each design has. */
const NODES = 1250;

/** What a machine costs in each design, by which the sliders begin. */
export const NODE_COSTS = { own: 11_250 / NODES, dgx: 19_000 / NODES } as const;

/** A GPU of Fire-Flyer 2 beside one of a DGX, in TFLOPS (Table II). */
export const SPEEDS = { tf32: [107, 131], fp16: [220, 263] } as const;

/** The share that the paper rounds these to. */
export const SPEED_SHARE = 0.83;

/** The designs under a reader's assumptions, each with its sum. */
export function assume({ dgxNode, perSwitch }: Assumptions) {
  return DESIGNS.map((design) => {
    const servers = design.key === 'dgx' ? dgxNode * NODES : design.servers;
    const network = design.network * perSwitch;
    return { ...design, servers, network, total: servers + network };
  });
}

/** Ports for machines and switches of a fat-tree of two layers. @param ports of a switch, even */
export function twoLayers(ports: number): { endpoints: number; switches: number } {
  return { endpoints: ports ** 2 / 2, switches: (3 * ports) / 2 };
}

/** The same of three layers. */
export function threeLayers(ports: number): { endpoints: number; switches: number } {
  return { endpoints: ports ** 3 / 4, switches: (5 * ports ** 2) / 4 };
}
