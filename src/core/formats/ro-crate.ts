import type { FrontMatter } from '../essay/schemas.ts';
import { findKnown, type NumberedSource } from '../references/known-references.ts';
import { CRATE_FILE } from '../shared/routes.ts';
import { mediaType } from './media-type.ts';

/** A file of the folder that is described. */
export interface CrateFile {
  readonly file: string;
  readonly name: string;
}

/** What is said of an essay. */
export interface CrateEssay
  extends Pick<
    FrontMatter,
    'title' | 'description' | 'language' | 'published' | 'updated' | 'author'
  > {
  /** The digest of its text. */
  readonly version: string;
  /** The page's address, where it is known. */
  readonly address: string | undefined;
  /** Who publishes the site, or its name. */
  readonly publisher: string;
  /** How the files may be used, as a sentence. */
  readonly licence: string;
}

/**
 * The folder beside an essay's page as a research object: RO-Crate 1.2,
 * https://w3id.org/ro/crate/1.2, an attached package whose root is the folder. The essay is outside
 * of it and is what its files are about.
 *
 * @param files of the folder
 * @param references those whose work is known are named
 */
export function toResearchObject(
  essay: CrateEssay,
  files: readonly CrateFile[],
  references: readonly NumberedSource[],
): object {
  const { title, description, language, published, updated, author, version } = essay;
  const works = findKnown('', references).map(({ number, item: { title: name, URL, DOI } }) => ({
    '@id': DOI === undefined ? (URL ?? `#ref-${number}`) : `https://doi.org/${DOI}`,
    '@type': 'CreativeWork',
    name,
  }));
  const cited = [...new Map(works.map((work) => [work['@id'], work])).values()];
  const about = {
    name: title,
    description,
    inLanguage: language,
    datePublished: published,
    dateModified: updated,
    version,
    ...(author !== undefined && { author }),
    publisher: essay.publisher,
  };
  return {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      {
        '@id': CRATE_FILE,
        '@type': 'CreativeWork',
        about: { '@id': './' },
        conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      },
      {
        '@id': './',
        '@type': 'Dataset',
        ...about,
        license: essay.licence,
        mainEntity: { '@id': '#essay' },
        hasPart: files.map(({ file }) => ({ '@id': file })),
      },
      {
        '@id': '#essay',
        '@type': 'Article',
        ...about,
        ...(essay.address !== undefined && { url: essay.address }),
        ...(cited.length > 0 && { citation: cited.map((work) => ({ '@id': work['@id'] })) }),
      },
      ...files.map(({ file, name }) => ({
        '@id': file,
        '@type': 'File',
        name,
        encodingFormat: mediaType(file),
      })),
      ...cited,
    ],
  };
}
