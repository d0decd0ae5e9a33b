import { Converter } from 'opencc-js/t2cn';
import type { ScriptMap } from '../../core/search/text/fold-text.ts';

let script: ScriptMap | undefined;

/** Every Traditional character and its Simplified form. */
export function readScript(): ScriptMap {
  script ??= makeScript();
  return script;
}

function makeScript(): ScriptMap {
  const simplify = Converter({ from: 't', to: 'cn' });
  const characters = Array.from({ length: 0x9fff - 0x3400 }, (_, offset) =>
    String.fromCharCode(0x3400 + offset),
  );
  return new Map(
    characters
      .map((character) => [character, simplify(character)] as const)
      .filter(([character, simplified]) => simplified !== character && simplified.length === 1),
  );
}
