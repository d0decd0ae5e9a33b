/**
 * Tells the language of a text by its script: Chinese where the ideographs outweigh the Latin
 * words, English where the Latin script does; a Latin word weighs as much as an ideograph, as it
 * says about as much.
 *
 * @returns undefined for another script, whose language the writer must name
 */
export function guessLanguage(text: string): 'zh-CN' | 'en' | undefined {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}+/gu);
  const others = count(/(?!\p{Script=Han}|\p{Script=Latin})\p{L}/gu);
  if (others > han + latin || han + latin === 0) return undefined;
  return han >= latin ? 'zh-CN' : 'en';
}
