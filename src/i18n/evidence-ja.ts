import type { EvidenceStrings } from './evidence-zh-CN.ts';
import type { PartialStrings } from './complete-strings.ts';

const WORDS = '文：';

/** The words about what findings rest on, in Japanese. */
export const evidenceJa: PartialStrings<EvidenceStrings> = {
  strip: {
    label: '検証の結果',
    caption: (claims, statements) =>
      `各行は左から右へ本文全体を表します。縦の線一本が主張一件で、全部で${claims}件です${statements === 0 ? '' : `。低い線は番号がなくても検証した文で、${statements}件です`}。`,
  },
  unvouched: {
    name: '裏づけのない文',
    heading: (sentences) => `裏づけのない文（${sentences}文）`,
    intro: (stating) =>
      `これらの文には番号も検証もありません。${stating === 0 ? '数や引用を含む文はありません' : `数や引用を含む文が${stating}つあり、本文では点線を引いています`}。`,
  },
  agreement: {
    told: (editors, units, alike, alpha) =>
      `${editors}は判定を見ずに${units}件を独立に検証し、${alike}件で同じ判定になりました。${alpha === null ? '判定がすべて同じなので、Krippendorffのαは定まりません' : `Krippendorffのα = ${alpha}（最初の判定${units}件による。すべて一致なら1、偶然と同じなら0）`}。`,
    differing: '今も判定が異なるもの：',
    first: '最初の編者',
    by: (editor) => `${editor}による独立の検証：`,
  },
  stand: (count) => `原文にある言葉（${count}か所）`,
  proof: (file, date) => `${date}に、SHA-256が${file}で始まるファイルの中で確認`,
  meaning:
    '確認したのは、原文にこの言葉があることです。判定の根拠になるかどうかは、ご自身でお読みください。',
  words: WORDS,
  report: '誤りを知らせる',
  copyReport: '誤りの報告をコピー',
  reportOf: (words, subject) => `${words}：${subject}`,
  reportTitle: (essay, subject) => `「${essay}」の誤り：${subject}`,
  reportBody: ({ words, address, version }) =>
    `${WORDS}${words ?? ''}\nアドレス：${address}\n版：${version}\n\n誤りの内容と、根拠になる資料：\n`,
  sentence: '本文の一か所',
  selectFirst: '先に誤りのある文を選択すると、報告に書き込まれます。',
  newer: (version) => `新しい版があり、まだ読んでいません：${version}`,
  counts: ({ total, primary, mirror, secondary, archived, proved }) =>
    `この文章の検証では${total}件の資料を見ました。原文${primary}件、転載${mirror}件、二次報道${secondary}件です。保存版があるものは${archived}件、原文の言葉を確認したものは${proved}件です。著者の参考文献とは別に、編者が探した資料です。`,
};
