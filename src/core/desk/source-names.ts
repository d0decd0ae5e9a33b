/** Names as a form has them, a line each: `Family, Given`, or a name without parts. */
export function writeNames(names: unknown): string {
  if (!Array.isArray(names)) return '';
  return (names as Readonly<Record<string, string>>[])
    .map(({ literal, family, given }) => literal ?? [family, given].filter(Boolean).join(', '))
    .join('\n');
}

/**
 * Reads such names.
 *
 * @example readNames('Berg, Anna\nBridge Board') => [{ family: 'Berg', given: 'Anna' }, { literal:
 *   'Bridge Board' }]
 */
export function readNames(text: string): Readonly<Record<string, string>>[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, family = '', given = ''] = /^([^,，]+)[,，]\s*(.+)$/.exec(line) ?? [];
      return family === '' ? { literal: line } : { family, given };
    });
}
