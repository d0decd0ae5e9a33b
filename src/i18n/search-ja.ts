import type { SearchStrings } from './search-strings.ts';

/** What search says, in Japanese. */
export const searchJa: SearchStrings = {
  results: '検索結果',
  loading: '検索に必要なファイルを読み込んでいます……',
  count: (query, hits, more) => `「${query}」：${hits}件${more ? '（まだ続きがあります）' : ''}。`,
  nearCount: (query, hits) =>
    `「${query}」：完全に一致するものはなく、近いものが${hits}件あります。`,
  noneNarrowed: (query) => `「${query}」の結果に、絞り込みに合うものはありません。`,
  widen: '絞り込みを解除',
  none: (query) => `「${query}」は見つかりませんでした。`,
  unmatched: (words) => `${words.map((word) => `「${word}」`).join('')}は本文にありません。`,
  shorter: (query) => `「${query}」で検索`,
  near: '近い結果',
  substitute: (asked, found) => `「${asked}」≈「${found}」`,
  missing: (words) => `${words.map((word) => `「${word}」`).join('')}なし`,
  claimNumber: (ordinal) => `主張${ordinal}`,
  kinds: {
    claim: '主張',
    passage: '番号のない文',
    section: '節',
    reference: '参考文献',
    essay: '文章',
    review: '検証',
    source: '検証の資料',
    figure: '図',
    page: 'サイトの説明',
  },
  reference: (number) => `参考文献 [${number}]`,
  unlisted: '出典不明',
  verdicts: {
    supported: '裏づけあり',
    partly: '一部のみ',
    contradicted: '食い違い',
    unverified: '未確認',
    opinion: '意見',
  },
  facets: {
    language: '言語',
    essay: '文章',
    kind: '種類',
    verdict: '検証',
    section: '節',
    cite: '引用',
    value: (value, count) => `${value}（${count}）`,
  },
  inPages: 'サイトの説明も検索する',
  deeper: 'さらに探す',
  elsewhere: (language) => `${language}の文章で検索`,
  checkText: '手もとの文章をまとめて照合する',
  clearMarks: '印を消す（Esc）',
  recent: '最近の検索',
  clearRecent: '履歴を消す',
  failed:
    '検索に必要なファイルを取得できませんでした。通信が切れたか、サイトの一部が欠けています。主張のページはブラウザーの検索で探せます。',
  noWebAssembly:
    'このブラウザーではWebAssemblyが使えないため、検索できません。主張のページはブラウザーの検索で探せます。',
  notBuilt:
    '検索に必要なファイルを取得できませんでした。開発中は前回の構築の索引を使います。npm run build を実行してから、もう一度お試しください。',
  limited: '別名の表を取得できなかったため、入力のとおりにだけ検索しました。',
  shortened: (letters) => `初めの${letters}字だけを検索しました。`,
  retry: 'もう一度試す',
};
