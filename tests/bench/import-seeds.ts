/** A document of a format in pieces, for the bench of the importer to mix. */
export interface Seed {
  readonly format: 'txt' | 'md' | 'html' | 'docx' | 'wiki' | 'org';
  readonly pieces: readonly string[];
  readonly wrap: (pieces: readonly string[]) => string;
}

const joinLines = (pieces: readonly string[]) => pieces.join('\n\n');
/** Every second part of a paragraph is a formula. */
const toRun = (text: string, index: number) =>
  index % 2 === 1
    ? `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`
    : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string) => `<w:p>${content}</w:p>`;

/** What people bring: prose, lists, tables, notes, formulas and marks of assistants. */
export const SEEDS: readonly Seed[] = [
  {
    format: 'txt',
    wrap: joinLines,
    pieces: [
      'Tides of the bay',
      'The tide turned twice[1] and the keeper wrote it down [2, 3].',
      'Cold the stone,\nwhite the sea,\nlong the night\nfor him and me.',
      '潮水涨了两次【4†source】，值班的人记了下来［2］。citeturn0search1',
      'Values lie in the interval [1, 9]; see b[2] and 第[7]条.',
      'References',
      '[1] Keeper A. Tide log[M]. Bay: Quay Press, 1931.\n[2] Port Office. Tables. 1932.',
      '[3] Bay Post. Tide turned.\nWritten in the lantern room.',
    ],
  },
  {
    format: 'md',
    wrap: joinLines,
    pieces: [
      '# Tides of the bay',
      'The **tide** turned twice[1] and *fell*[^a]. It _rose_ again.[[2,3]] ~~Never~~',
      '- oil the winch\n- [x] scrub the deck\n  1. bow\n  2. stern',
      '| Bay | Tide |\n|---|---|\n| Gull | high[1] |\n| Tern | low `b[2]` |',
      '> The keeper said: <b>wait</b><br>and see.\n>\n> - twice',
      '```\nlet tide = [1]\n```',
      'Behind it  \n![chart](c.png)\nfollows prose <span style="display:none">unseen</span> with $x_1$.',
      'Marks \uE200cite\uE202turn0search1\uE201 and [cite: 1, 2] and 【F:a.ts†L1】 stay in order.',
      '[^a]: A note of the keeper.',
      '## Sources',
      '1. Keeper, Tide log\n2. Port Office, Tables\n3. Bay Post, Tide turned',
    ],
  },
  {
    format: 'html',
    wrap: (pieces) => `<html lang="en"><body>${pieces.join('\n')}</body></html>`,
    pieces: [
      '<h1>Tides of the bay</h1>',
      '<p>The <b>tide</b> turned twice<sup><a href="#r1">[1]</a></sup> and fell<sup>2</sup>.</p>',
      '<table><caption>Tides</caption><tr><th>Bay</th><td><ul><li>Gull</li><li>Tern</li></ul></td></tr></table>',
      '<table><tr><td><p>high</p><p>low</p></td><td><pre>let tide</pre></td></tr></table>',
      '<div hidden>Unseen words</div><nav><a href="/">Home</a></nav><button>Share</button>',
      '<blockquote><dl><dt>Spring</dt><dd>a <i>high</i> tide</dd></dl></blockquote>',
      '<p>Rise<a href="#n1" id="c1">1</a> and fall.</p><p id="n1" class="footnote">1. By some accounts.</p>',
      '<ruby>潮<rt>tide</rt></ruby><p>one<br>two</p>',
      '<h2>References</h2><ol><li id="r1">Keeper A. Tide log. 1931.</li><li>Port Office. Tables.</li></ol>',
    ],
  },
  {
    format: 'docx',
    wrap: (pieces) =>
      pieces.map((piece) => paragraph(piece.split('$').map(toRun).join(''))).join(''),
    pieces: [
      'The tide turned twice [1].',
      'The load is $v=2$ tons.',
      '潮水涨了两次[2]。',
      'References',
      '[1] Keeper A. Tide log[M]. Bay: Quay Press, 1931.',
      '[2] Port Office. Tables. 1932.',
    ],
  },
  {
    format: 'wiki',
    wrap: joinLines,
    pieces: [
      "The '''tide''' turned twice<ref name=\"a\">{{cite book|last=Keeper|title=Tide log}}</ref> and fell.",
      "It ''rose'' again.<ref name=\"a\"/><ref>By some accounts.</ref> See [[Gull]].",
      '== Boats ==',
      '* oil the winch\n** scrub the deck\n# bow\n: stern',
      '{| class="wikitable"\n|+ Tides\n! Bay !! Tide\n|-\n| Gull || high\n| Tern\nlow\n|}',
      '{{quote|Wait and see.}} and {{Tide box|spring}} <!-- ask the port --> stay.',
      '<nowiki>[[kept]]</nowiki> and <code>let tide</code>',
      '== References ==\n{{reflist}}',
      '[[Category:Tides]]',
    ],
  },
  {
    format: 'org',
    wrap: joinLines,
    pieces: [
      '#+title: Tides of the bay\n#+startup: overview',
      ':PROPERTIES:\n:ID: gull\n:END:',
      '* TODO The bay :tide:',
      'The *tide* turned /twice/ [fn:1] and =fell= [fn:: By some accounts.].',
      '- oil the winch\n  1. scrub the deck\n- bow :: stern',
      '#+begin_src c\nlet tide\n#+end_src',
      '#+begin_quote\nWait and see.\n#+end_quote',
      '| Bay | Tide |\n|-----+------|\n| Gull | high |',
      '# a remark\nSee [[https://example.org/][the log]] and [cite:@keeper p. 2].',
      '* Footnotes\n[fn:1] Keeper, Tide log.',
    ],
  },
];
