import { and, not, or } from '../../../lib/access/formula';
import { solve } from '../../../lib/access/solve';
import { all, found, free, inBlock, like, present, some, within } from './asked';

const hints = new Map([
  ['action', ['s3:GetObject', 'bedrock:InvokeModel', 'bedrock:ListModels']],
  ['aws:tagkeys', ['Owner', 'Team']],
  ['aws:currenttime', ['2026-11-28T12:00:00Z']],
  ['aws:sourceip', ['192.0.2.1']],
  ['s3:max-keys', ['10']],
]);

describe('a value that was proposed is taken before others', () => {
  test.each([
    [like('action', 'bedrock:*', { ignoreCase: true }), { action: 'bedrock:InvokeModel' }],
    [
      and([like('action', 'BEDROCK:*', { ignoreCase: true }), not(like('action', '*Invoke*'))]),
      { action: 'bedrock:ListModels' },
    ],
    [some('aws:tagkeys', ['T*']), { 'aws:tagkeys': ['Team'] }],
    [within('aws:currenttime', '(2026-01-01T00:00:00Z,)', true), { 'aws:currenttime': '2026-11-28T12:00:00Z' }],
    [inBlock('aws:sourceip', '192.0.0.0/8'), { 'aws:sourceip': '192.0.2.1' }],
    [within('s3:max-keys', '[,100]'), { 's3:max-keys': '10' }],
  ])('%#', (formula, expected) => {
    expect(found(formula, { hints })).toEqual(expected);
  });

  test('and none that fits by half', () => {
    const both = and([within('s3:max-keys', '[1,99]'), not(like('s3:max-keys', '1*'))]);
    expect(found(both, { hints })).toEqual({ 's3:max-keys': '99' });
  });

  test('and none where none fits', () => {
    expect(found(like('action', 'kms:*', { ignoreCase: true }), { hints })).toEqual({ action: 'kms:example' });
    expect(found(within('s3:max-keys', '[11,]'), { hints })).toEqual({ 's3:max-keys': '11' });
  });
});

describe('a value is one that a person can read', () => {
  test.each([
    [like('k', 'vpce-1'), 'vpce-1'],
    [like('k', '*'), 'example'],
    [like('k', 'kms:De*', { ignoreCase: true }), 'kms:Deexample'],
    [like('k', 'arn:aws:iam::*:role/*', { arn: true }), 'arn:aws:iam::111122223333:role/example'],
    [like('k', 'arn:aws:bedrock:*'), 'arn:aws:bedrock:us-east-1:111122223333:example'],
    [like('k', 'arn:*:*:*:*:*', { arn: true }), 'arn:aws:s3:us-east-1:111122223333:example'],
    [like('k', 'arn:aws:iam::1*:role/*'), 'arn:aws:iam::1example:role/example'],
    [like('k', '????????????'), 'xxxxxxxxxxxx'],
    [and([like('k', 'b/*'), not(like('k', 'b/example'))]), 'b/'],
    [and([like('k', 'data-?*'), not(like('k', 'data-x*')), not(like('k', 'data-1*'))]), 'data-0x'],
  ])('%#', (formula, expected) => {
    expect(found(formula)).toEqual({ k: expected });
  });

  test('and the shortest where a person has no say', () => {
    const unreadable = ['*x*', '*1*', '*0*', '*y*', '*a*'].map((glob) => not(like('k', glob)));
    expect(found(and([like('k', 'p-?*'), ...unreadable]))).toEqual({ k: 'p-b' });
  });
});

test('what need not be there is missing', () => {
  expect(found(and([present('action'), or([not(present('other')), like('other', 'x')])]))).toEqual({
    action: 'example',
  });
});

test('what is true of a value alone is no list, and what is asked one by one is', () => {
  expect(found(and([like('one', 'a'), all('more', ['b']), present('more')]))).toEqual({ one: 'a', more: ['b'] });
});

test('what was assumed of something free is told, and nothing about the rest', () => {
  const answer = solve(and([free('one'), not(free('two')), or([free('three'), not(free('three')), free('four')])]));
  expect(answer).toMatchObject({
    outcome: 'satisfiable',
    free: new Map([
      ['one', true],
      ['two', false],
    ]),
  });
});
