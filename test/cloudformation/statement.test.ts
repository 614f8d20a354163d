import { Actions, covers, type Statement, statementsOf } from '../../lib/cloudformation/statement';
import { Pseudo, Text, type TextLike } from '../../lib/cloudformation/text';
import { Unknown } from '../../lib/core';
import { readings, shown, stacksOf } from './reading';

const OPEN = { Ref: 'Open' };
const MACRO = { 'Fn::Transform': { Name: 'AWS::Include' } };
const known = (value: unknown) => (Unknown.is(value) ? '?' : value);

/** The statements of a document, as far as a look at each tells. */
function read<T>(document: unknown, look: (statement: Statement) => T): T[] {
  const tree = {
    Parameters: { Open: { Type: 'String' } },
    Resources: { R: { Type: 'T::T::T', Properties: { P: document } }, Role: { Type: 'AWS::IAM::Role' } },
  };
  const [found] = readings(stacksOf({ tree }), 'R', ({ properties }) => statementsOf(properties.get('P')).map(look));
  return found ?? [];
}

const one = <T>(statement: object, look: (statement: Statement) => T): T | undefined =>
  read({ Statement: statement }, look)[0];

test.each<[string, unknown, unknown[]]>([
  ['a list', { Statement: [{ Sid: 'A' }, { Sid: 'B' }] }, ['A', 'B']],
  ['an object in place of a list', { Statement: { Sid: 'A' } }, ['A']],
  ['a text of JSON', '{"Statement": [{"Sid": "A"}]}', ['A']],
  ['a text of JSON with holes', { 'Fn::Sub': '{"Statement": {"Sid": "A", "Resource": "${Role.Arn}"}}' }, ['A']],
  [
    'branches of whole statements',
    { Statement: [{ 'Fn::If': ['X', { Sid: 'A' }, { Ref: 'AWS::NoValue' }] }, { Sid: 'B' }] },
    ['A', 'B'],
  ],
  ['an unknown document', OPEN, [undefined]],
  ['an unknown list', { Statement: OPEN }, [undefined]],
  ['no document', undefined, []],
  ['a document without statements', { Version: '2012-10-17' }, []],
  ['a document that is a list', [{ Sid: 'A' }], [undefined]],
])('%s', (_what, document, sids) => {
  expect(read(document, ({ sid }) => sid)).toEqual(sids);
});

test.each<[unknown, unknown, unknown]>([
  ['Allow', true, false],
  ['Deny', false, true],
  ['allow', false, false],
  [undefined, false, false],
  [OPEN, '?', '?'],
])('the effect %j', (effect, allow, deny) => {
  expect(one({ Effect: effect }, ({ isAllow, isDeny }) => [known(isAllow), known(isDeny)])).toEqual([allow, deny]);
});

test('a statement that is unknown is neither for sure', () => {
  expect(read({ Statement: [OPEN] }, ({ isAllow, isDeny }) => [known(isAllow), known(isDeny)])).toEqual([['?', '?']]);
});

test.each<[object, unknown]>([
  [{ Action: 's3:GetObject' }, true],
  [{ Action: ['s3:PutObject', 's3:GetObject'] }, true],
  [{ Action: 'S3:getobject' }, true],
  [{ Action: 's3:Get*' }, true],
  [{ Action: 's3:Ge?Object' }, true],
  [{ Action: '*' }, true],
  [{ Action: 's3:*' }, true],
  [{ Action: 's3:Put*' }, false],
  [{ Action: 's3:GetObject?' }, false],
  [{ Action: 's3.GetObject' }, false],
  [{ Action: [] }, false],
  [{}, false],
  [{ NotAction: 's3:GetObject' }, false],
  [{ NotAction: 's3:Put*' }, true],
  [{ NotAction: OPEN }, '?'],
  [{ Action: OPEN }, '?'],
  [{ Action: [OPEN, 's3:GetObject'] }, true],
  [{ Action: { 'Fn::Sub': 's3:${Open}' } }, '?'],
  [{ Action: { 'Fn::Sub': 's3:${AWS::Region}' } }, '?'],
  [{ Action: { 'Fn::Sub': 'sqs:${Open}' } }, false],
  [{ NotAction: { 'Fn::Sub': 's3:${AWS::Region}' } }, '?'],
  [MACRO, '?'],
])('whether %j speaks of reading an object', (statement, expected) => {
  expect(known(one(statement, (each) => each.speaksOf('s3:GetObject')))).toBe(expected);
});

