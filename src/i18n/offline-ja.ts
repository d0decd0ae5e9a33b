import type { OfflineStrings } from './offline-zh-CN.ts';

/** The words about offline reading in Japanese. */
export const offlineJa: OfflineStrings = {
  title: '今はネットワークにつながっていません',
  text: 'このページはこの端末に保存されていません。つながったら、戻ってもう一度開いてください。',
  label: 'オフラインで読む',
  offer: {
    keep: 'この端末に保存する',
    keepSized: 'この端末に保存する（{size}）',
    rest: '残りも保存する',
    remove: 'この端末から削除する',
    keeping: '保存しています。',
    kept: '保存しました。ネットワークがなくても読めて、検索もできます。',
    keptMore: '共通のページを保存しました。文章は開くたびに保存します。',
    partly: '{total}個中{kept}個のファイルを保存しました。残りは開いたときに保存します。',
    removed: '削除しました。',
    failed: '保存できませんでした。通信が切れたか、端末の空きが足りません。',
  },
};
