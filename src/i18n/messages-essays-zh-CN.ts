/** What is said of essays and pages, in Chinese, by the sentences in English. */
export const essaysZhCN: Readonly<Record<string, string>> = {
  // Files and their names.
  'the file is not UTF-8, and its encoding cannot be detected':
    '文件不是 UTF-8，也看不出是什么编码',
  'the folder {1} cannot be the name of an essay in addresses': '文件夹 {1} 不能用作网址里的名字',
  'name it with small letters, digits and hyphens, such as on-stars; Windows has no con, prn, aux, nul, com1 or lpt1':
    '改用小写字母、数字和连字符，如 on-stars；con、prn、aux、nul、com1、lpt1 在 Windows 上不能用',
  'essays are content/essays/<name>/<language>.mdx with references.yaml beside them':
    '文章是 content/essays/<名字>/<语言>.mdx，references.yaml 放在旁边',
  'there is no essay': '还没有文章',
  'begin one with npm run new-essay -- <name>': '用 npm run new-essay -- <名字> 新建一篇',
  'nothing reads this file': '没有谁会读放在这里的文件',
  'there is no essay beside this file': '这个文件旁边没有文章',
  'references are read from references.yaml': '参考文献只从 references.yaml 里读',
  'write them there, or import the essay with --references {1}':
    '写到那里去，或者导入文章时加上 --references {1}',
  'an essay is a file that ends with .mdx': '文章的文件名要以 .mdx 结尾',
  'name it {1}.mdx, with its language as {2}, or import it: npm run import -- {3}':
    '改名为 {1}.mdx（{2} 是它的语言），或者导入：npm run import -- {3}',
  'a page is content/pages/<name>.mdx in the site’s language, or <name>.<language>.mdx, such as imprint.en.mdx; the name is of small letters, digits and hyphens, and not index':
    '页面是 content/pages/<名字>.mdx（网站的语言），或 <名字>.<语言>.mdx，如 imprint.en.mdx；名字只能有小写字母、数字和连字符，不能是 index',
  'no essay of the site is in the language {1}': '网站上没有 {1} 的文章',
  'name the file {1}.mdx, or write an essay in that language first':
    '把文件改名为 {1}.mdx，或者先写一篇那种语言的文章',
  'the site has a page {1} already': '网站上已经有页面 {1}',
  'the page has no front matter': '页面开头没有写信息（两行 --- 之间的部分）',
  'begin the file with ---, then title, then ---': '文件开头先写 ---，再写 title，再写 ---',

  // Front matter.
  'the essay has no front matter': '文章开头没有写信息（两行 --- 之间的部分）',
  'begin the file with ---, then title, description, language, published and updated, then ---':
    '文件开头先写 ---，再写 title、description、language、published 和 updated，再写 ---',
  'language is {1}, but the file is named {2}.mdx': 'language 是 {1}，文件名却是 {2}.mdx',
  'write "language: {1}", or rename the file': '写成“language: {1}”，或者给文件改名',
  'updated is {1}, before it was published on {2}': 'updated 是 {1}，早于发表的 {2}',
  'write the day of the last change, or that of publication where there was none since':
    '写最后一次修改的日子；发表后没有改过，就写发表的日子',
  'the tag "{1}" has the page {2}, which is that of "{3}" in {4}':
    '标签“{1}”的页面是 {2}，与 {4} 里的“{3}”相同',
  'write "{1}" here too, or distinguish the two by letters or digits':
    '这里也写“{1}”，或者让两个标签的文字或数字有所不同',
  'the essay has no text': '文章没有正文',
  'write below the second --- of the file; "draft: true" keeps an essay from readers':
    '正文写在第二个 --- 下面；还不想公开的文章写上“draft: true”',

  // Markers and references.
  '[{1}] has no entry in references.yaml, which holds {2}':
    '[{1}] 在 references.yaml 里没有条目，那里有 {2}',
  '[{1}] has no entry in references.yaml, which is empty or missing':
    '[{1}] 没有条目，references.yaml 是空的，或者还没有',
  'add "{1}:" to references.yaml (with "unlisted: why" when its source is not known), correct the marker, or write \\[{2}] if it is not a marker':
    '在 references.yaml 里加上“{1}:”（出处不明就写“unlisted: 原因”），或改正标记；不是标记就写成 \\[{2}]',
  'no marker cites {1}': '没有标记引用 {1}',
  'cite it as [{1}] in the essay, or remove the entry': '在文章里用 [{1}] 引用它，或者删去这一条',
  'this marker closes no words': '这个标记前面没有文字',
  'put it after the words that it supports': '把它放在它所支持的文字后面',
  'the range {1} counts downwards': '范围 {1} 是倒着写的',
  'write {1}': '写成 {1}',
  '{1} is inside a link and cannot be followed': '{1} 在链接里面，点不到',
  'put a space before the marker, or write the address in angle brackets: <https://…>':
    '在标记前面空一格，或者把网址写成 [文字](https://…)',
  'move the marker after the link': '把标记移到链接后面',
  'the definition [{1}]: turns the markers [{2}] into links':
    '“[{1}]:”这行定义把标记 [{2}] 变成了普通链接',
  'remove it, and give entry {1} of references.yaml "URL: {2}"':
    '删去这行，在 references.yaml 的条目 {1} 里写上“URL: {2}”',
  '[{1}] has no known source': '[{1}] 的出处不明',
  'if the work can be found, write "type: …", "title: …" and "URL: …" below "{1}:" in place of "unlisted:"':
    '如果找得到这份文献，就在“{1}:”下面写上“type: …”“title: …”和“URL: …”，去掉“unlisted:”',
  'write one entry per number: "1:" and below it, indented, title, type and so on, or "unlisted: …"':
    '每个编号一个条目：先写“1:”，下面缩进写 title、type 等，或者“unlisted: …”',
  '{1} is not a reference number': '{1} 不是参考文献的编号',
  'entries are named 1 to 999': '条目以 1 到 999 命名',
  '[{1}]': '是 [{1}]',
  '[{1}] at line {2}': '第 {2} 行是 [{1}]',
  'no further marker': '没有标记了',
  'citation {1} is {2}, but {3} has {4}': '第 {1} 处引用对不上：这里{2}，{3} {4}',
  'give both languages the same markers in the same order': '让两种语言的标记和次序一致',

  // Links and places.
  'the id "{1}" is taken by another place of this page': 'id“{1}”已经用在本页另一处',
  'choose another id': '换一个 id',
  '{1} has no place #{2}': '{1} 里没有 #{2} 这个位置',
  'the link to {1} leads nowhere: {2}': '链接 {1} 指向不存在的地方：{2}',
  'correct the address; links are written as from the page, or from the site with a leading /':
    '改正地址；链接从本页算起，以 / 开头的从网站算起',
  'the site has no page {1}': '网站上没有页面 {1}',
  'this page has no place #{1}': '本页没有 #{1} 这个位置',

  // Pictures.
  'the picture {1} {2}': '图片 {1} {2}',
  'save, export or copy it again, and open it to see that it is whole':
    '重新保存、导出或复制一次，再打开看看是否完整',
  'export it as JPEG, PNG, WebP or AVIF': '导出为 JPEG、PNG、WebP 或 AVIF',
  'is empty': '是空文件',
  'is a pointer of Git LFS, not the picture itself': '只是 Git LFS 的指针，不是图片本身',
  'run git lfs pull': '运行 git lfs pull',
  'is a web page, not a picture': '是网页，不是图片',
  'open the picture itself in a browser, and save that': '在浏览器里打开图片本身，再保存',
  'is a PDF file, not a picture': '是 PDF，不是图片',
  'export its page as SVG or PNG': '把那一页导出为 SVG 或 PNG',
  'has no size': '没有写尺寸',
  'write viewBox="0 0 <width> <height>" into its <svg>': '在 <svg> 里写上 viewBox="0 0 <宽> <高>"',
  'is a file of the format {1}, which browsers do not show': '是 {1} 格式，浏览器不能显示',
  'is not well-formed SVG: line {1}, column {2}: {3}':
    '不是合乎语法的 SVG：第 {1} 行第 {2} 列，{3}',
  'has more pixels than can be processed': '像素太多，处理不了',
  'make it smaller': '缩小它',
  'is damaged, cut off or not a picture': '坏了、不完整，或者不是图片',
  'has no size that can be read': '读不出尺寸',
  'holds code: {1}': '里有代码：{1}',
  'export it as plain SVG, or take that out': '导出为普通的 SVG，或者去掉那部分',
  'is a {1} file with the ending .{2}': '其实是 {1} 文件，后缀却是 .{2}',
  'give it the ending .{1}, here too': '把后缀改为 .{1}，这里也一样',
  'has an address with ?, # or %': '的地址里有 ?、# 或 %',
  'name the file with letters, digits and hyphens': '文件名只用字母、数字和连字符',
  'is of a kind that pages do not show': '不是页面能显示的格式',
  'use an AVIF, GIF, JPEG, PNG, SVG, TIFF or WebP file':
    '改用 AVIF、GIF、JPEG、PNG、SVG、TIFF 或 WebP',
  'is not there: the project has no {1}': '不在：项目里没有 {1}',
  'put the file there, or correct the address; one that begins with / names a file of public/':
    '把文件放到那里，或者改正地址；以 / 开头的是 public/ 里的文件',

  // Structure and text.
  'a heading with one # is a second title of the page': '一个 # 的标题成了页面的第二个题目',
  'begin the headings of an essay with ##': '文章里的标题从 ## 开始',
  'the picture {1} has no words for readers who do not see it': '图片 {1} 没有给看不见的读者写说明',
  'say between the brackets what it shows: ![…](…)': '在方括号里写它画的是什么：![…](…)',
  'the link to {1} has no words, so that readers cannot see it':
    '指向 {1} 的链接没有文字，谁也看不见',
  'write its words between the brackets: [words](address)': '在方括号里写上文字：[文字](地址)',
  '“{1}” is in a paragraph without a citation': '“{1}”所在的一段没有引用任何文献',
  'put a marker after the words it belongs to, as in “{1} …[1]”, and give its work in references.yaml':
    '在相应的文字后面加上标记，如“{1}……[1]”，并在 references.yaml 里写出文献',
  '{1} is quoted in a sentence without a citation': '这一句里有引语，却没有引用任何文献：{1}',
  'put a marker after the closing quotation mark, as in “…”[1], and give its work in references.yaml; or say it in your own words':
    '在后引号后面加上标记，如“……”[1]，并在 references.yaml 里写出文献；或者改用自己的话',
  'a paragraph has too many signs of emphasis, links or markers':
    '一段里强调、链接或标记的符号太多，没人读得懂',
  'split it, or write a backslash before signs that are meant literally':
    '分成几段；本来就是文字的符号，前面加反斜杠',
  'lists, quotes, elements or emphasis are nested too deeply':
    '列表、引用、元素或强调一层套一层，太深了',
  'split them, so that at most ten levels are nested': '拆开，最多套十层',
  '{1} characters follow one another without an empty line': '连着 {1} 个字符没有空行',
  'split them, so that none has more than {1}': '分成几段，每段不超过 {1} 个字符',
  'the formula never ends': '公式没有结尾',
  'close it by a line $$, or write \\$\\$ for dollar signs':
    '用单独一行 $$ 结尾；要写美元符号就写成 \\$\\$',
  'the formula {1} cannot be read: {2}': '公式 {1} 读不懂：{2}',
  'correct its TeX, or write \\$ for a dollar sign that opens no formula':
    '改正 TeX；不是公式的美元符号写成 \\$',
  'it is empty': '是空的',
  'it is longer than {1} characters': '超过 {1} 个字符',

  // What an essay may hold.
  'write plain Markdown, or an element with a class': '用普通的 Markdown，或带 class 的元素',
  'write braces that are signs of the text as \\{ and \\}': '文字里的花括号写成 \\{ 和 \\}',
  '<{1}> has {2} twice': '<{1}> 的 {2} 写了两次',
  'keep one of them': '留下一个',
  'write <{1}>, in small letters': '写成小写的 <{1}>',
  'write plain Markdown, an element of HTML for text such as <sup>, or <Figure id="…" />':
    '用普通的 Markdown、<sup> 这样的 HTML 文字元素，或 <Figure id="…" />',
  '<{1}> is not an element of prose': '文章里不能用元素 <{1}>',
  'the attribute {1}': '属性 {1}',
  '<{1}> needs no attribute {2} in prose': '文章里的 <{1}> 用不着属性 {2}',
  'leave it out; <{1}> may have {2}': '去掉它；<{1}> 可以有 {2}',
  '{1}: a drawing shows no other file': '{1}：图形里不能显示别的文件',
  'name a colour, or a part of the same drawing as in url(#name) or #name':
    '写一种颜色，或同一图形的一部分，如 url(#name) 或 #name',
  '{1} is code, and an essay holds none': '{1} 是代码，文章里不能有代码',
  'write an address without the signs < and >, or as [words](https://…)':
    '网址不加 < 和 >，或者写成 [文字](https://…)',
  'write a comment as {/* words */}': '注释写成 {/* 文字 */}',
  'close the element, with each of its tags on a line of its own where it holds blocks; a literal < is written \\<':
    '补上结束标签；里面有几段的，开头和结束的标签各占一行；文字里的 < 写成 \\<',
  'in MDX a literal { or < is written \\{ or \\<': '在 MDX 里，文字里的 { 或 < 写成 \\{ 或 \\<',

  // Built pages.
  'the site has no file {1}': '网站里没有文件 {1}',
  'the id "{1}" appears twice on this page': 'id“{1}”在本页用了两次',
  'give each place its own id': '每处用各自的 id',
  "{1} would be blocked by the page's content policy": '{1} 会被页面的内容策略拦下',
  'use a class and a style sheet, or a script of src/client':
    '改用 class 加样式表，或 src/client 里的脚本',
  '{1}="{2}": {3}': '{1}="{2}"：{3}',
  'the build did not put this script here: {1}': '这段脚本不是构建放进来的：{1}',
  'remove it from the content, or write it as a script of src/client':
    '从内容里删去它，或者写成 src/client 里的脚本',
  'correct the address, or add what it leads to': '改正地址，或者补上它指向的东西',
  'the lines end with a carriage return alone, which does not end a line':
    '每行只以回车（CR）结尾，不算换行',
  'save the file with line ends LF or CRLF': '存成以 LF 或 CRLF 换行',
  'something precedes the --- that begins the front matter': '文首信息开头的 --- 前面还有东西',
  'begin the file with ---, without a space or an empty line before it':
    '文件要以 --- 开头，前面不能有空格和空行',
  'the front matter is TOML, which is not read': '文首信息是 TOML，这里不读',
  'write it as YAML between two lines ---, such as title: "…"':
    '用 YAML 写在两行 --- 之间，如 title: "…"',
  'the front matter is not between two lines of three hyphens':
    '文首信息没有写在两行三个连字符之间',
  'write --- above it and --- below it, each on a line of its own': '上下各写一行 ---',
  'in MDX it ends with a slash: <{1} />': '在 MDX 里要写成 <{1} />',
  'leave the braces out: each heading has an address, which is made of its words':
    '去掉花括号：每个标题自有地址，由标题的文字而来',
  'this is a place on your machine, which no reader has': '这是你电脑里的位置，读者那里没有',
  '{1} is shown to readers as it is written': '{1} 会照样显示给读者',
  'write a picture as ![what it shows](picture.png)': '图片写成 ![图中内容](picture.png)',
  'write %20 for each space of the address, or name the file without spaces':
    '地址里的空格写成 %20，或给文件取没有空格的名字',
  'write a link as [words](other-essay.html)': '链接写成 [文字](other-essay.html)',
  'leave it out; > before the lines sets them apart': '去掉它；要把几行单独列出，就在行首写 >',
  'cite with a number, [1], and its entry in references.yaml':
    '用编号引用，如 [1]，并在 references.yaml 里写上它的条目',
  'write the value of an attribute between straight quotes: name="value"':
    '属性的值写在直引号之间：name="value"',
};