test.each<[object, unknown]>([
  [{ Resource: '*' }, true],
  [{ Resource: ['arn:aws:s3:::b', '*'] }, true],
  [{ Resource: '**' }, true],
  [{ Resource: 'arn:aws:*' }, true],
  [{ Resource: 'arn:*:*:*:*:*' }, true],
  [{ Resource: 'arn:aws:s3:::*' }, false],
  [{ Resource: { 'Fn::GetAtt': ['Role', 'Arn'] } }, false],
  [{ Resource: { 'Fn::Sub': '${Role}*' } }, false],
  [{ Resource: OPEN }, '?'],
  [{ Resource: { 'Fn::Sub': 'arn:aws:s3:::${Open}' } }, '?'],
  [{ NotResource: 'arn:aws:s3:::b' }, true],
  [{}, false],
])('whether %j is about anything', (statement, expected) => {
  expect(known(one(statement, ({ onAnything }) => onAnything))).toBe(expected);
});

test.each<[unknown, unknown[]]>([
  ['*', [['*', '*']]],
  [{ AWS: '*' }, [['*', '*']]],
  [
    { AWS: ['111122223333', '*'] },
    [
      ['AWS', '111122223333'],
      ['*', '*'],
    ],
  ],
  [
    { Service: 's3.amazonaws.com', AWS: { 'Fn::GetAtt': ['Role', 'Arn'] } },
    [
      ['Service', 's3.amazonaws.com'],
      ['AWS', '${Role.Arn}'],
    ],
  ],
  [{ Federated: '*' }, [['Federated', '*']]],
  [OPEN, [['AWS', '?']]],
  [{ AWS: OPEN }, [['AWS', '?']]],
  [{ 'Fn::If': ['X', '*', { AWS: 'a' }] }, [['*', '*']]],
  [MACRO, [['AWS', '?']]],
  [
    { Service: 's3.amazonaws.com', ...MACRO },
    [
      ['Service', 's3.amazonaws.com'],
      ['AWS', '?'],
    ],
  ],
  [['*'], [['AWS', '?']]],
  [{}, [['AWS', '?']]],
  [undefined, []],
])('the principals of %j', (principal, expected) => {
  const found = one({ Principal: principal }, ({ principals }) =>
    principals.map(({ kind, name }) => [kind, shown(name)]),
  );
  expect(found).toEqual(expected);
});

test.each<[object, boolean]>([
  [{ NotPrincipal: { AWS: 'a' } }, true],
  [{ NotPrincipal: OPEN }, true],
  [{ Principal: '*' }, false],
])('whether %j is for everyone but some', (statement, expected) => {
  expect(one(statement, ({ excludesPrincipals }) => excludesPrincipals)).toBe(expected);
});

test.each<[string, object]>([
  ['StringEquals', { operator: 'StringEquals', forAll: false, forAny: false, ifExists: false }],
  ['stringnotequalsignorecase', { operator: 'StringNotEqualsIgnoreCase' }],
  ['ForAllValues:StringLikeIfExists', { operator: 'StringLike', forAll: true, forAny: false, ifExists: true }],
  ['foranyvalue:ArnLike', { operator: 'ArnLike', forAll: false, forAny: true, ifExists: false }],
  ['Nonsense', { operator: 'Nonsense' }],
])('the operator %s', (spelled, expected) => {
  const [test] = one({ Condition: { [spelled]: { 'AWS:SourceArn': ['a', 7] } } }, ({ conditions }) => conditions) ?? [];
  expect(test).toMatchObject({ ...expected, key: 'aws:sourcearn', values: ['a', '7'] });
});

