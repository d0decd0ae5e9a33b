/** The words of the page "Check a text" before a text is checked, in Chinese. */
export const checkPageZhCN = {
  title: '核对一段文字',
  description: '粘贴一段文字，看看其中哪些话本站查证过，查证的结果是什么。',
  intro:
    '粘贴文章或片段，也可以把文件拖进来。每句话都会同本站文章里的论断比对：说的是同一件事，就列出查证的结果；数字、人名等有出入，就指出来。',
  privacy: '核对全在这个浏览器里进行，文字不会发送到任何地方，也不会存下来。',
  label: '要核对的文字',
  placeholder: '在这里粘贴文字',
  submit: '核对',
  cancel: '停止',
  clear: '清空',
  file: '选择文件（.txt、.md、.html）',
  results: '核对结果',
  noScript: '核对要用到脚本。脚本关闭时，可以在论断页里自己查找。',
  link: '收到一段文字？核对一下',
};
