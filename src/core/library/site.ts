import { z } from 'astro/zod';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { parseYaml, validate } from '../diagnostics/yaml.ts';
import { languageTag, localizedSchema } from '../shared/field-schemas.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, "must be a colour such as '#a62c1a'");

/** content/site.yaml: what a publisher sets once for the whole site. Every field may be left out. */
export const siteSchema = z.strictObject({
  /** The site's own language: its pages are at the root, those of other languages in folders. */
  language: languageTag.default('zh-CN'),
  /** The site's name, per language. */
  name: localizedSchema.optional(),
  /** What the site is, in a few words, per language. */
  tagline: localizedSchema.optional(),
  /** Paragraphs of the first page, per language. */
  intro: z.record(z.string(), z.array(z.string().min(1))).optional(),
  /** Who publishes the site. */
  author: z.string().optional(),
  /** The site's address, with the closing slash; the build's variable SITE_URL takes precedence. */
  address: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org/' })
    .optional(),
  /** The colour of markers and links, on light and on dark paper. */
  accent: z.strictObject({ light: colour, dark: colour }).optional(),
});

/** What a publisher sets once for the whole site. */
export type SiteSettings = z.infer<typeof siteSchema>;

/** Reads the text of content/site.yaml; undefined when there is none. Faulty settings are ignored. */
export function readSite(
  text: string | undefined,
  file: string,
): { site: SiteSettings; diagnostics: Diagnostic[] } {
  const defaults = siteSchema.parse({});
  if (text === undefined) return { site: defaults, diagnostics: [] };
  const { yaml, diagnostics } = parseYaml(text, file);
  if (diagnostics.length > 0) return { site: defaults, diagnostics };
  const { data, diagnostics: faults } = validate(siteSchema, yaml.data ?? {}, yaml);
  return { site: data ?? defaults, diagnostics: faults };
}
