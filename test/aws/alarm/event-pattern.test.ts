import { matchesPattern } from './event-pattern';

const EVENT = {
  source: 'acme.shop',
  'detail-type': 'Order State-change',
  resources: ['arn:one', 'arn:two'],
  detail: {
    state: 'shipped',
    note: '',
    agent: null,
    express: true,
    count: 5,
    price: 301.8,
    from: '10.0.0.33',
    fromSix: '2001:db8::7',
    file: '/lib/a.png',
    parts: [
      { size: 'S', paid: true },
      { size: 'L', paid: false },
    ],
    none: [],
  },
};

const detail = (field: string, ...values: unknown[]) => ({ detail: { [field]: values } });

describe('matches', () => {
  test.each<[string, object]>([
    ['a value', detail('state', 'shipped')],
    ['one value of several', detail('state', 'lost', 'shipped')],
    ['an item of a list', { resources: ['arn:two', 'arn:four'] }],
    ['all of several fields', { source: ['acme.shop'], detail: { state: ['shipped'], count: [5] } }],
    ['nothing in a text', detail('note', '')],
    ['null', detail('agent', null)],
    ['true', detail('express', true)],
    ['how a text begins', detail('state', { prefix: 'ship' })],
    ['how a text begins, in any case', detail('state', { prefix: { 'equals-ignore-case': 'SHIP' } })],
    ['how a text ends', detail('file', { suffix: '.png' })],
    ['how a text ends, in any case', detail('file', { suffix: { 'equals-ignore-case': '.PNG' } })],
    ['a text in any case', detail('state', { 'equals-ignore-case': 'SHIPPED' })],
    ['wildcards', detail('file', { wildcard: '/*/*.png' })],
    ['a wildcard for nothing', detail('file', { wildcard: '/lib/a.png*' })],
    ['anything but a value', detail('state', { 'anything-but': 'lost' })],
    ['anything but values', detail('state', { 'anything-but': ['lost', 'found'] })],
    ['anything but numbers', detail('count', { 'anything-but': [100, 200] })],
    ['anything but a number, where there is a text', detail('state', { 'anything-but': 100 })],
    ['anything but a beginning', detail('state', { 'anything-but': { prefix: 'lo' } })],
    ['anything but beginnings', detail('state', { 'anything-but': { prefix: ['lo', 'fo'] } })],
    ['anything but an end', detail('file', { 'anything-but': { suffix: '.gif' } })],
    ['anything but a text in any case', detail('state', { 'anything-but': { 'equals-ignore-case': 'LOST' } })],
    ['anything but wildcards', detail('file', { 'anything-but': { wildcard: '*/src/*' } })],
    ['anything but an item, where there is another', { resources: [{ 'anything-but': 'arn:one' }] }],
    ['a number in bounds', detail('count', { numeric: ['>', 0, '<=', 5] })],
    ['a number that is written otherwise', detail('price', { numeric: ['=', 3.018e2] })],
    ['a field that is there', detail('state', { exists: true })],
    ['a field that is there, and null', detail('agent', { exists: true })],
    ['a field that is not there', detail('colour', { exists: false })],
    ['a field below one that is not there', { detail: { buyer: { arn: [{ exists: false }] } } }],
    ['an object, where a value is asked for, as a field that is not there', { detail: [{ exists: false }] }],
    ['a list of nothing as a field that is not there', detail('none', { exists: false })],
    ['an address in a block', detail('from', { cidr: '10.0.0.0/24' })],
    ['an address of six in a block', detail('fromSix', { cidr: '2001:db8::/64' })],
    ['one of two ways', { $or: [{ source: ['other'] }, { detail: { count: [5] } }] }],
    ['one of two ways, further down', { detail: { $or: [{ count: [6] }, { state: ['shipped'] }] } }],
    [
      'one of two ways, and what stands beside it',
      { source: ['acme.shop'], detail: { $or: [{ count: [5] }, { count: [6] }] } },
    ],
    ['two fields of the same item', { detail: { parts: { size: ['L'], paid: [false] } } }],
    ['a value, or none', detail('colour', { 'anything-but': 'red' }, { exists: false })],
  ])('%s', (_what, pattern) => {
    expect(matchesPattern(pattern, EVENT)).toBe(true);
  });
});

