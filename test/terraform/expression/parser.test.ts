import { templateIn } from '../../../lib/terraform/expression/parser';

test.each([
  ['plain', { kind: 'literal', value: 'plain' }],
  ['', { kind: 'literal', value: '' }],
  ['a$${b}%%{c}${d.e.f}', { kind: 'template', parts: [{ kind: 'literal', value: 'a${b}%{c}' }, { root: 'd' }] }],
  ['${google_storage_bucket.logs.name}', { kind: 'path', root: 'google_storage_bucket', steps: ['logs', 'name'] }],
  ['${ a.b[0].c["d-e"] }', { kind: 'path', root: 'a', steps: ['b', 0, 'c', 'd-e'] }],
  ['${a.b[count.index].c}', { kind: 'path', steps: ['b', 0, 'c'] }],
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
])('%s is read', (text, expected) => {
  expect(templateIn(text)).toMatchObject(expected);
});

test.each([
  '${[for x in a.b : x]}',
  '${a.b[*].c}',
  '${a.b.*.c}',
  '%{ if a.b }x%{ endif }',
  '${',
  '${f(',
  '${[1, 2',
  '${{a',
  '${f(x).y}',
  '${"unclosed}',
  '${}',
  `\${${'('.repeat(500)}1${')'.repeat(500)}}`,
])('%s is named as not followed', (text) => {
  expect(templateIn(text)).toEqual({ kind: 'other', written: text });
});
