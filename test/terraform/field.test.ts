import { Unknown } from '../../lib/core';
import { configuration, subject } from './reading';

const resource = {
  t_t: {
    r: {
      block: { flag: true },
      listed: [{ flag: false }],
      several: [{ flag: true }, { flag: false }],
      none: [],
      text: 'x',
      empty: '',
      'a/b': { '~': 1 },
      dynamic: { looped: { for_each: [1], content: {} } },
      names: ['a', null, 'b'],
      key: '${google_kms_crypto_key.k.id}',
      bucket: 'logs',
      email: 'serviceAccount:ci@p.iam.gserviceaccount.com',
    },
  },
  google_kms_crypto_key: { k: { name: 'k' }, gone: { name: 'g', count: 0 } },
  google_storage_bucket: { b: { name: 'logs' } },
  google_service_account: { s: { account_id: 'ci' } },
};
const tried = () => subject(configuration({ resource }), 't_t.r');

test.each([
  [['block', 'flag'], true, 'block/flag'],
  [['listed', 'flag'], false, 'listed/0/flag'],
  [['none', 'flag'], 'absent', 'none/flag'],
  [['missing', 'flag'], 'absent', 'missing/flag'],
  [['several', 'flag'], '?', 'several/flag'],
  [['text', 'flag'], '?', 'text/flag'],
  [['looped', 'flag'], '?', 'looped/flag'],
])('%j', (keys, expected, at) => {
  const field = tried().get(...keys);
  const value = field.unknown ? '?' : field.isSet === false ? 'absent' : field.boolean(false).value;
  expect([value, field.place.at]).toEqual([expected, at]);
});

test.each([
  ['text', true],
  ['block', true],
  ['names', true],
  ['empty', false],
  ['none', false],
  ['missing', false],
])('whether %s is set', (key, expected) => {
  expect(tried().get(key).isSet).toBe(expected);
});

test('pointers escape what they must', () => {
  expect(tried().get('a/b', '~').place).toEqual({
    file: 'main.tf.json',
    resource: 't_t.r',
    type: 't_t',
    at: 'a~1b/~0',
  });
});

test('items leave out what is not there', () => {
  expect(tried().get('names').texts).toEqual(['a', 'b']);
  expect(tried().get('block').items).toHaveLength(1);
  expect(tried().get('none').items).toEqual([]);
});

test.each([
  ['key', 'google_kms_crypto_key.k'],
  ['bucket', 'google_storage_bucket.b'],
  ['email', 'google_service_account.s'],
  ['text', undefined],
])('%s leads to %s', (key, address) => {
  expect(tried().get(key).target()?.resource.address).toBe(address);
});

test('who is named knows who names it', () => {
  const bucket = subject(configuration({ resource }), 'google_storage_bucket.b');
  expect(bucket.mentionedBy('t_t')).toHaveLength(1);
  expect(bucket.referredBy(['t_t'], 'bucket')).toHaveLength(1);
  expect(bucket.referredBy(['t_t'], 'key')).toEqual([]);
});

test.each([
  ['a loop', '${jsonencode({ Resource = [for one in google_storage_bucket.b : one.name] })}'],
  ['all of its members', '${jsonencode({ Resource = [google_storage_bucket.b[*].name, "else"] })}'],
])('%s within what is followed still shows whom it names', (_what, names) => {
  const bucket = subject(
    configuration({ resource: { google_storage_bucket: { b: { location: 'EU' } }, t_t: { names: { names } } } }),
    'google_storage_bucket.b',
  );
  expect(bucket.mentionedBy('t_t')).toHaveLength(1);
});

test('a resource that is counted to none does not exist', () => {
  const read = configuration({ resource });
  expect(subject(read, 'google_kms_crypto_key.gone').exists).toBe(false);
  expect(subject(read, 'google_kms_crypto_key.k').exists).toBe(true);
});

test('what a module call makes is told as hidden', () => {
  const [hidden] = configuration({ module: { m: { source: 'x' } } }).hidden;
  expect(hidden?.place).toMatchObject({ resource: 'module.m' });
  const read = configuration({ module: { l: { source: 'x' }, m: { source: 'x' } } });
  expect(read.hidden.map(({ place }) => read.pathTo(place))).toEqual([
    ['module', 'l'],
    ['module', 'm'],
  ]);
  expect(Unknown.is(tried().get('looped').unknown)).toBe(true);
});
