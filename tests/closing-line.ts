import type { Reporter, TestModule, TestSuite } from 'vitest/node';

/**
 * Vitest reporter that ends the run with a line for each skipped test, whose name says why it was
 * skipped, and with one line for programs to read, as in `Tests: 35 passed, 0 failed, 2 skipped`.
 */
export class ClosingLine implements Reporter {
  #counts: Counts | undefined;
  #skipped: readonly string[] = [];

  onInit(): void {
    // Vitest may still report leftovers once the tests are over: the line waits for the very end,
    // which also comes when the run broke off before its first test.
    process.once('exit', (code) => {
      if (!this.#counts && code === 0) return;
      const { passed, failed, skipped } = this.#counts ?? { passed: 0, failed: 0, skipped: 0 };
      // The run can fail for a reason that is no test's, such as finding no file or a global setup
      // or teardown that throws: the line must not say otherwise.
      const faults = failed === 0 && code !== 0 ? 1 : failed;
      this.#skipped.forEach((name) => console.log(`Skipped: ${name}`));
      console.log(`Tests: ${passed} passed, ${faults} failed, ${skipped} skipped`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    this.#counts = countResults(modules);
    this.#skipped = modules.flatMap((module) =>
      Array.from(module.children.allTests('skipped'), ({ fullName }) => fullName),
    );
    this.#counts.failed += unhandled.length;
  }
}

/** Counts tests; a file or suite that broke outside its tests counts as one failed test. */
function countResults(modules: readonly TestModule[]): Counts {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    const suites: (TestModule | TestSuite)[] = [module, ...module.children.allSuites()];
    counts.failed += suites.filter((suite) => suite.errors().length > 0).length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      // A test still pending was cut off by the end of the run.
      counts[state === 'pending' ? 'failed' : state] += 1;
    }
  }
  return counts;
}

type Counts = Record<'passed' | 'failed' | 'skipped', number>;
