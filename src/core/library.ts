import { checkClaimIds, readClaimIds, type RetiredClaim } from './claim-ids.ts';
import { checkEditions } from './editions.ts';
import { errorAt, sortDiagnostics, type Diagnostic } from './diagnostics.ts';
import { analyzeEssay, fileFault, type Essay, type EssayAnalysis, type EssayFile } from './essay.ts';
import { checkHiddenCharacters } from './hidden-characters.ts';
import { readBibliography } from './references.ts';
import { claimsPage, ESSAY_FILES, essayFile, essayPage, referencesPage, SITE_PAGES } from './routes.ts';
import { readGlossary, type Glossary } from './search/glossary.ts';
import { cslItemSchema, type CslItem } from './schemas.ts';
import { parseEntries, validate } from './yaml.ts';

/** A file below content/, with its path from the project's root. */
export interface ContentFile {
  readonly file: string;
  readonly text: string;
}

/** Everything the content says, and every fault of it in the order of files and lines. */
export interface Library {
  readonly essays: readonly Essay[];
  readonly sources: ReadonlyMap<string, CslItem>;
  readonly glossary: Glossary;
  /** The claims' ids that each essay has given up, by slug. */
  readonly retired: ReadonlyMap<string, readonly RetiredClaim[]>;
  readonly diagnostics: readonly Diagnostic[];
}

const ESSAY_FILE = /^content\/essays\/([^/]+)\/([^/]+)\.mdx$/;
const REFERENCES_FILE = /^content\/essays\/([^/]+)\/references\.yaml$/;
const CLAIM_IDS_FILE = /^content\/essays\/([^/]+)\/claim-ids\.yaml$/;
const SOURCES_FILE = 'content/sources.yaml';
const GLOSSARY_FILE = 'content/glossary.yaml';

/**
 * Analyses the whole content: every essay in every language, with its references.
 *
 * @param files every file below content/
 * @param publicFiles paths below public/, to which essays may link
 */
export function analyzeLibrary(files: readonly ContentFile[], publicFiles: readonly string[] = []): Library {
  const essayFiles = files.flatMap(readEssayPath);
  const pages = new Set([...SITE_PAGES, ...publicFiles, ...essayFiles.flatMap(pagesOf)]);
  const bibliographies = new Map(
    [...new Set(essayFiles.map(({ slug }) => slug))].map((slug) => {
      const file = `content/essays/${slug}/references.yaml`;
      return [slug, readBibliography(files.find((candidate) => candidate.file === file)?.text, file)];
    }),
  );
  const analyses = new Map<EssayFile, EssayAnalysis>();
  for (const essayFile of essayFiles) {
    const bibliography = bibliographies.get(essayFile.slug);
    if (bibliography) analyses.set(essayFile, analyzeEssay(essayFile, bibliography, pages));
  }
  const essays = [...analyses.values()].flatMap(({ essay }) => essay ?? []);
  const claimIds = new Map(
    [...bibliographies.keys()].map((slug) => {
      const file = `content/essays/${slug}/claim-ids.yaml`;
      return [slug, readClaimIds(files.find((candidate) => candidate.file === file)?.text, file)];
    }),
  );
  const glossary = readGlossary(files.find(({ file }) => file === GLOSSARY_FILE)?.text, GLOSSARY_FILE);
  const sources = readSources(files.find(({ file }) => file === SOURCES_FILE)?.text);
  return {
    essays,
    sources: sources.items,
    glossary: glossary.glossary,
    retired: new Map([...claimIds].map(([slug, { retired }]) => [slug, retired])),
    diagnostics: sortDiagnostics([
      ...files.flatMap(({ file, text }) => checkHiddenCharacters(text, file)),
      ...checkPlaces(files, new Set(essayFiles.map(({ slug }) => slug))),
      ...[...bibliographies.values()].flatMap(({ diagnostics }) => diagnostics),
      ...[...analyses.values()].flatMap(({ diagnostics }) => diagnostics),
      ...checkEditions(analyses),
      ...[...claimIds].flatMap(([slug, ids]) => [...ids.diagnostics, ...checkClaimIds(ids, essays.filter((essay) => essay.slug === slug))]),
      ...sources.diagnostics,
      ...glossary.diagnostics,
    ]),
  };
}

function readEssayPath({ file, text }: ContentFile): EssayFile[] {
  const [, slug, language] = ESSAY_FILE.exec(file) ?? [];
  return slug !== undefined && language !== undefined ? [{ slug, language, file, source: text }] : [];
}

function pagesOf({ slug, language }: EssayFile): string[] {
  const files = ESSAY_FILES.map((name) => essayFile(slug, language, name));
  return [essayPage(slug, language), claimsPage(slug, language), referencesPage(slug, language), ...files];
}

function checkPlaces(files: readonly ContentFile[], slugs: ReadonlySet<string>): Diagnostic[] {
  if (slugs.size === 0) {
    return [fileFault('content/essays', 'there is no essay', 'write content/essays/<name>/zh-CN.mdx')];
  }
  return files.flatMap(({ file }) => {
    const slug = (REFERENCES_FILE.exec(file) ?? CLAIM_IDS_FILE.exec(file))?.[1];
    if (slug === undefined ? ESSAY_FILE.test(file) || file === SOURCES_FILE || file === GLOSSARY_FILE : slugs.has(slug)) return [];
    return [fileFault(file, 'nothing reads this file', 'essays are content/essays/<name>/<language>.mdx with references.yaml beside them')];
  });
}

function readSources(text: string | undefined): { items: Map<string, CslItem>; diagnostics: Diagnostic[] } {
  const items = new Map<string, CslItem>();
  if (text === undefined) return { items, diagnostics: [] };
  const hint = 'write one entry per source: its id, such as "v3-report:", and below it, indented, type, title and so on';
  const { yaml, entries, diagnostics } = parseEntries(text, SOURCES_FILE, hint);
  for (const { key, value, position } of entries) {
    const id = String(key);
    const { data, diagnostics: faults } = validate(cslItemSchema, value, yaml, [key]);
    diagnostics.push(...faults);
    if (data) items.set(id, data);
    if (!/^[a-z0-9-]+$/.test(id)) {
      diagnostics.push(errorAt(SOURCES_FILE, position, 'unknown-key', `${id} is no id of a source`, 'ids are of small letters, digits and hyphens'));
    }
  }
  return { items, diagnostics };
}
