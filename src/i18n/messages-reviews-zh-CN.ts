/** What is said of reviews, sources and figures, in Chinese, by the sentences in English. */
export const reviewsZhCN: Readonly<Record<string, string>> = {
  // Reviews.
  '{1} has a review already, {2}': '{1} 已经有一条查证：{2}',
  'keep one review of the claim; what it says of several things goes into parts':
    '一条论断只留一条查证；分几点说的写进 parts',
  '“{1}” is in {2} sentences without a marker': '“{1}”在 {2} 个没有标记的句子里都有',
  '“{1}” is in no sentence without a marker': '没有标记的句子里都没有“{1}”',
  '“{1}” is in a sentence that has a review already, {2}': '“{1}”所在的句子已经有一条查证：{2}',
  'quote words of one sentence as the essay has them, in every language':
    '每种语言都照原文引一个句子里的文字',
  '“{1}” is in {2} claims: {3}': '“{1}”在 {2} 条论断里都有：{3}',
  'quote more words, so that they are in one claim only': '多引几个字，让它只出现在一条论断里',
  '“{1}” is in no claim': '哪条论断里都没有“{1}”',
  'quote words of a claim as the essay has them, without markers, or those of a sentence without a marker per language; nearest are {1}':
    '照原文引一条论断里的文字，不带标记；没有标记的句子要按语言分别引。最接近的是 {1}',
  'write one entry per review: its id, such as "training-cost:", and below it, indented, quote, verdict, checked and note':
    '每条查证一个条目：先写 id，如“training-cost:”，下面缩进写 quote、verdict、checked 和 note',
  '{1} is not a valid review id': '{1} 不能用作查证的 id',
  'ids are of small letters, digits and hyphens, and begin with a letter':
    'id 只能有小写字母、数字和连字符，以字母开头',
  '{1} must rest on a source, and none is named': '结论 {1} 必须有来源，这里没有写',
  'name it below "sources:", or make the verdict unverified':
    '在“sources:”下面写上来源，或者把结论改为 unverified',
  'add to reviews.yaml an entry with "quote: {1}", a verdict, a note and the day in "checked:"; what could not be checked is "verdict: unverified"':
    '在 reviews.yaml 里加一条，写上“quote: {1}”、结论、说明，日期写在“checked:”；无法查证的写“verdict: unverified”',
  '{1} has no review: {2}': '{1} 没有查证：{2}',
  'check it, and {1}': '查一查，再{1}',
  '{1} of {2} claims have no review, first {3}: {4}':
    '{2} 条论断里有 {1} 条没有查证，第一条是 {3}：{4}',
  'npm run worklist lists them; check each, and {1}':
    '用 npm run worklist 列出它们，逐条查过，再{1}',
  '{1} was last checked on {2}, more than a year ago': '{1} 上次查证是 {2}，过了一年多',
  'look at its sources again, and write the day in "checked:"':
    '重新看一遍来源，把日期写进“checked:”',
  '{1} says that its sources were looked at on {2}, and {3} was on {4}':
    '{1} 的查证日期是 {2}，来源 {3} 却是 {4} 看的',
  'look at {1} again and correct its "accessed:", or give the earlier day here':
    '重新看一遍 {1} 并改正它的“accessed:”，或者这里写早的那一天',
  '{1} rests on {2}, of which there is a newer version, {3}': '{1} 根据的 {2} 有了新版：{3}',
  'read that, correct {1} in content/sources.yaml and remove its "newer:"':
    '读过新版，改正 content/sources.yaml 里的 {1}，去掉“newer:”',

  // Numbers.
  '{1} says “{2}” in {3}, and in {4} nothing that equals it as often':
    '{1} 的 {3} 文字里有“{2}”，{4} 的文字里次数不够',
  '{1} says “{2}” in {3}, and in {4} nothing that equals it':
    '{1} 的 {3} 文字里有“{2}”，{4} 的文字里没有相等的数',
  'correct the number, or give it in both languages': '改正数字，或者在两种语言里都写',
  '“{1}” does not hold: it comes to {2}, not {3}': '“{1}”不成立：算出来是 {2}，不是 {3}',
  'correct the number, and the note that gives it': '改正数字，以及写到它的说明',
  '“{1}”: {2} is not in the note in {3}': '“{1}”：{3} 的说明里没有 {2}',
  'give the number in the note or the correction, or remove the line':
    '把这个数写进说明或更正，或者删去这行算式',
  '“{1}” cannot be computed: {2}': '“{1}”算不出来：{2}',
  'write decimals, cells such as {figure: row, column}, + - * / and parentheses, = for equal and ~ for rounded':
    '可以写小数、{figure: row, column} 这样的单元格、+ - * / 和括号；相等用 =，四舍五入后相等用 ~',
  '{1} is in the passage of {2} and not in the note in {3}':
    '{2} 的原文段落里有 {1}，{3} 的说明里没有',
  'correct the note; if it no longer takes the number from there, remove it here':
    '改正说明；如果不再用那里的数，就从这里删去',
  'there is no number in {{1}: {2}, {3}}': '{{1}: {2}, {3}} 里没有数字',
  'it divides by zero': '除数为零',
  'after ~ comes a single number': '~ 后面只能是一个数',
  'the line is longer than {1} characters': '这行超过 {1} 个字符',
  'the parentheses are nested too deep': '括号套得太深',
  'a parenthesis is not closed': '括号没有配对',
  'a number is missing before “{1}”': '“{1}”前面缺一个数',
  'a number is missing at the end': '末尾缺一个数',
  'an operator is missing before “{1}”': '“{1}”前面缺运算符',
  'there is no = or ~': '没有 = 或 ~',
  '“{1}” is not arithmetic': '“{1}”不是算式',
  '{{1}} is not a cell: write {figure: row, column}':
    '{{1}} 不是单元格，要写成 {figure: row, column}',

  // Addresses that must last.
  'bring the claim back, or write below "retired:" the line "{1}: { reason: why it is gone, now: id of the claim in its place }" ("now" may be left out)':
    '把论断写回来，或者在“retired:”下面写上“{1}: { reason: 为什么没了, now: 代替它的论断的 id }”（now 可以不写）',
  'the claim is called {1} now: write below "retired:" the line "{2}: { reason: renamed, now: {3} }"':
    '这条论断现在叫 {1}：在“retired:”下面写上“{2}: { reason: 改名, now: {3} }”',
  '{1} no longer exists: {2}': '{1} 不见了：{2}',
  '{1} is retired, but a claim is called so again': '{1} 已经停用，却又有论断叫这个名字',
  'remove it from "retired:", or give the claim another id':
    '从“retired:”里删去它，或者给论断换一个 id',
  '{1} is said to be {2} now, but no claim is called so':
    '{1} 写明现在是 {2}，却没有论断叫这个名字',
  'name a claim that is there, or leave "now" out': '写一条有的论断，或者不写“now”',
  'an id leads to other words than in the last release, first {1}: {2} is now {3}':
    '有 1 个 id 指的不再是上次发布的文字：{1} 原来的{2}现在是 {3}',
  '{1} ids lead to other words than in the last release, first {2}: {3} is now {4}':
    '有 {1} 个 id 指的不再是上次发布的文字，第一个是 {2}：{3}现在是 {4}',
  'links from elsewhere now lead to the wrong claim; if that is accepted, run npm run keep-ids':
    '别处的链接会指错论断；如果可以接受，就运行 npm run keep-ids',

  // What the last release said.
  'changes listed for {1}: {2} in the last release, {3} now':
    '{1} 在上次发布时记有 {2} 次改动，现在只有 {3} 次',
  'bring back what is gone from its "changes:"': '把“changes:”里少了的写回来',
  '{1} was {2} in the last release and is {3} now, and no change says so':
    '{1} 在上次发布时是 {2}，现在是 {3}，却没有写明改动',
  'write first below its "changes:" the day, "from: {1}" and why':
    '在“changes:”下面最前写上日期、“from: {1}”和原因',
  'parts of {1} have other verdicts than in the last release, and no change says so':
    '{1} 各部分的结果与上次发布时不同，却没有写明改动',
  'write first below its "changes:" the day and why': '在“changes:”下面最前写上日期和原因',

  // Sources.
  'content/sources.yaml has no source {1}': 'content/sources.yaml 里没有来源 {1}',
  'add "{1}:" to content/sources.yaml, or correct the id':
    '在 content/sources.yaml 里加上“{1}:”，或者改正 id',
  'correct the place, or the URL of the source': '改正位置，或者来源的 URL',
  'must have a letter or a digit': '至少要有一个文字或数字',
  'must be a few words, at most {1} characters': '只写几个字，不超过 {1} 个字符',
  'must be the 64 hexadecimal digits of a SHA-256': '要写 SHA-256 的 64 位十六进制数',
  'must name each number once': '每个数只写一次',
  'must have all of {1} or none; "npm run prove" writes them':
    '{1} 要么都写，要么都不写；它们由 npm run prove 写入',
  'write one entry per source: its id, such as "v3-report:", and below it, indented, type, title and so on':
    '每个来源一个条目：先写 id，如“v3-report:”，下面缩进写 type、title 等',
  '{1} is not a valid source id': '{1} 不能用作来源的 id',
  'ids are of small letters, digits and hyphens': 'id 只能有小写字母、数字和连字符',
  'no review rests on {1}': '没有查证用到 {1}',
  'name it in a review, or remove the entry': '在查证里写上它，或者删去这一条',
  '{1} has neither URL nor DOI': '{1} 既没有 URL 也没有 DOI',
  'add "URL: https://…" or "DOI: 10.…", or say in "offline:", per language, why a reader can be given no address':
    '加上“URL: https://…”或“DOI: 10.…”，或者在“offline:”里按语言写明为什么给不出网址',
  '{1} has an address, {2}': '{1} 有网址 {2}',
  'remove "offline:", or the address': '去掉“offline:”，或者去掉网址',
  'must be lines such as 344 or 344-345': '行号要写成 344 或 344-345',
  'must name a file, page, lines or anchor': '要写 file、page、lines 或 anchor',
  'the source has no URL to which a place could be added': '来源没有 URL，位置无处可加',
  'a file needs a source whose URL is a repository at a commit, …/tree/<commit>':
    '写 file 的来源，URL 要是仓库的某次提交：…/tree/<提交>',
  'lines need a file of a repository': '写 lines 要先有仓库里的 file',

  // Figures.
  'the data has no row {1}': '数据里没有 {1} 这一行',
  'write the first cell of a row': '写一行的第一格',
  'the data has no column {1}': '数据里没有 {1} 这一列',
  'they have {1}': '数据里有 {1}',
  'row {1} holds no number there but “{2}”': '{1} 这一行那里不是数字，而是“{2}”',
  'draw a cell that holds a number such as 2664000 or 0.55': '只能画有数字的格，如 2664000 或 0.55',
  'row {1} is not a date': '{1} 这一行不是日期',
  'the first column of lines holds dates such as 2025-01-20': '折线图的第一列是日期，如 2025-01-20',
  'the figure {1} is not in content/figures': 'content/figures 里没有图 {1}',
  'the figure {1} is not in content/figures, which holds {2}':
    'content/figures 里没有图 {1}，那里有 {2}',
  'the figure {1} is not in content/figures, which is empty or missing':
    '没有图 {1}，content/figures 是空的，或者还没有',
  'this figure has no id that is written out': '这个图没有直接写出 id',
  'write <{1} id="…" /> with the name of a figure': '写成 <{1} id="…" />，填上图的名字',
  'write content/figures/{1}.yaml and {2}.csv, or correct the id':
    '写出 content/figures/{1}.yaml 和 {2}.csv，或者改正 id',
  'a figure is content/figures/<id>.yaml, which says what it is, and <id>.csv with its data; the id is of small letters, digits and hyphens':
    '一个图是 content/figures/<id>.yaml（说明它是什么）和 <id>.csv（数据）；id 只能有小写字母、数字和连字符',
  'the column {1} has no words': '{1} 这一列没有说明',
  'add "{1}:" to "columns:" of {2}.yaml': '在 {2}.yaml 的“columns:”里加上“{1}:”',
  'the file holds no rows': '文件里没有数据行',
  'write the names of the columns in the first line, and a row of numbers in each line below':
    '第一行写各列的名字，下面每行写一行数据',
  'the row has {1} cells, the first line names {2}': '这一行有 {1} 格，第一行写了 {2} 列',
  'write one cell per column; a number that is not known is an empty cell':
    '每列写一格；不知道的数留空格',
  'keep one row and remove the other': '留下一行，删去另一行',
  'the column {1} appears here a second time': '{1} 这一列在这里写了第二次',
  'give each column a name of its own': '每列用各自的名字',
  'chart: {1}': 'chart：{1}',
  'correct what the kind {1} is given': '改正写给 {1} 这种图的内容',
  'chart.kind: the data have no column {1}': 'chart.kind：数据里没有 {1} 这一列',
  'the kind {1} draws the columns {2} of {3}.csv': '{1} 这种图画 {3}.csv 里的 {2} 各列',
  '{1}: this kind has no such input': '{1}：这种图没有这个输入项',
  'it has {1}': '它有 {1}',
  '{1}: {2} is not one of its values': '{1}：{2} 不是它可以取的值',
  'write one of {1}': '写 {1} 之一',
  'write a number from {1} to {2}': '写 {1} 到 {2} 之间的数',
  'chart.words: {1} is missing': 'chart.words 里缺少 {1}',
  'the kind {1} shows these words; write them in every language':
    '{1} 这种图要显示这些文字；每种语言都要写',
  'chart.words.{1}: the kind {2} shows no such words': 'chart.words.{1}：{2} 这种图没有这样的文字',
  'it shows {1}': '它显示 {1}',
  'given.{1} is missing': '缺少 given.{1}',
  'a calculator needs fields': '计算器要有 fields',
  'a calculator needs results': '计算器要有 results',
  'there is no arithmetic': '没有算式',
  'results.{1}: {2}': 'results.{1}：{2}',

  // Settings, words and styles.
  '{1} has a contrast of {2} on light paper': '{1} 在浅色纸上的对比度只有 {2}',
  '{1} has a contrast of {2} on dark paper': '{1} 在深色纸上的对比度只有 {2}',
  'choose a darker colour, with a contrast of at least {1}': '选深一些的颜色，对比度至少 {1}',
  'choose a lighter colour, with a contrast of at least {1}': '选浅一些的颜色，对比度至少 {1}',
  'write one line per word: the word, a colon and its other names, such as “开源: [open source]”':
    '每个词一行：词、半角冒号和它的别名，如“开源: [open source]”',
  'this seems not to be CSS: {1}': '这里看来不是 CSS：{1}',
  'look at the line; what a browser cannot read it leaves out':
    '看看这一行；浏览器读不懂的部分会略去',
  '{1}: there is no {2}': '{1}：没有 {2}',
  'put the file into public/ and name it with a leading /, such as url(/fonts/a.woff2)':
    '把文件放进 public/，以 / 开头写它，如 url(/fonts/a.woff2)',

  // The desk.
  '{1} shares words of this entry with another by an anchor &…':
    '{1} 里，这一条和另一条用锚点 &… 共用了文字',
  '{1} cannot be read': '{1} 读不了',
  'put the file right in an editor first': '先在编辑器里改好这个文件',
  'readers see none of these reviews, as there is no reviews.yaml to hold them against':
    '没有reviews.yaml可以对照，读者看不到这些查证',
  'rename this file to reviews.yaml, or have another editor begin that one':
    '把这个文件改名为reviews.yaml，或请另一位编者开始写reviews.yaml',
  '{1} is in reviews.yaml the review of another claim than the one that is quoted here':
    '{1}在reviews.yaml里是另一条论断的查证，不是这里所引的一条',
  'quote words of the claim that reviews.yaml quotes, or give this review a key of its own':
    '引reviews.yaml所引的那条论断，或给这条查证另起一个键',
  'the verdict changes after you have seen that of another editor':
    '看过另一位编者的结论之后，结论改了',
  'write what made you change it: agreement is counted from the verdicts first given':
    '写明为什么改：一致程度按最初的结论计算',
};
