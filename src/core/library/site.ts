import { z } from 'astro/zod';
import { type Diagnostic, warningAt } from '../diagnostics/diagnostics.ts';
import { validate } from '../diagnostics/schema-faults.ts';
import { parseYaml, positionAtPath, type YamlSource } from '../diagnostics/yaml.ts';
import { contrastOf } from '../shared/contrast.ts';
import { languageTag, localizedSchema } from '../shared/field-schemas.ts';
import { serviceSchema } from './services.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, "must be a colour such as '#a62c1a'");

/**
 * content/site.yaml: what a publisher sets once for the whole site. Every field may be left out.
 */
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
  /** Who reviews the claims; the author where nobody is named. */
  reviewer: z.string().min(1).optional(),
  /** Where readers write to the author: `mailto:…` or `https://…`. */
  contact: z
    .url({
      protocol: /^(?:mailto|https)$/,
      error: 'must be an address such as mailto:me@example.org',
    })
    .optional(),
  /** The site's address, with the closing slash; the build's variable SITE_URL takes precedence. */
  address: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org/' })
    .optional(),
  /** Where readers report faults: `mailto:…`, or a form `https://…?title={title}&body={body}`. */
  report: z
    .url({
      protocol: /^(?:mailto|https)$/,
      error: 'must be an address such as mailto:me@example.org',
    })
    .optional(),
  /** Whether the feed holds whole texts, or a sentence of each essay, which is the default. */
  feed: z.enum(['summary', 'full']).optional(),
  /** A program of another site that shows comments below each essay. */
  comments: serviceSchema.optional(),
  /** A program of another site that counts visits. */
  statistics: serviceSchema.optional(),
  /** The colour of markers and links, on light and on dark paper. */
  accent: z.strictObject({ light: colour, dark: colour }).optional(),
});

/** What a publisher sets once for the whole site. */
export type SiteSettings = z.infer<typeof siteSchema>;

/**
 * Reads the text of content/site.yaml; undefined when there is none. Faulty settings are ignored.
 */
export function readSite(
  text: string | undefined,
  file: string,
): { site: SiteSettings; diagnostics: Diagnostic[] } {
  const defaults = siteSchema.parse({});
  if (text === undefined) return { site: defaults, diagnostics: [] };
  const { yaml, diagnostics } = parseYaml(text, file);
  if (!yaml.isReadable) return { site: defaults, diagnostics };
  const { data, diagnostics: faults } = validate(siteSchema, yaml.data ?? {}, yaml);
  const advice = data?.accent ? adviseOnAccent(data.accent, yaml) : [];
  return { site: data ?? defaults, diagnostics: [...diagnostics, ...faults, ...advice] };
}

/** The paper of styles/tokens.css. */
export const PAPER = { light: '#faf7f0', dark: '#1a1714' } as const;
/** https://www.w3.org/TR/WCAG22/#contrast-minimum */
const LEAST_CONTRAST = 4.5;

function adviseOnAccent(
  accent: NonNullable<SiteSettings['accent']>,
  yaml: YamlSource,
): Diagnostic[] {
  return (['light', 'dark'] as const).flatMap((paper) => {
    const contrast = contrastOf(accent[paper], PAPER[paper]);
    if (contrast >= LEAST_CONTRAST) return [];
    return [
      warningAt(
        yaml.file,
        positionAtPath(yaml, ['accent', paper]),
        'low-contrast',
        `${accent[paper]} has a contrast of ${contrast.toFixed(1)} on ${paper} paper`,
        `choose a ${paper === 'light' ? 'darker' : 'lighter'} colour, with a contrast of at least ${LEAST_CONTRAST}`,
      ),
    ];
  });
}
