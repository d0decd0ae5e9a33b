/**
 * The words about offline reading in Chinese. The module every other language is checked against.
 */
export const offlineZhCN = {
  title: '现在没有网络',
  text: '这一页没有存在这台设备上。网络恢复后，按返回键再打开一次就能读到。',
  label: '离线阅读',
  offer: {
    keep: '存到这台设备',
    /** `{size}` stands for the size, which a script puts in. */
    keepSized: '存到这台设备（{size}）',
    rest: '存全',
    remove: '从这台设备删除',
    keeping: '正在存。',
    kept: '已存好，没有网络也能读、能搜。',
    keptMore: '公共页面已存好；文章打开一次，就存下一篇。',
    /** `{kept}` and `{total}` stand for numbers of files, which a script puts in. */
    partly: '已存{kept}个文件，共{total}个；其余的打开时再存。',
    removed: '已删除。',
    failed: '没有存成：网络中断，或设备空间不够。',
  },
};

/** The words about offline reading in a language. */
export type OfflineStrings = typeof offlineZhCN;
