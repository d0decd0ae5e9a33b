import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { toTextPosition } from 'dom-anchor-text-quote';
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';

interface AnnotationPage {
  readonly items: readonly {
    readonly id: string;
    readonly body: readonly { readonly purpose: string; readonly value?: string }[];
    readonly target: {
      readonly source: string;
      readonly selector: readonly [{ readonly exact: string }, { readonly value: string }];
    };
  }[];
}

const read = (file: string) => readFile(path.join(inject('dist'), file), 'utf8');

// Hypothesis finds the places of its annotations by the same package.
test.each(
  ['', 'en/'].flatMap((folder) => [
    `${folder}essays/deepseek-open-source`,
    `${folder}essays/deepseek-systems`,
  ]),
)(
  'each annotation of %s finds its words in the page, and the claim they belong to',
  async (essay) => {
    const { items } = JSON.parse(await read(`${essay}/annotations.jsonld`)) as AnnotationPage;
    const { document } = parseHTML(await read(`${essay}.html`));
    const prose = document.querySelector('.prose');
    const text = prose?.textContent ?? '';
    expect(items.length).toBeGreaterThan(10);
    for (const { id, body, target } of items) {
      const [quote, fragment] = target.selector;
      const found = toTextPosition(prose, quote);
      expect(found && text.slice(found.start, found.end), id).toBe(quote.exact);
      // The element ends with the markers of the claim.
      const claim = document.getElementById(fragment.value)?.textContent ?? '';
      expect(claim.replace(/(?:\[\d+\])+$/, ''), id).toBe(quote.exact);
      expect(target.source).toBe(`../${path.basename(essay)}.html`);
      expect(body.map(({ purpose }) => purpose)).toEqual(
        expect.arrayContaining(['classifying', 'commenting']),
      );
    }
  },
);
