// npm run bench:fuzz [cases] [seed]: tries the core on made-up input, 100,000 cases unless told
// otherwise, and shows that the time it takes grows with the length of a text and not faster.
import { RULES, tryRule } from '../core/properties.ts';
import { LONG_TEXTS, READERS } from './long-texts.ts';

const [cases = 100_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
console.log(`${cases} cases, seed ${seed}`);
for (const rule of RULES) {
  const start = performance.now();
  tryRule(rule, cases, seed);
  console.log(
    `${String(Math.round((cases * rule.share) / 100)).padStart(7)} ${rule.name}: ${Math.round(performance.now() - start)} ms`,
  );
}

const SIZES = [100_000, 1_000_000];
for (const [kind, make] of Object.entries(LONG_TEXTS)) {
  for (const [reader, read] of Object.entries(READERS)) {
    const times = SIZES.map((size) => {
      const text = make(size);
      const start = performance.now();
      read(text);
      return performance.now() - start;
    });
    const [small = 0, large = 0] = times;
    const isSlow = large > 30 * small && large > 1000;
    console.log(
      `${reader.padEnd(13)} ${kind.padEnd(25)} 100 kB ${small.toFixed(0).padStart(6)} ms, 1 MB ${large.toFixed(0).padStart(6)} ms${isSlow ? '  NOT LINEAR' : ''}`,
    );
  }
}
