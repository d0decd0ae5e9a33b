/** What the commands say of their work, in Chinese, by the sentences in English. */
export const commandsZhCN: Readonly<Record<string, string>> = {
  // npm run worklist.
  'there is no such claim': '没有这条论断',
  'there is no such verdict; it may be {1}': '没有这种结论，可以写 {1}',
  'the row has no verdict': '这一行没有写结论',
  'the essay has another sentence there; write the table again':
    '文章里那里已经是另一句话，请重新导出表格',
  'the table has question marks for characters; save it as CSV UTF-8':
    '表格里有字变成了问号，请另存为“CSV UTF-8”',
  'the review has changed since the table was written; write the table again':
    '表格导出后这条查证又改过，请重新导出表格',
  'the review has changed meanwhile': '这条查证刚刚又改过',
  'write the table again': '请重新导出表格',
  'There is no essay {1}.': '没有文章 {1}。',
  '{1}, row {2}, {3}: {4}': '{1} 第 {2} 行 {3}：{4}',
  'and {1} rows more of this kind': '这样的还有 {1} 行',
  '{1} written, {2} not written.': '写入 {1} 条，未写 {2} 条。',
  '{1} cannot be read.': '{1} 读不了。',
  'The encoding of {1} cannot be detected: save it as CSV UTF-8.':
    '看不出 {1} 的编码，请另存为“CSV UTF-8”。',
  '{1} has no row with the columns claim and verdict: begin with what --format csv prints.':
    '{1} 里没有写着 claim 和 verdict 两列的一行，请从 --format csv 打印的表格做起。',
  'Both checked {1}, {2} alike; Krippendorff’s alpha = {3}.':
    '两人都查了 {1} 条，{2} 条结论相同；Krippendorff α = {3}。',

  // The other commands.
  'Nothing was written: put these right first.': '没有写入任何文件，请先改正上面的错误。',
  'Nothing was looked for: put these right first.': '没有查对，请先改正上面的错误。',
  '{1} proved, {2} changed, {3} missing, {4} without a copy; findings with a proved passage: {5}.':
    '查到 {1} 处，变了 {2} 处，缺 {3} 处，没有副本 {4} 处；有据的论断 {5}。',
  'Name one folder.': '请给出一个文件夹。',
  '{1} is not a folder.': '{1} 不是文件夹。',
  '{1} with {2}': '{1}，其中的数：{2}',
  'the copy has no such place': '副本里没有这个位置',
  '“{1}” is not there': '那里没有“{1}”',
  '{1} passages there begin and end so; name more words':
    '那里有 {1} 段这样开头和结尾，请多写几个词',
  'its digest there is {1}, not {2}': '那里的摘要是 {1}，不是 {2}',
  'the quote differs from the words there': '引的话和那里的不一样',
  '{1} is not in it': '其中没有 {1}',
  'There is no {1} at {2}: it is not a copy of a build, or not a whole one.':
    '{2} 里没有 {1}：那里不是构建好的网站，或者不完整。',
  '{1} at {2} is damaged: upload it again.': '{2} 的 {1} 坏了或被改过，请重新上传。',
  '{1} cannot be reached: {2}': '连不上 {1}：{2}',
  'Line {1} of {2} does not follow from the one before it: the history was rewritten.':
    '{2} 第 {1} 行接不上前一行：发布记录被改写过。',
  'The last line of {1} is not this release: the history is missing or was rewritten.':
    '{1} 的末行不是这个发布版：发布记录缺失或被改写过。',
  'The history has no link {1}: the lines up to it were rewritten.':
    '发布记录里没有链值 {1}：在它之前的记录被改写过。',
  '{1} is not release {2}: {3} missing, {4} changed, {5} extra.':
    '{1} 与发布版 {2} 不一致：缺 {3} 个，变了 {4} 个，多出 {5} 个。',
  'History: {1} release(s), link {2}.': '发布记录：{1} 次，链值 {2}。',
  '{1} is release {2}, whole.': '{1} 与发布版 {2} 完全一致。',
  'Give one folder or address.': '请给出一个文件夹或网址。',
  '{1} is not a port (1–65535).': '{1} 不是端口号（1–65535）。',
  '{1} cannot be the short name of an editor: small letters, digits and hyphens, such as li.':
    '{1} 不能作编者的短名：只用小写字母、数字和连字符，如 li。',
  'There is no dist/index.html: run npm run build first.':
    '没有 dist/index.html，请先运行 npm run build。',
  'The site is ready, press Ctrl+C to stop: {1}': '网站已就绪，按 Ctrl+C 停止：{1}',
  'Port {1} cannot be used ({2}).': '端口 {1} 用不了（{2}）。',
  'The path of this folder holds “{1}”, which the build tools cannot read: move or rename the folder.':
    '文件夹的路径里有“{1}”，构建工具读不了，请移到别处，或给文件夹改名。',
  'Node may take {1} MB of memory, and a build needs at least {2} MB. If it ends with “heap out of memory”, the last good build is kept: set NODE_OPTIONS=--max-old-space-size=1024 and build again.':
    'Node 只准用 {1} MB 内存，构建至少要 {2} MB；若中途报“heap out of memory”，上次构建好的网站不会动，请设 NODE_OPTIONS=--max-old-space-size=1024 再试。',
  Desk: '校勘台',
  '(for this machine alone)': '（只供本机）',
  'A shard is missing: {1}. Build it, or copy it from the machine that did.':
    '缺少分片：{1}。请先构建，或从别的机器复制到这里。',
  'These shards are of several divisions: {1}. Remove those that are not meant.':
    '这些分片不是一次分出来的：{1}。请删去不要的。',
  '--shard {1} is not a shard such as 3/8': '--shard {1} 不是分片，要写成 3/8 这样',
  '{1} is there already, and nothing was written. Choose another name; another language of an essay is a file beside it, such as {2}/en.mdx, with the same markers in the same order.':
    '{1} 已经有了，没有写入。请换个名字；同一篇文章的另一种语言写在旁边，如 {2}/en.mdx，标记和顺序都一样。',
  'The name becomes a part of addresses: small letters, digits and hyphens, such as on-stars. It was {1}.':
    '名字要用在网址里，只能用小写字母、数字和连字符，如 on-stars。现在是 {1}。',
  '{1} is not a language tag: write one such as en, zh-CN or pt-BR.':
    '{1} 不是语言代码，请写成 en、zh-CN 或 pt-BR 这样。',
  '--format {1} is not known.': '没有 --format {1}。',

  // npm run import.
  'Preview (nothing is written; Ctrl+C ends it): {1}': '预览（Ctrl+C 结束，还没有写入）：{1}',
  'show the essay in the browser before anything is written': '写入之前先在浏览器里看',
  'print the files and write nothing': '只打印，不写入',
  'make an essay of each text of a file, by its headings': '一个文件里有几篇，按标题分开',
  'the title': '标题',
  'the name in addresses': '网址里的名字',
  'the language': '语言',
  'leave the first lines out': '去掉开头几行',
  'references in another file: BibTeX, RIS, CSL-JSON, or an entry a line':
    '另一个文件里的参考文献：BibTeX、RIS、CSL-JSON 或每行一条',
  'take (1) for a marker too': '把 (1) 也当作标记',
  'overwrite files that exist': '覆盖已有的文件',
  'This is not text (UTF-8, UTF-16, GBK, Big5, Shift-JIS, EUC-KR and Latin-1 texts and DOCX can be read).':
    '这不是文本文件（能读 UTF-8、UTF-16、GBK、Big5、Shift-JIS、EUC-KR、Latin-1 文本和 DOCX）。',
  'The encoding of this text cannot be detected: save it as UTF-8 and import it again.':
    '看不出这个文本用的是什么编码；请另存为 UTF-8 再导入。',
  'This PDF holds pictures of pages and no text: run OCR on it first, or import its Word, web or text form.':
    '这个 PDF 只有图像，没有文字；请先做文字识别（OCR），或导入它的 Word、网页或文本。',
  'The order of the text cannot be determined from the layout of this PDF (tables, columns or its fonts); import its Word, web or text form.':
    '这个 PDF 的版面（表格、分栏或字体编码）看不准阅读顺序；请导入它的 Word、网页或文本。',
  'This PDF is locked by a password.': '这个 PDF 有密码。',
  'This PDF cannot be read:': '这个 PDF 读不了：',
  'The file holds no prose.': '文件里没有正文。',
  'Too long: a file may have {1} MB, its text {2} characters; divide it into several essays.':
    '太长了：文件不能超过 {1} MB，正文不能超过 {2} 个字符；请分成几篇。',
  'A paragraph has too many signs, or is nested too deeply; divide it, or save the text as .txt.':
    '有一段的符号太多，或嵌套太深，读不了；请把它分成几段，或另存为 .txt。',
  'The language cannot be detected: add --lang, such as --lang en.':
    '看不出是什么语言，请加上 --lang，如 --lang zh-CN。',
  'This DOCX file cannot be read; it may be damaged.': '这个 DOCX 文件读不了，可能已损坏。',
  'Unpacked, this DOCX file exceeds {1} MB; it was not read.':
    '这个 DOCX 文件解压后超过 {1} MB，没有读取。',
  'The references cannot be read (BibTeX, RIS, CSL-JSON and GB/T 7714 text, an entry a line, can be).':
    '参考文献文件读不了（能读 BibTeX、RIS、CSL-JSON 和每行一条的 GB/T 7714 文本）。',
  'Name the essay with --slug, such as --slug my-essay.':
    '请用 --slug 给文章起一个网址里的名字，如 --slug my-essay。',
  'The files exist and were left alone; add --force to overwrite them.':
    '文件已经存在，没有改动；要覆盖请加 --force。',
  'The build would refuse the essay, so nothing was written; mend the text first.':
    '导入的文章不能构建，没有写入；请先在原文里改好。',
  'The file has no two headings of one level to split at.':
    '这个文件里没有两个同级的标题，分不开。',
  'A file cannot be read or written.': '文件读不了或写不了。',
  'Give one file, or - for the standard input.': '请给出一个文件，或用 - 表示标准输入。',
  '--split names each essay; --{1} cannot be used with it.':
    '--split 给每篇各起名字，不能同时用 --{1}。',
  '--title takes a title.': '--title：请写标题。',
  '--slug {1}: it takes small letters, digits and hyphens.':
    '--slug {1}：只能用小写字母、数字和连字符。',
  '--lang {1}: it takes a language tag such as zh-CN or en.':
    '--lang {1}：请写语言代码，如 zh-CN 或 en。',
  '--skip-lines {1}: it takes a number of lines.': '--skip-lines {1}：请写行数。',

  // npm run init.
  'language tag, such as en or pt-BR': '语言标签，如 zh-CN、en',
  'name of the site': '网站的名称',
  'who publishes it': '谁发布',
  'who reviews the claims': '谁查证',
  'where readers write: an e-mail address, or an https address':
    '联系方式：电子邮箱，或 https 地址',
  'address of the site, such as https://example.org/notes/':
    '网站的地址，如 https://example.org/notes/',
  'colour of links and of the icon, a dark one such as #114488':
    '链接和图标的颜色，深色，如 #114488',
  'Moves our content to {1}, and writes a small essay, settings and an icon of your own.':
    '把我们的内容移到 {1}，写上你自己的一篇短文、设置和图标。',
  'Asks at a terminal, unless --language and --name are given.':
    '在终端里会逐项提问，除非给了 --language 和 --name。',
  'asks nothing': '不提问',
  'goes on where content/ or public/ has changes that are not committed':
    'content/ 或 public/ 里有没提交的改动也照样做',
  'Exit codes: 0 done, 1 nothing was changed, 2 wrong usage.':
    '退出码：0 做完，1 什么也没改，2 用法不对。',
  '{1} is there: this site is yours already. Change content/site.yaml instead.':
    '{1} 已经有了：这个网站已经是你的。要改设置，请改 content/site.yaml。',
  'These changes are not committed: commit them first, or move them as well with --force.':
    '下面的改动还没有提交；请先提交，或加 --force 照样搬走。',
  'Moved to {1}/:': '移到 {1}/：',
  'Written:': '写好：',
  'Next:': '接下来：',
  '--{1} is missing.': '没有给出 --{1}。',
  '--{1} {2} is not fit. Needed: {3}.': '--{1} {2} 不合用。要的是{3}。',
};
