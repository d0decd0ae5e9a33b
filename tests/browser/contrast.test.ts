import { describe, expect, test } from 'vitest';
import { useSite } from './use-site.ts';

const site = useSite();

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? [])
    .map((part) => Number(part) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('on %s paper', (colorScheme) => {
  // The numbers to reach: text 7 to 1, marks and verdicts 4.5, the ring around what has the focus
  // 3.
  test.each<[what: string, selector: string, property: 'color' | 'outlineColor', least: number]>([
    ['the text', '.prose p', 'color', 7],
    ['a citation', '.citation a', 'color', 4.5],
    ['the mark of a review', '.verdict-mark', 'color', 4.5],
    ['a verdict', '.review-list .verdict', 'color', 4.5],
    ['soft text', '.essay-opening .meta', 'color', 4.5],
    ['the ring of the focus', '.skip-link', 'outlineColor', 3],
  ])('%s stands out', async (_what, selector, property, least) => {
    const page = await site.browser.newPage({ colorScheme });
    await page.goto(`${site.url}essays/deepseek-open-source.html`);
    await page.keyboard.press('Tab');
    const [colour, paper] = await page.evaluate(
      ([place, name]) => {
        const element = document.querySelector(place);
        return [
          element ? getComputedStyle(element)[name] : '',
          getComputedStyle(document.body).backgroundColor,
        ];
      },
      [selector, property] as const,
    );
    expect(contrastOf(colour, paper)).toBeGreaterThanOrEqual(least);
    // What the reader came for is tinted below the words.
    if (property === 'color') {
      const tint = await page.evaluate(() => {
        document.body.style.color = 'var(--tint)';
        return getComputedStyle(document.body).color;
      });
      expect(contrastOf(colour, tint)).toBeGreaterThanOrEqual(4.5);
    }
    await page.close();
  });
});
