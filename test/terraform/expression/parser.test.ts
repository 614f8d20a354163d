import { templateIn } from '../../../lib/terraform/expression/parser';

test.each([
  ['plain', { kind: 'literal', value: 'plain' }],
  ['', { kind: 'literal', value: '' }],
  ['a$${b}%%{c}${d.e.f}', { kind: 'template', parts: [{ kind: 'literal', value: 'a${b}%{c}' }, { root: 'd' }] }],
  ['${google_storage_bucket.logs.name}', { kind: 'path', root: 'google_storage_bucket', steps: ['logs', 'name'] }],
  ['${ a.b[0].c["d-e"] }', { kind: 'path', root: 'a', steps: ['b', 0, 'c', 'd-e'] }],
  ['${a.b[count.index].c}', { kind: 'path', steps: ['b', { kind: 'path', root: 'count' }, 'c'] }],
  ['${~ a.b ~}', { kind: 'path', root: 'a' }],
  ['${-3.5}', { kind: 'literal', value: -3.5 }],
  ['${true}', { kind: 'literal', value: true }],
  ['${null}', { kind: 'literal', value: null }],
  ['${"a\\n\\u0041${b.c}"}', { kind: 'template', parts: [{ value: 'a\nA' }, { kind: 'path' }] }],
  [
    '${f("x", [1, a.b], {k = 2, "l": 3})}',
    { kind: 'call', name: 'f', args: [{ value: 'x' }, { kind: 'list' }, { kind: 'object' }] },
  ],
  ['${a.b ? "x" : "y"}', { kind: 'if', yes: { value: 'x' }, no: { value: 'y' } }],
  ['${!a.b && c.d == "e"}', { kind: 'operation', sign: '&&', left: { kind: 'not' }, right: { sign: '==' } }],
  ['${a.b <= 3}', { kind: 'operation', sign: '<=' }],
  ['${(a.b)}', { kind: 'path', root: 'a' }],
  [
    '${f({ # who\n  "k" = 1 // why\n /* when\n */ l = a.b\n # nothing further\n})}',
    {
      args: [
        {
          entries: [
            [{ value: 'k' }, { value: 1 }],
            [{ value: 'l' }, { kind: 'path' }],
          ],
        },
      ],
    },
  ],
  ['${[ # first\n  1, # second\n 2]}', { kind: 'list', items: [{ value: 1 }, { value: 2 }] }],
  ['${"# text // text"}', { kind: 'literal', value: '# text // text' }],
])('%s is read', (text, expected) => {
  expect(templateIn(text)).toMatchObject(expected);
});

test.each([
  '[for x in a.b : x]',
  '[ # each\n for x in a.b : "]${x["k"]}" if x != "}"]',
  '{for k, v in a.b : k => { l = [v] }...}',
  'a.b[*].c',
  'a.b.*.c',
  'a.b[1 + 1].c',
  'f(x).y',
  'f(x)[0]',
])('%s is not followed, and what stands beside it is', (written) => {
  expect(templateIn(`\${${written}}`)).toEqual({ kind: 'other', written });
  expect(templateIn(`\${g({ k = ${written}, l = 2 })}`)).toMatchObject({
    args: [
      {
        entries: [
          [{ value: 'k' }, { kind: 'other', written }],
          [{ value: 'l' }, { value: 2 }],
        ],
      },
    ],
  });
});

test.each([
  '%{ if a.b }x%{ endif }',
  '${',
  '${f(',
  '${[1, 2',
  '${{a',
  '${[for x in a.b : x}',
  '${a.b[}',
  '${a.}',
  '${1 # never closed}',
  '${"unclosed}',
  '${}',
  `\${${'('.repeat(500)}1${')'.repeat(500)}}`,
])('%s is named as not followed', (text) => {
  expect(templateIn(text)).toEqual({ kind: 'other', written: text });
});
