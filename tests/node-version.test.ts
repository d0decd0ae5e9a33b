import { expect, test } from 'vitest';

test('runs on Node 22.18 or later', () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  expect(
    major > 22 || (major === 22 && minor >= 18),
    `This is Node ${process.versions.node}. Astro needs 22.12, and the commands run .ts files directly, which needs ` +
      '22.18. npm and npx find the pinned Node by themselves: use "npm test", or "npx vitest" with --config.',
  ).toBe(true);
});