describe('does not match', () => {
  test.each<[string, object]>([
    ['another value', detail('state', 'lost')],
    ['a value in another case', detail('state', 'Shipped')],
    ['a part of a value', detail('state', 'ship')],
    ['one field of two', { source: ['acme.shop'], detail: { state: ['lost'] } }],
    ['a number as text', detail('count', '5')],
    ['true as text', detail('express', 'true')],
    ['null as nothing', detail('note', null)],
    ['a field that is not there', detail('colour', 'red')],
    ['anything but a value, where there is none', detail('colour', { 'anything-but': 'red' })],
    ['anything but the value', detail('state', { 'anything-but': 'shipped' })],
    ['anything but values of which it is one', detail('state', { 'anything-but': ['lost', 'shipped'] })],
    ['anything but its beginning', detail('state', { 'anything-but': { prefix: 'ship' } })],
    ['anything but what it is like', detail('file', { 'anything-but': { wildcard: '/lib/*' } })],
    ['a beginning in another case', detail('state', { prefix: 'Ship' })],
    ['a beginning of a number', detail('count', { prefix: '5' })],
    ['another end', detail('file', { suffix: '.gif' })],
    ['a wildcard that lacks something', detail('file', { wildcard: '*.gif' })],
    ['an escaped wildcard', detail('file', { wildcard: '/lib/\\*.png' })],
    ['a number out of bounds', detail('count', { numeric: ['>', 0, '<', 5] })],
    ['a text as a number', detail('state', { numeric: ['>', 0] })],
    ['a field that is there', detail('state', { exists: false })],
    ['a field that is not there, said to be', detail('colour', { exists: true })],
    ['an object said to be a value', { detail: [{ exists: true }] }],
    ['an address out of a block', detail('from', { cidr: '10.0.1.0/24' })],
    ['no address', detail('state', { cidr: '0.0.0.0/0' })],
    ['neither of two ways', { $or: [{ source: ['other'] }, { detail: { count: [6] } }] }],
    [
      'one of two ways, without what stands beside it',
      { source: ['x'], $or: [{ detail: { count: [5] } }, { y: [1] }] },
    ],
    ['two fields of different items', { detail: { parts: { size: ['S'], paid: [false] } } }],
  ])('%s', (_what, pattern) => {
    expect(matchesPattern(pattern, EVENT)).toBe(false);
  });
});

describe('refuses', () => {
  test.each<[string, unknown]>([
    ['a value outside of a list', { source: 'acme.shop' }],
    ['a list of nothing', { source: [] }],
    ['an operator that there is not', detail('state', { begins: 'ship' })],
    ['two operators in one', detail('state', { prefix: 's', suffix: 'd' })],
    ['two wildcards side by side', detail('state', { wildcard: '**' })],
    ['what cannot be escaped', detail('state', { wildcard: '\\d' })],
    ['texts and numbers in one', detail('state', { 'anything-but': ['a', 1] })],
    ['a comparison with a text', detail('count', { numeric: ['>', '1'] })],
    ['a comparison without an end', detail('count', { numeric: ['>'] })],
    ['no block', detail('from', { cidr: '10.0.0.0' })],
    ['a beginning that is a number', detail('count', { prefix: 5 })],
    ['existence that is a text', detail('count', { exists: 'false' })],
    ['a pattern that is a list', []],
    ['what it does not model', { detail: { parts: { size: [{ exists: false }] } } }],
  ])('%s', (_what, pattern) => {
    expect(() => matchesPattern(pattern, EVENT)).toThrow();
  });
});
