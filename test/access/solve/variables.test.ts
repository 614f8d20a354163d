import { and, type Formula, not, or } from '../../../lib/access/formula';
import { solve } from '../../../lib/access/solve';
import { all, found, free, inBlock, like, present, some, within } from './asked';

const NOT_SINGLE = 'a key that may have several values is asked for one';

describe('what is missing', () => {
  test.each<[string, Formula]>([
    ['matches nothing', not(like('k', '*'))],
    ['is no number', not(within('k', '(,)'))],
    ['is no date', not(within('k', '(,)', true))],
    ['is no address', not(inBlock('k', '0.0.0.0/0'))],
    ['is not there', not(present('k'))],
    ['has no value that is like something', not(some('k', ['*']))],
    ['has no value that is unlike something', not(some('k', ['x'], true))],
    ['has only values that are like nothing', all('k', [])],
    ['has only values that are unlike everything', all('k', ['*'], true)],
  ])('%s', (_what, formula) => {
    expect(found(formula)).toEqual({});
    expect(found(and([formula, not(present('k'))]))).toEqual({});
  });

  test.each<[string, Formula]>([
    ['a text', like('k', 'x')],
    ['a number', within('k', '(,)')],
    ['a date', within('k', '(,)', true)],
    ['an address', inBlock('k', '0.0.0.0/0')],
    ['one of several', some('k', ['x'])],
    ['one of several that is none of some', some('k', ['x'], true)],
    ['not all like it', not(all('k', ['x']))],
  ])('is not %s', (_what, formula) => {
    expect(found(and([formula, not(present('k'))]))).toBe('none');
    expect(found(and([formula, present('k')]))).toHaveProperty('k');
  });

  test('something that is there matches everything, and is like something', () => {
    expect(found(and([present('k'), not(like('k', '*'))]))).toBe('none');
    expect(found(and([present('s'), all('s', [])]))).toBe('none');
    expect(found(and([present('s'), not(some('s', ['x'])), not(some('s', ['x'], true))]))).toBe('none');
  });
});

describe('numbers', () => {
  test.each<[string, Formula[], unknown]>([
    ['an end that counts', [within('k', '[5,5]')], { k: '5' }],
    ['an end that does not', [within('k', '[5,)'), not(within('k', '(5,)'))], { k: '5' }],
    ['nothing between open ends that are the same', [within('k', '(5,5]')], 'none'],
    ['ends that cross', [within('k', '[5,4]')], 'none'],
    ['at most and at least', [within('k', '(,5]'), within('k', '[5,)')], { k: '5' }],
    ['less and at least', [within('k', '(,5)'), within('k', '[5,)')], 'none'],
    ['what is left out in the middle', [within('k', '[1,3]'), not(within('k', '(1,3]'))], { k: '1' }],
    ['between neighbours', [within('k', '(1,2)')], { k: '1.5' }],
    ['covered by two', [within('k', '[0,9]'), not(within('k', '(,5)')), not(within('k', '[5,)'))], 'none'],
    [
      'not quite covered by two',
      [within('k', '[0,9]'), not(within('k', '(,5)')), not(within('k', '(5,)'))],
      { k: '5' },
    ],
    ['any number', [within('k', '(,)'), not(within('k', '[0,)')), not(within('k', '(,-1)'))], { k: '-1' }],
  ])('%s', (_what, formulas, expected) => {
    expect(found(and(formulas))).toEqual(expected);
  });

  test('what is there need not be a number', () => {
    const answer = found(and([present('k'), not(within('k', '(,)'))]));
    expect(answer).toHaveProperty('k');
    expect(Number((answer as { k: string }).k)).toBeNaN();
  });

  test('very large and very small ones are written without an exponent', () => {
    expect(found(within('k', '[1e30,1e30]'))).toEqual({ k: '1000000000000000019884624838656' });
    expect(found(within('k', '[1e-9,1e-9]'))).toMatchObject({ k: expect.stringMatching(/^0\.000000001/) });
  });

  test('what lies between two numbers that nothing lies between for a computer is not known', () => {
    expect(found(within('k', `(1,${1 + Number.EPSILON})`))).toBe('no number between two is short enough to be written');
  });
});

