/** What is said of data files, names and addresses, in Chinese, by the sentences in English. */
export const filesZhCN: Readonly<Record<string, string>> = {
  // The summary of a check.
  error: '错误',
  warning: '警告',
  fixed: '已改',
  'hint: {1}': '办法：{1}',
  '{1} error': '{1} 个错误',
  '{1} errors': '{1} 个错误',
  '{1} warning': '{1} 个警告',
  '{1} warnings': '{1} 个警告',
  '{1} file': '{1} 个文件',
  '{1} files': '{1} 个文件',
  '{1} in {2}': '{2}中有 {1}',
  '{1}, {2}.': '{1}，{2}。',
  '{1}, {2}': '{1}、{2}',
  '{1} {2}': '{1}{2}',
  '{1}: {2}': '{1}：{2}',
  'No problems found.': '没有发现问题。',
  'npm run check -- --fix mends {1} of them.': 'npm run check -- --fix 可以改好其中 {1} 个。',
  'The content has {1}.': '内容有问题：{1}。',
  'Each is listed above with the way to put it right.': '上面逐条列出，并写了改法。',
  'The last good build is still there.': '上次构建好的网站没有动。',

  // Values of data files.
  'the file': '文件',
  'it may be {1}': '可以写 {1}',
  'add "{1}: {2}"': '加上“{1}: {2}”',
  'add "{1}: …"; {2}': '加上“{1}: …”，{2}',
  '{1} is missing': '缺少 {1}',
  '{1}: unknown value': '{1} 的值不对',
  'correct the key': '改正这个键',
  'correct the value': '改正这个值',
  '{1} must be {2}, and is {3}': '{1} 应当是{2}，现在是{3}',
  'has a form that is not allowed': '写法不对',
  'must be more than {1}': '必须大于 {1}',
  'must hold at least {1}': '至少要有 {1} 项',
  'must not be empty': '不能为空',
  '{1} is not a known key': '不认识 {1} 这个键',
  'did you mean "{1}"?': '是不是要写“{1}”？',
  'did you mean {1}?': '是不是要写 {1}？',
  'remove it': '删去它',
  'remove it, or use one of {1}': '删去它，或改用 {1} 之一',
  'a text': '文字',
  'a number': '数字',
  'true or false': ' true 或 false',
  'a list': '列表',
  'a group of fields': '一组键和值',
  empty: '空的',
  'write it after "{1}:"; a # begins a comment, so put a value with # in quotes':
    '写在“{1}:”后面；# 之后算注释，值里有 # 就要加引号',
  'put it in quotes: {1}: "{2}"': '加上引号：{1}: "{2}"',
  // The language of an example.
  en: 'zh-CN',
  'write it as {1}': '写成 {1}',
  'write it as {1}: {2}': '写成 {1}: {2}',

  // YAML.
  'the {1} that begins here is never closed': '这里开头的 {1} 没有结尾',
  'write {1} after the value, or put the value in quotes': '在值的后面写上 {1}，或者给值加上引号',
  'check the indentation, the quotes and the colons of this line': '检查这一行的缩进、引号和冒号',
  'put the value after the first colon in quotes': '给第一个冒号后面的值加上引号',
  'indent with spaces': '用空格缩进',
  'the colon after {1} is a full-width one': '{1} 后面用了全角冒号',
  'write "{1}: " with the colon : and a space': '写成“{1}: ”，用半角冒号加一个空格',
  'the value ends before #{1}, which is read as a comment':
    '值在 #{1} 之前就断了，# 之后被当作注释',
  'put the whole value in quotes, or a space after the # where it is a comment':
    '给整个值加上引号；如果真是注释，就在 # 后面空一格',
  '{1} appears here a second time': '{1} 在这里写了第二次',
  'keep one entry and remove the other': '留下一条，删去另一条',
  'a key is a list, a map or an alias': '有一个键写成了列表、映射或别名',
  'write a word as the key, in quotes where it begins with a sign':
    '用一个词作键；以符号开头的，加上引号',
  '{1} has no text in {2}': '{1} 没有 {2} 的文字',
  'add "{1}: …" below it': '在它下面加上“{1}: …”',

  // Invisible characters.
  '{1}, {2}, is written here as an escape': '这里用转义写了 {1}，{2}',
  '{1}, {2}, is written here as a reference or an escape': '这里用字符引用或转义写了 {1}，{2}',
  '{1}, {2}, is hidden here': '这里藏着 {1}，{2}',
  'delete it, between "{1}" and "{2}"': '它在“{1}”和“{2}”之间，删去它',
  'leave it out': '不要写它',
  'a control character': '是控制字符',
  'which changes the order in which text is shown': '它会颠倒文字显示的次序',
  'half of a character': '是半个字符',
  'which is invisible': '谁也看不见',
  'one of more marks than any letter bears': '一个字母上叠的附加符号多得不像话',

  // Forms of values.
  'must not be blank': '不能只有空白',
  'must be a day that the calendar has': '日历上没有这一天',
  'must be a date such as 2025-01-20, 2025-01 or 2025': '日期要写成 2025-01-20、2025-01 或 2025',
  'must be a date such as 2026-11-24': '日期要写成 2026-11-24 这样',
  'must be a day that has been': '不能是还没到的日子',
  'must be an address without spaces or line breaks': '网址里不能有空格或换行',
  'must be an address that begins with https:// or http://': '网址要以 https:// 或 http:// 开头',
  'must be an address that begins with https://': '网址要以 https:// 开头',
  'must be an address without the name of a user before the host': '网址的主机名前面不能有用户名',
  'must be an address whose host has no letters that only look like Latin ones':
    '网址的主机名里有冒充拉丁字母的字母',
  'must be an address such as mailto:me@example.org': '要写成 mailto:me@example.org 这样的地址',
  'must be an address such as https://example.org/': '要写成 https://example.org/ 这样的网址',
  "must be a colour such as '#a62c1a'": "颜色要写成 '#a62c1a' 这样",
  'must be data-…, id, crossorigin or integrity': '只能是 data-…、id、crossorigin 或 integrity',
  'must be an id of small letters, digits and hyphens': 'id 只能有小写字母、数字和连字符',
  'must be an id such as claim-7': '要写成 claim-7 这样的 id',
  'must be small letters and digits': '只能有小写字母和数字',
  'must hold a letter or a digit, of which its address is made':
    '至少要有一个文字或数字，才能做成网址',
  'must not hold a tag twice': '同一个标签写了两次',
  'must be a DOI such as 10.1000/182': 'DOI 要写成 10.1000/182 这样',

  // Addresses.
  '{1} is not a language tag of BCP 47': '“{1}”不是合乎 BCP 47 的语言代码',
  'write a tag such as en, zh-CN or pt-BR': '要写成 en、zh-CN、pt-BR 这样的代码',
  'the address names a user before its host {1}': '网址在主机名 {1} 前面写了用户名',
  'leave out the part before the @': '去掉 @ 前面的部分',
  'the host name {1} mixes letters of several scripts that look alike':
    '主机名 {1} 混用了几种文字里长得一样的字母',
  'type the address again, in Latin letters': '用拉丁字母把网址重新打一遍',
  'a link must not begin with {1}': '链接不能以 {1} 开头',
  'write https://doi.org/ before the DOI': '在 DOI 前面写上 https://doi.org/',
  'links begin with https://, http:// or mailto:, or lead to a page of this site':
    '链接以 https://、http:// 或 mailto: 开头，或者指向本站的页面',
  'a page shows no file from {1}': '页面不显示 {1} 上的文件',
  'put the file beside the essay or into public/, and name it from there':
    '把文件放在文章旁边或 public/ 里，再按那里的路径写',
  'an address holds no backslash': '网址里不能有反斜杠',
  'write / in its place': '改用 /',
  'no browser can read this address': '浏览器读不懂这个网址',
  'correct the address': '改正网址',
  'a second editor’s reviews are reviews.<name>.yaml, the name in small letters, digits and hyphens: reviews.li.yaml':
    '第二位编者的查证写在reviews.<短名>.yaml里，短名只用小写字母、数字和连字符，如reviews.li.yaml',
  '“{1}” cannot be the name of an editor in a file’s': '“{1}”不能作文件名里的编者短名',
  'write such a value in place of “{1}”': '把“{1}”改成这样的值',
  'write {1}:': '写 {1}:',
  'put the value in quotes: {1}: {2}': '给值加上引号：{1}: {2}',
  'put the value in quotes where its * is a sign of the text, or write the value out':
    '* 若是文中的字符，就给值加上引号；否则把值直接写出来',
  '{1} is a sign of YAML here, and would not be shown': '{1} 在这里是 YAML 的记号，不会显示出来',
  'YAML does not read the spaces before {1} (U+{2})': '{1} 前面的空白（U+{2}）不是 YAML 认的空格',
  'indent with the space bar': '用空格键缩进',
  'what belongs to {1} is not indented': '属于 {1} 的几行没有缩进',
  'put two spaces before {1}': '在 {1} 前面各加两个空格',
  'the file must be a group of entries with names, and is {1}':
    '文件应当由有名字的条目组成，现在是{1}',
  'the file is not UTF-8; it seems to be {1}': '文件不是 UTF-8，看来是 {1}',
  'open it in an editor so that every letter is right, and save it as UTF-8':
    '在编辑器里打开，看到每个字都对了，再另存为 UTF-8',
  'two versions of the text are here, as git leaves them where it cannot merge':
    '这里留着同一段的两个版本，是 git 没能合并的',
  'keep one of them, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>':
    '留下一个版本，删去以 <<<<<<<、======= 和 >>>>>>> 开头的几行',
  '{1}.mdx seems to be a copy of {2}.mdx': '{1}.mdx 看来是 {2}.mdx 的副本',
  'keep what you need of it in {1}.mdx, and delete it; a folder that begins with _ keeps a text from readers':
    '把要留的写进 {1}.mdx，再删去它；不想给读者看的，放进名字以 _ 开头的文件夹',
  '{1}; "draft: true" keeps an essay from readers, and so does a folder that begins with _':
    '{1}；不想给读者看，可写“draft: true”，或放进名字以 _ 开头的文件夹',
  'name the file after the language of its text, such as en.mdx':
    '文件按正文的语言命名，如 zh-CN.mdx',
  'name the file {1}.mdx': '把文件改名为 {1}.mdx',
  'write "language: {1}", and name the file {2}.mdx': '写“language: {1}”，并把文件改名为 {2}.mdx',
  'move it to content/essays/{1}/, where it is named after its language, such as {2}':
    '移到 content/essays/{1}/ 里，按语言命名，如 {2}',
  'name it {1}': '把它改名为 {1}',
};
