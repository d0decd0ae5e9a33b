import { z } from 'astro/zod';
import { type Diagnostic, warningAt } from '../diagnostics/diagnostics.ts';
import { validate } from '../diagnostics/schema-faults.ts';
import { parseYaml, positionAtPath, type YamlSource } from '../diagnostics/yaml.ts';
import { contrastOf } from '../shared/contrast.ts';
import { languageTag, localizedSchema } from '../shared/field-schemas.ts';
import { serviceSchema } from './services.ts';
import { msg, msgKey } from '../shared/message.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, msgKey`must be a colour such as '#a62c1a'`);

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
  /** Who reviews the claims; the author by default. */
  reviewer: z.string().min(1).optional(),
  /** Where readers write to the author: `mailto:…` or `https://…`. */
  contact: z
    .url({
      protocol: /^(?:mailto|https)$/,
      error: msgKey`must be an address such as mailto:me@example.org`,
    })
    .optional(),
  /** The site's address, with the closing slash; the build's variable SITE_URL takes precedence. */
  address: z
    .url({ protocol: /^https?$/, error: msgKey`must be an address such as https://example.org/` })
    .optional(),
  /** Where readers report faults: `mailto:…`, or a form `https://…?title={title}&body={body}`. */
  report: z
    .url({
      protocol: /^(?:mailto|https)$/,
      error: msgKey`must be an address such as mailto:me@example.org`,
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

/** What content/site.yaml says, and what is wrong with it. */
export interface SiteReading {
  readonly site: SiteSettings;
  /** The language of the messages: the site's, or English where it is not known. */
  readonly messageLanguage: string;
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads the text of content/site.yaml; undefined when there is none. Faulty settings are ignored,
 * except for the language, which the messages use.
 */
export function readSite(text: string | undefined, file: string): SiteReading {
  const preset = siteSchema.parse({});
  if (text === undefined)
    return { site: preset, messageLanguage: preset.language, diagnostics: [] };
  const { yaml, diagnostics } = parseYaml(text, file);
  if (!yaml.isReadable) return { site: preset, messageLanguage: FALLBACK, diagnostics };
  const written = siteSchema.shape.language.safeParse(Object(yaml.data).language);
  const defaults = written.success ? { ...preset, language: written.data } : preset;
  const { data, diagnostics: faults } = validate(siteSchema, yaml.data ?? {}, yaml);
  const advice = data?.accent ? adviseOnAccent(data.accent, yaml) : [];
  return {
    site: data ?? defaults,
    messageLanguage: written.success ? written.data : FALLBACK,
    diagnostics: [...diagnostics, ...faults, ...advice],
  };
}

/** The language of messages where that of the site is not known. */
const FALLBACK = 'en';

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
        paper === 'light'
          ? msg`${accent[paper]} has a contrast of ${contrast.toFixed(1)} on light paper`
          : msg`${accent[paper]} has a contrast of ${contrast.toFixed(1)} on dark paper`,
        paper === 'light'
          ? msg`choose a darker colour, with a contrast of at least ${LEAST_CONTRAST}`
          : msg`choose a lighter colour, with a contrast of at least ${LEAST_CONTRAST}`,
      ),
    ];
  });
}
