/**
 * What the parsers of MDX, YAML, TeX and CSS say, and the same in Chinese. Their sentences are many
 * and change with their releases: what is not here stays in English. What they expect is left out,
 * as a hint of ours says what to write.
 */
const SENTENCES: readonly (readonly [english: RegExp, chinese: string])[] = [
  // micromark-extension-mdx-jsx, micromark-factory-mdx-expression, mdast-util-mdx-jsx
  [/^Unexpected character (\{\d+\}) .*/, '这里不该有 $1'],
  [/^Unexpected end of file in expression,.*/, '花括号没有配对的 }'],
  [/^Unexpected end of file .*/, '标签到文件末尾也没有写完'],
  [/^Expected a closing tag for (\{\d+\}) .*/, '$1 没有结束标签'],
  [/^Expected the closing tag (\{\d+\}) .*/, '结束标签 $1 与开头的标签不在同一段里'],
  [/^Unexpected closing tag (\{\d+\}), .* for (\{\d+\}) .*/, '结束标签 $1 与 $2 不配对'],
  [/^Unexpected closing slash .*/, '结束标签前面没有开头的标签'],
  [/^Unexpected .* in closing tag,.*/, '结束标签里不该有别的内容'],
  [/^Unexpected lazy line .*/, '在引用或列表里换了行，这一行的开头却没有 > 或缩进'],
  [/^Could not parse expression with acorn.*/, '花括号里的内容不是表达式'],
  [/^Could not parse import\/exports with acorn.*/, '以 import 或 export 开头的段落被当作代码'],
  [/^Unexpected (?:\{\d+\} in code|extra content in spread).*/, '花括号里不该有这样的内容'],
  [/^Unexpected empty expression.*/, '花括号里是空的'],
  // yaml
  [/^Tabs are not allowed as indentation$/, '缩进用了制表符'],
  [/^Nested mappings are not allowed in compact mappings$/, '值里又有一个冒号，被当成了键'],
  [/^A block sequence may not be used as an implicit map key$/, '一个列表被当成了键'],
  [/^All \w+ items must start at the same column$/, '同一层的几行缩进不一样'],
  [/^Implicit map keys need to be followed by map values$/, '键后面没有冒号和值'],
  [/^Implicit keys (?:of .* )?need to be on a single line$/, '这里被当成了一个键，却不止一行'],
  [/^Plain value cannot start with (?:.* )?(\S+)$/, '值不能以 $1 开头'],
  [/^Missing , (?:or : )?between .*/, '括号里的几项之间缺少逗号'],
  [/^Missing space after : .*/, '冒号后面缺少空格'],
  [/^Comments must be separated from other tokens .*/, '# 前面缺少空格'],
  [/^Sequence item without - indicator$/, '列表的一项前面缺少 -'],
  [/^Invalid escape sequence (.*)$/, '双引号里的 $1 不是转义'],
  [/^Unexpected .* at node end$/, '值的后面还有多余的内容'],
  [/^Unexpected .* in (?:flow|block)?.*(?:map|sequence|collection).*/, '这里的符号多余或不配对'],
  [/^Source contains multiple documents.*/, '文件里只能有一份内容，中间不能有 ---'],
  [/^Unresolved alias \(.*\): (.*)$/, '别名 *$1 前面没有锚点 &$1'],
  [/^Excessive alias count .*/, '别名展开后大得装不下'],
  [/^Unresolved tag: (.*)$/, '不认识类型标记 $1'],
  [/^Block scalar header includes extra characters: .*/, '| 或 > 后面有多余的内容'],
  [/^Block scalars? .*/, '| 或 > 下面的几行缩进不对'],
  [/^Block collections are not allowed within flow collections$/, '括号里不能另起一行写列表或键'],
  [/^Unexpected \S+ on same line with key$/, '列表的第一项要另起一行'],
  [/^Unexpected \S+ token in YAML stream: (.*)$/, '这里不该有 $1'],
  [/^(?:A node can|An alias node|Tags and anchors|Missing newline) .*/, '&、* 或 ! 用得不对'],
  [
    /^(?:Block collection cannot|Missing directives-end|%YAML|Unsupported YAML).*/,
    '%、--- 用得不对',
  ],
  // temml
  [/^Expected '(.)', got 'EOF' at end of input.*/, '末尾缺少 $1'],
  [/^Unexpected end of input in a macro argument.*/, '命令的参数没有写完'],
  [
    /^(?:Undefined control sequence|Unsupported function name): (\\[A-Za-z]+).*/,
    '没有 $1 这个命令',
  ],
  [/^Double (?:super|sub)script.*/, '同一处写了两个上标或下标'],
  // css-tree
  [/^colon is expected$/, '缺少冒号'],
  [/^selector is expected$/, '缺少选择器'],
  [/^identifier is expected$/, '缺少名字'],
  [/^unexpected input$/, '有读不懂的内容'],
];

/** Puts a sentence of a parser into Chinese where it is known. */
export function translateForeign(template: string): string {
  const [english, chinese] = SENTENCES.find(([pattern]) => pattern.test(template)) ?? [];
  return english && chinese ? template.replace(english, chinese) : template;
}
