import temml from 'temml';
import { foreign, type Message, msg } from '../shared/message.ts';

/** A formula as MathML, or why its TeX cannot be read. */
export type RenderedFormula = { readonly mathml: string } | { readonly fault: Message };

/** Longest formula, in characters. */
const LONGEST = 5_000;
/** Largest length that TeX may name, in em, and in em of a rule. */
const LARGEST: [number, number] = [50, 50];

/**
 * Renders TeX as MathML. TeX cannot load files, set links or run code.
 *
 * @param isDisplay whether the formula has a line of its own
 */
export function renderFormula(tex: string, isDisplay: boolean): RenderedFormula {
  if (tex.trim() === '') return { fault: msg`it is empty` };
  if (tex.length > LONGEST) return { fault: msg`it is longer than ${LONGEST} characters` };
  try {
    const mathml = temml.renderToString(tex, {
      displayMode: isDisplay,
      throwOnError: true,
      trust: false,
      maxSize: LARGEST,
      maxExpand: 500,
    });
    return { mathml };
  } catch (fault) {
    // Temml throws errors of several classes, and a RangeError where braces are nested too deep.
    const [reason = ''] = String(fault instanceof Error ? fault.message : fault).split('\n');
    return { fault: foreign(reason.replace(/^(?:ParseError:)?\s*|\s*:?\s*$/g, '')) };
  }
}