describe('dates', () => {
  const at = '2030-01-01T00:00:00Z';

  test.each<[string, Formula[], unknown]>([
    ['at a moment', [within('k', `[${at},${at}]`, true)], { k: at }],
    ['before and from it on', [within('k', `(,${at})`, true), within('k', `[${at},)`, true)], 'none'],
    [
      'exactly where one counts and the other does not',
      [within('k', `(,${at}]`, true), not(within('k', `(,${at})`, true))],
      { k: at },
    ],
    ['a second before', [within('k', `(2029-12-31T23:59:58Z,${at})`, true)], { k: '2029-12-31T23:59:59Z' }],
    ['a date of a policy that is no number', [within('k', `[${at},${at}]`, true), not(within('k', '(,)'))], { k: at }],
  ])('%s', (_what, formulas, expected) => {
    expect(found(and(formulas))).toEqual(expected);
  });

  test('a number need not be a date', () => {
    expect(found(and([within('k', '[7,7]'), not(within('k', '(,)', true))]))).toEqual({ k: '7.0' });
  });
});

describe('addresses', () => {
  test.each<[string, Formula[], unknown]>([
    ['one for examples', [not(inBlock('k', '10.0.0.0/8')), present('k')], { k: '203.0.113.7' }],
    [
      'the next one for examples',
      [inBlock('k', '0.0.0.0/0'), not(inBlock('k', '203.0.113.0/24'))],
      { k: '198.51.100.7' },
    ],
    ['within a block', [inBlock('k', '10.1.2.0/24')], { k: '10.1.2.1' }],
    ['a block alone', [inBlock('k', '10.1.2.3/32')], { k: '10.1.2.3' }],
    ['an address without a length', [inBlock('k', '10.1.2.3')], { k: '10.1.2.3' }],
    ['a smaller block within a larger', [inBlock('k', '10.0.0.0/8'), not(inBlock('k', '10.0.0.0/7'))], 'none'],
    [
      'a larger block without a smaller',
      [inBlock('k', '10.0.0.0/7'), not(inBlock('k', '10.0.0.0/8'))],
      { k: '11.0.0.1' },
    ],
    [
      'two halves',
      [inBlock('k', '10.0.0.0/8'), not(inBlock('k', '10.0.0.0/9')), not(inBlock('k', '10.128.0.0/9'))],
      'none',
    ],
    ['a block that begins within', [inBlock('k', '10.9.9.9/8'), not(inBlock('k', '10.0.0.0/8'))], 'none'],
    ['version 6 only', [present('k'), inBlock('k', '::/0')], { k: '2001:db8::7' }],
    ['not one of version 4', [inBlock('k', '0.0.0.0/0'), inBlock('k', '::/0')], 'none'],
    ['of either version', [not(inBlock('k', '0.0.0.0/0')), inBlock('k', '2001:db8::/127')], { k: '2001:db8::1' }],
    [
      'another one for examples',
      [inBlock('k', '0.0.0.0/0'), not(inBlock('k', '203.0.113.7')), not(inBlock('k', '198.51.100.7'))],
      { k: expect.stringMatching(/^(203\.0\.113|198\.51\.100)\.8$/) },
    ],
    ['no block', [inBlock('k', '10.0.0.0/33')], 'none'],
  ])('%s', (_what, formulas, expected) => {
    expect(found(and(formulas))).toEqual(expected);
  });

  test('what is there need not be an address', () => {
    expect(found(and([present('k'), not(inBlock('k', '0.0.0.0/0')), not(inBlock('k', '::/0'))]))).toEqual({
      k: 'no address',
    });
  });
});

