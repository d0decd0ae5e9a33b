import jsonld, { type JsonLdDocument, type NodeObject } from 'jsonld';
import { expect, test } from 'vitest';
import { toResearchObject } from '../../../src/core/formats/ro-crate.ts';

type Entity = Readonly<Record<string, unknown>> & { readonly '@id': string };

const SCHEMA = 'http://schema.org/';
const TERMS = 'http://purl.org/dc/terms/conformsTo';

const ESSAY = {
  title: '桥',
  description: '桥有多长。',
  language: 'zh-CN',
  published: '2026-02-03',
  updated: '2026-03-04',
  version: '0123456789ab',
  address: undefined,
  publisher: '某站',
  licence: '没有注明许可。',
};
const FILES = ['claims.json', 'references.csl.json', 'claims.html'].map((file) => ({
  file,
  name: file,
}));
const REFERENCES = [
  { number: 1, source: { unlisted: '不详。' } },
  { number: 2, source: { type: 'book', title: '桥志', DOI: '10.1000/1' } },
  { number: 3, source: { type: 'book', title: '桥志', DOI: '10.1000/1' } },
  { number: 4, source: { type: 'book', title: '路志' } },
] as const;

const { '@context': context, '@graph': graph } = toResearchObject(ESSAY, FILES, REFERENCES) as {
  readonly '@context': string;
  readonly '@graph': readonly Entity[];
};
const byId = new Map(graph.map((entity) => [entity['@id'], entity]));

// https://www.researchobject.org/ro-crate/specification/1.2/root-data-entity.html
test('a research object has a root, found by its descriptor, with all that a root must have', () => {
  expect(context).toBe('https://w3id.org/ro/crate/1.2/context');
  expect(byId.get('ro-crate-metadata.json')).toEqual({
    '@id': 'ro-crate-metadata.json',
    '@type': 'CreativeWork',
    about: { '@id': './' },
    conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
  });
  expect(byId.get('./')).toMatchObject({
    '@type': 'Dataset',
    name: '桥',
    description: '桥有多长。',
    datePublished: '2026-02-03',
    license: '没有注明许可。',
  });
});

// https://www.researchobject.org/ro-crate/specification/1.2/data-entities.html
test('its files are named by the root, each with a type; its works are those that are known', () => {
  const parts = FILES.map(({ file }) => ({ '@id': file }));
  expect(byId.get('./')?.['hasPart']).toEqual(parts);
  const files = graph.filter((entity) => entity['@type'] === 'File');
  expect(files.map((entity) => [entity['@id'], entity['encodingFormat']])).toEqual([
    ['claims.json', 'application/json'],
    ['references.csl.json', 'application/vnd.citationstyles.csl+json'],
    ['claims.html', 'text/html'],
  ]);
  expect(byId.get('#essay')?.['citation']).toEqual([
    { '@id': 'https://doi.org/10.1000/1' },
    { '@id': '#ref-4' },
  ]);
});

// https://www.researchobject.org/ro-crate/specification/1.2/appendix/jsonld.html
test('a reader of JSON-LD finds it flat: each entity once, with a type, all reached from the descriptor', async () => {
  // What the context of RO-Crate does with the terms that are used here; it is not at hand.
  const document = {
    '@context': { '@vocab': SCHEMA, File: `${SCHEMA}MediaObject`, conformsTo: TERMS },
  };
  const documentLoader = async (documentUrl: string) => ({ documentUrl, document });
  const crate = { '@context': context, '@graph': graph } as JsonLdDocument;
  const base = 'https://a.example/crate/';
  // The types have one node here; it is a list of them.
  const flat: unknown = await jsonld.flatten(crate, undefined, { base, documentLoader });
  const nodes = flat as readonly NodeObject[];
  expect(nodes).toHaveLength(graph.length);
  expect(nodes.filter((node) => node['@type'] === undefined)).toEqual([]);
  const known = new Map(nodes.map((node) => [node['@id'] ?? '', node]));
  const reached = new Set<string>();
  const follow = (id: string) => {
    const node = known.get(id);
    if (!node || reached.has(id)) return;
    reached.add(id);
    for (const value of Object.values(node).flat())
      if (typeof value === 'object' && value !== null && '@id' in value) follow(`${value['@id']}`);
  };
  follow(`${base}ro-crate-metadata.json`);
  expect([...reached].toSorted()).toEqual([...known.keys()].toSorted());
});