const condition = (operator: string, value: unknown) => ({ [operator]: { 'aws:SourceArn': value } });

test.each<[unknown, unknown]>([
  [condition('StringEquals', 'a'), true],
  [condition('ForAnyValue:StringEquals', ['a', 'b']), true],
  [{ StringEquals: { 'AWS:SOURCEARN': 'a' } }, true],
  [condition('ArnLike', 'arn:aws:s3:::b*'), true],
  [condition('ArnLike', { 'Fn::GetAtt': ['Role', 'Arn'] }), true],
  [condition('ArnLike', { 'Fn::Sub': '${Role.Arn}*' }), true],
  [condition('StringEqualsIfExists', 'a'), false],
  [condition('ForAllValues:StringEquals', 'a'), false],
  [condition('StringNotEquals', 'a'), false],
  [condition('ArnNotLike', 'a'), false],
  [condition('Null', 'false'), false],
  [condition('StringLike', '*'), false],
  [condition('StringLike', '????????????'), false],
  [condition('ArnLike', 'arn:aws:*'), false],
  [condition('ArnLike', ['a', 'arn:*:*:*:*:*']), false],
  [condition('StringLike', ''), false],
  [condition('StringLike', { 'Fn::Sub': '${Open}${Open}*' }), '?'],
  [condition('StringLike', OPEN), '?'],
  [condition('StringLike', { 'Fn::Sub': 'a${Open}' }), true],
  [{ StringEquals: { 'aws:SourceAccount': 'a' } }, false],
  [{ StringEquals: OPEN }, '?'],
  [{ StringEquals: { 'aws:SourceAccount': 'a', ...MACRO } }, '?'],
  [{ ...condition('StringEquals', 'a'), ...MACRO }, true],
  [OPEN, '?'],
  [MACRO, '?'],
  ['text', '?'],
  [{ StringEquals: 'text' }, '?'],
  [{}, false],
  [undefined, false],
])('whether %j asks where a request comes from', (tests, expected) => {
  expect(known(one({ Condition: tests }, (statement) => statement.requires('aws:sourceArn')))).toBe(expected);
});

test.each<[TextLike, string, unknown]>([
  ['*e*e*e*e*e*e*e*e*e*e*e*e*z', `a:${'e'.repeat(5000)}`, false],
  ['*?*?*?*?*?*?*?*?*?*?*?*?*?*?!', `a:${'x'.repeat(5000)}`, false],
  ['a:**b', 'a:xb', true],
  ['a:[x]', 'a:[X]', true],
  ['', '', true],
  ['', 'a', false],
  [Text.of(['a:', new Pseudo('AWS::Region')]), 'a:x', '?'],
  [Text.of(['a:', new Pseudo('AWS::Region')]), 'b:x', false],
])('whether %s covers', (pattern, action, expected) => {
  expect(known(covers(pattern, action))).toBe(expected);
});

const LIST = ['s3:GetObject', 's3:PutObject', 'kms:Decrypt'];

test.each<[string, object]>([
  ['by name', { Action: ['kms:decrypt', 's3:GetObject'] }],
  ['by a pattern of a service', { Action: 's3:*Object' }],
  ['by a pattern of all services', { Action: '*' }],
  ['by none of them', { Action: ['sqs:*', 's3:ListBucket'] }],
  ['by leaving some out', { NotAction: 's3:*' }],
  ['by leaving all out', { NotAction: '*' }],
  ['at deployment', { Action: [OPEN, 's3:List*'] }],
])('a list of actions is asked about as each of them is: %s', (_what, statement) => {
  const asked = new Actions(LIST);
  const each = (look: (read: Statement, action: string) => unknown) =>
    one(statement, (read) => LIST.filter((action) => look(read, action) === true));
  expect(one(statement, (read) => read.speaksOfAny(asked))).toBe(
    each((read, action) => read.speaksOf(action))?.length !== 0,
  );
  expect(one(statement, (read) => read.namesAmong(asked))).toEqual(each((read, action) => read.names(action)));
});
