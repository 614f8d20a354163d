import { type CelExpression, parseCel } from '../../lib/cel';

const place = { node: { path: 'Stack/Gateway' } };
const parse = (text: string) => parseCel({ text, prop: 'condition', place });

/** The tree as text, each operation in brackets. */
function shown(part: CelExpression): string {
  switch (part.kind) {
    case 'literal':
      return part.type === 'string' ? JSON.stringify(part.value) : `${part.type}:${part.value}`;
    case 'name':
      return part.name;
    case 'field':
      return `${shown(part.of)}.${part.name}`;
    case 'has':
      return `has(${shown(part.of)}.${part.name})`;
    case 'index':
      return `${shown(part.of)}[${shown(part.key)}]`;
    case 'call':
      return `${part.on ? `${shown(part.on)}.` : ''}${part.name}(${part.arguments.map(shown).join(', ')})`;
    case 'not':
      return `!${shown(part.of)}`;
    case 'negative':
      return `-${shown(part.of)}`;
    case 'and':
    case 'or':
      return `(${part.of.map(shown).join(` ${part.kind} `)})`;
    case 'compare':
    case 'arithmetic':
      return `(${shown(part.left)} ${part.sign} ${shown(part.right)})`;
    case 'if':
      return `(${shown(part.condition)} ? ${shown(part.whenTrue)} : ${shown(part.whenFalse)})`;
    case 'list':
      return `[${part.of.map(shown).join(', ')}]`;
    case 'map':
      return `{${part.entries.map(({ key, value }) => `${shown(key)}: ${shown(value)}`).join(', ')}}`;
    case 'each': {
      const [test, made] = [part.test, part.made].map((each) => (each ? `, ${shown(each)}` : ''));
      return `${shown(part.over)}.${part.macro}(${part.variable}${test}${made})`;
    }
  }
}

test.each([
  [
    'a.b == "x" && device.c && !(d in ["DE", \'FR\']) || e',
    '(((a.b == "x") and device.c and !(d in ["DE", "FR"])) or e)',
  ],
  ['(a && b) && (c && d)', '(a and b and c and d)'],
  ['a || b && c || d', '(a or (b and c) or d)'],
  ['a ? b : c', '(a ? b : c)'],
  ['has(device.vendors.acme)', 'has(device.vendors.acme)'],
  ['has(a)', 'has(a)'],
  ['a["x-y"].c[0] >= 1u', '(a["x-y"].c[int:0] >= uint:1)'],
  ['-1 < 2.5 + -x', '(int:-1 < (double:2.5 + -x))'],
  ['inIpRange(origin.ip, ["192.0.2.0/24"])', 'inIpRange(origin.ip, ["192.0.2.0/24"])'],
  ['request.time.getHours("UTC") % 2 == 0', '((request.time.getHours("UTC") % int:2) == int:0)'],
  ['{"a": 1}.a != null', '({"a": int:1}.a != null:null)'],
  ['a.all(x, x > 1)', 'a.all(x, (x > int:1))'],
  ['a.exists(x, x.valid || x.b)', 'a.exists(x, (x.valid or x.b))'],
  ['a.exists_one(x, x)', 'a.exists_one(x, x)'],
  ['a.filter(x, x.b).size() > 0', '(a.filter(x, x.b).size() > int:0)'],
  ['a.map(x, x.b)', 'a.map(x, x.b)'],
  ['a.map(x, x.c, x.b)', 'a.map(x, x.c, x.b)'],
  ['a.exists(x, x.b.all(y, y && x))', 'a.exists(x, x.b.all(y, (y and x)))'],
  ["r'a\\d' == '''b\nc'''", '("a\\\\d" == "b\\nc")'],
  ['"\\u00e9\\x41\\101"', '"éAA"'],
  ['b"q" == b"\\xff"', '(bytes:113 == bytes:255)'],
  ['9223372036854775807 == -9223372036854775807', '(int:9223372036854775807 == int:-9223372036854775807)'],
  ['true // is it?\n && false', '(bool:true and bool:false)'],
])('%s', (text, tree) => {
  expect(shown(parse(text))).toBe(tree);
});

test.each<[string, (root: CelExpression) => number | undefined, string]>([
  ['a . b', (root) => root.at, 'b'],
  ['a.  startsWith("x")', (root) => root.at, 'startsWith'],
  ['x == "y"', (root) => root.at, '=='],
  ['x == "y"', (root) => (root.kind === 'compare' ? root.right.at : undefined), '"y"'],
  ['a[1]', (root) => root.at, '['],
  ['xs.exists(x, x)', (root) => root.at, 'exists'],
])('a part of %s says where it stands', (text, at, word) => {
  expect(text.slice(at(parse(text)))).toMatch(new RegExp(`^${word.replace(/[[.]/g, '\\$&')}`));
});

test.each([
  ['', /^CelEmpty: 'condition' must hold an expression, got the end of the text at 1:1; /],
  [' // nothing', /^CelEmpty: /],
  ['a &&', /^CelSyntax: 'condition' must be valid CEL, got `&&` at 1:3; .*is missing/],
  ['a.b\n  && @c', /got `&& @c` at 2:3/],
  ['a = "x"', /got `= "x"` at 1:3; write '==' to compare/],
  ['a and b', /write '&&' in place of 'and'/],
  ['(a || b', /'\(' is never closed/],
  ['a || b]', /']' closes no bracket/],
  ['a == "x', /^CelSyntax: .*got `"x` at 1:6; the text in quotes never ends/],
  ['a == "\\q"', /got `"\\q"` at 1:6; after '\\' it knows/],
  ['a == 9223372036854775808', /got `9223372036854775808` at 1:6; a whole number is at most/],
  ['"\\ud800"', /^CelSyntax: .*cannot be read/],
  ['in == 1', /^CelSyntax: /],
  ['acme.Request{path: "a"}', /^CelUnsupported: .*got `acme.Request/],
])('%s is refused on one line', (text, message) => {
  expect(() => parse(text)).toThrow(message);
  expect(() => parse(text)).toThrow(/^[^\n]* \[Stack\/Gateway\]$/);
});

test('text of a file needs no construct', () => {
  expect(() => parseCel({ text: 'a &&', prop: 'condition.expression' })).toThrow(/missing$/);
});

test('text that nobody writes is refused as well', () => {
  expect(() => parse(`${'('.repeat(5000)}a${')'.repeat(5000)}`)).toThrow(/^CelSyntax: .*cannot be read/);
  expect(() => parse('a || '.repeat(5000))).toThrow(/^CelTooLong: 'condition' must have at most 20000 .*it has 25000/);
});
