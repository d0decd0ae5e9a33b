import type { PartialStrings } from './complete-strings.ts';
import { offlineJa } from './offline-ja.ts';
import type { UiStrings } from './zh-CN.ts';

/** The words of pages and tools beside the text, in Japanese. */
export const pagesJa: PartialStrings<UiStrings> = {
  exports: {
    heading: '書き出し',
    intro: (known, all) => {
      if (known === all) return `次のファイルにはそれぞれ全${all}件が入っています。`;
      return known === 0
        ? `${all}個の番号のうち出典の分かるものはないため、初めの三つのファイルに項目はありません。GB/T 7714の文面には、出典不明とそのまま書きます。`
        : `${all}個の番号のうち出典の分かるものは${known}件で、初めの三つのファイルにはその${known}件だけが入っています。GB/T 7714の文面はすべてを挙げ、不明なものは不明と書きます。`;
    },
    all: (count) => `次のファイルにはそれぞれ全${count}件が入っています。`,
    files: {
      'claims.json': '主張、検証、参考文献のデータ（JSON）',
      'references.bib': 'BibTeX（BibLaTeX形式）',
      'references.txt': 'GB/T 7714—2015の文面',
      'sources.bib': 'BibTeX（BibLaTeX形式）',
      'sources.txt': 'GB/T 7714—2015の文面',
      'annotations.jsonld': '検証を本文への注釈にしたもの（W3C Web Annotation）',
      'essay.epub': '電子書籍（EPUB）。参考文献と検証つき',
    },
    unlisted: (reason) => `出典不明：${reason}`,
    sourcesComment: (title) => `「${title}」の検証に用いた資料`,
    comment: (title) => `「${title}」の参考文献`,
    left: (line) => `収録しなかったもの：${line}`,
  },
  copying: {
    reference: '引用をコピー',
    referenceLabel: (number) => `引用をコピー [${number}]`,
    formatLabel: (format, number) => `${format}をコピー [${number}]`,
    claim: '主張をコピー',
    claimLabel: (ordinal) => `主張${ordinal}をコピー`,
    quote: (words) => `「${words}」`,
    done: 'コピーしました',
    byHand:
      'このブラウザーでは自動でコピーできません。下で選択された文字を Ctrl+C（Macでは ⌘C）でコピーしてください。',
  },
  share: { label: '選択した文字', copy: 'リンクをコピー', claim: '主張へのリンクをコピー' },
  cite: {
    heading: 'この文章を引用する',
    version: (version) => `版 ${version}`,
    intro: (version, updated) =>
      `これは${updated}の版で、番号は${version}です。本文か参考文献が一字でも変わると、番号も変わります。`,
    copy: (format) => `${format}をコピー`,
  },
  retired: { heading: '取り下げた主張の番号', gone: (id) => `${id}：` },
  search: {
    title: '検索',
    label: '主張を検索',
    placeholder: '言葉、数、[1] のような番号',
    submit: '検索',
    noScript:
      '検索にはスクリプトが必要です。使えないときは、主張のページを開いてブラウザーの検索をお使いください。',
    claimsPages: '各文章の主張のページ',
    claimsLink: (essay) => `主張のページ：${essay}`,
    narrow: '絞り込み',
    close: '閉じる',
    keys: { move: '選択', open: '開く', newTab: '新しいタブで開く', close: '消す・閉じる' },
    hint: '言葉、数、質問の文で検索できます。[1] と入れると、番号1を引用した主張を探します。',
  },
  check: {
    title: '文章を照合する',
    description: '文章を貼り付けると、このサイトで検証済みの内容とその結果が分かります。',
    intro:
      '文章を貼り付けるか、ファイルをここへ入れてください。一文ごとにこのサイトの主張と比べます。同じことを述べていれば検証の結果を示し、数や名前などの違いがあれば指摘します。',
    privacy: '照合はこのブラウザーの中だけで行い、文章はどこにも送らず、保存もしません。',
    label: '照合する文章',
    placeholder: 'ここに貼り付けてください',
    submit: '照合する',
    cancel: '中止',
    clear: '消去',
    file: 'ファイルを選ぶ（.txt、.md、.html）',
    results: '照合の結果',
    noScript: '照合にはスクリプトが必要です。使えないときは、主張のページで探してください。',
    link: '文章を受け取りましたか。照合できます',
  },
  notFound: {
    title: 'このページはありません',
    text: 'アドレスが違うか、ページが移動しています。ホームから探すか、主張を検索してください。',
  },
  release: {
    newer: '新しい版があります。',
    reload: '読み込み直す',
    incomplete:
      'このページのプログラムの一部を取得できませんでした。通信が切れたか、サイトの一部が欠けています。文章はそのまま読めます。',
    fromFile:
      'このページはフォルダーから直接開かれています。文章は読めますが、検索はサイトとして開いたときだけ使えます。',
  },
  offline: offlineJa,
  licences: {
    title: '使用ソフトウェアのライセンス',
    intro:
      '読者に届くプログラムとデータには、次のパッケージの一部が含まれています。名前、版、ライセンスは構築のときにパッケージから取り出したものです。',
    parts: {
      search: 'ブラウザーで索引を検索します。',
      tables: '検索用の字体と読みの対照表は、このデータから作ります。',
      check: '貼り付けた文章や選んだファイルをブラウザーで読み取ります。',
      share: '選択した文字へのリンクを作ります。',
      figures: '図の中の、著者が書いた式を計算します。',
      bundling: 'スクリプトどうしの読み込み方を、サイトのスクリプトに書き込みます。',
    },
    licence: (name) => `ライセンス：${name}。`,
    text: 'ライセンスの原文',
  },
  footer: {
    published: (author) => `発行：${author}。`,
    contact: '連絡先',
    reviewed: '掲載は賛同を意味しません。主張の当否は、それぞれの検証をご覧ください。',
    licence: 'コードはMITライセンスで公開しています。',
  },
};