describe('several values', () => {
  test.each<[string, Formula[], unknown]>([
    ['one of them', [some('k', ['a'])], { k: ['a'] }],
    ['each like one of some', [all('k', ['a', 'b']), some('k', ['b'])], { k: ['b'] }],
    ['two of them', [some('k', ['a']), some('k', ['b'])], { k: ['a', 'b'] }],
    ['one that will do for both', [some('k', ['xy']), some('k', ['x*'])], { k: ['xy'] }],
    ['one like both', [some('k', ['a*']), some('k', ['ab'])], { k: expect.arrayContaining(['ab']) }],
    ['one that is none of some', [some('k', ['*'], true)], 'none'],
    ['one that is none, though all are one', [all('k', ['a', 'b']), some('k', ['a'], true)], { k: ['b'] }],
    ['one that none is like', [all('k', ['a']), some('k', ['a'], true)], 'none'],
    ['all unlike, one like', [all('k', ['a*'], true), some('k', ['ab'])], 'none'],
    ['not all like', [not(all('k', ['a'])), all('k', ['a', 'b'])], { k: ['b'] }],
    ['not one like', [not(some('k', ['a'])), all('k', ['a']), present('k')], 'none'],
    ['there, and all like', [all('k', ['a']), present('k')], { k: ['a'] }],
    ['not one unlike', [not(some('k', ['a', 'b'], true)), not(some('k', ['a'])), present('k')], { k: ['b'] }],
    ['not all unlike', [not(all('k', ['a', 'b'], true)), not(some('k', ['a']))], { k: ['b'] }],
  ])('%s', (_what, formulas, expected) => {
    expect(found(and(formulas))).toEqual(expected);
  });
});

describe('one value, where there may be several', () => {
  test.each<[string, Formula[], unknown]>([
    ['is a set of one', [like('k', 'a*'), all('k', ['ab', 'b'])], { k: ['ab'] }],
    ['is not decided where several would do', [like('k', 'a'), some('k', ['b'])], NOT_SINGLE],
    ['is decided where there can be one only', [all('k', ['a']), not(like('k', 'a')), present('k')], 'none'],
    ['is decided by what is asked of several alone', [like('k', 'a'), some('k', ['b']), all('k', ['c'])], 'none'],
    ['goes elsewhere where that can be decided', [or([and([like('k', 'a'), some('k', ['b'])]), free('else')])], {}],
  ])('%s', (_what, formulas, expected) => {
    expect(found(and(formulas))).toEqual(expected);
  });
});

describe('a text that is a number or an address as well', () => {
  const MIXED = 'a value is asked for its text and for its number or address at once';

  test.each<[string, Formula[], unknown]>([
    ['the only text there is', [like('k', '5'), within('k', '[1,9]')], { k: '5' }],
    ['the only text there is, and it is none', [like('k', '5'), within('k', '[6,9]')], 'none'],
    ['one of a few texts', [or([like('k', '5'), like('k', '7')]), within('k', '[6,9]')], { k: '7' }],
    ['a number that is spelled otherwise', [not(like('k', '5')), within('k', '[5,5]')], { k: '5.0' }],
    ['a number that is no text', [within('k', '[1,0]'), like('k', '*')], 'none'],
    ['a text that is no number', [like('k', '5*'), not(within('k', '(,)'))], { k: '5example' }],
    ['an address like a pattern', [like('k', '203.*'), inBlock('k', '203.0.0.0/8')], { k: '203.0.113.7' }],
    ['a text that may be a date', [like('k', '2030'), within('k', '(,2000-01-01)', true)], MIXED],
    ['an address of another block', [like('k', '10.0.0.1'), inBlock('k', '11.0.0.0/8')], 'none'],
    ['a text that is no address', [like('k', '10.0.0.1*'), not(inBlock('k', '10.0.0.0/8'))], { k: '10.0.0.1example' }],
    ['numbers that look alike', [like('k', '7*7'), within('k', '[7000,9999]')], MIXED],
  ])('%s', (_what, formulas, expected) => {
    expect(found(and(formulas))).toEqual(expected);
  });
});

describe('what clashes is told without what does not matter', () => {
  test.each<[string, Formula[]]>([
    ['texts', [like('k', 'a'), like('k', 'b'), not(like('k', 'c')), like('k', '?')]],
    ['numbers', [within('k', '[1,2]'), within('k', '[3,4]'), not(within('k', '[7,8]')), within('k', '(0,9)')]],
    ['addresses', [inBlock('k', '10.0.0.0/8'), inBlock('k', '11.0.0.0/8'), not(inBlock('k', '12.0.0.0/8'))]],
    ['several', [all('k', ['a']), some('k', ['b']), some('k', ['a']), all('k', ['?'])]],
  ])('%s', (_what, formulas) => {
    const answer = solve(and(formulas));
    expect(answer).toMatchObject({ certificate: { lemmas: [{ length: 2 }], learned: [] } });
  });
});
