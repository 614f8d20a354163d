import { World } from '../../lib/terraform/evaluate';
import { configuration, shown, subject } from './reading';

const locals = { roles: ['viewer', 'editor'], regions: { eu: 'europe-west4', us: '${var.us}' } };
const variable = { us: {}, listed: { default: ['a'] } };

const read = (loop: unknown, body: object = {}, others: object = {}) =>
  configuration({ variable, locals, resource: { t_t: { r: { for_each: loop, ...body } }, ...others } });

const addresses = (loop: unknown) => read(loop).resources.map(({ address }) => address);

test.each([
  ['a set that is written out', '${toset(["a", "b"])}', ['t_t.r["a"]', 't_t.r["b"]']],
  ['a set of locals', '${toset(local.roles)}', ['t_t.r["viewer"]', 't_t.r["editor"]']],
  ['an object', { a: 1 }, ['t_t.r["a"]']],
  ['an object of locals, whatever its values are', '${local.regions}', ['t_t.r["eu"]', 't_t.r["us"]']],
  ['a variable', '${toset(var.us)}', ['t_t.r']],
  ['a variable that can be given otherwise', '${toset(var.listed)}', ['t_t.r']],
  ['a key that a variable is a part of', '${{ "${var.us}-a" = 1, b = 2 }}', ['t_t.r']],
  ['a text among others that is not known', '${toset(["a", var.us])}', ['t_t.r']],
  ['nothing', '${toset([])}', ['t_t.r']],
  ['a list too long to be written', Object.fromEntries([...Array(65).keys()].map((i) => [`k${i}`, 1])), ['t_t.r']],
])('instances of %s', (_what, loop, expected) => {
  expect(addresses(loop)).toEqual(expected);
});

const told = (loop: unknown, address: string, text: string) =>
  shown(subject(read(loop, { p: text }), address, new World()).get('p').text);

test.each([
  ['a key', '${toset(["a", "b"])}', 't_t.r["b"]', 'x-${each.key}', 'x-b'],
  ['a value of a set', '${toset(["a", "b"])}', 't_t.r["b"]', '${each.value}', 'b'],
  ['a value of an object', '${local.regions}', 't_t.r["eu"]', '${each.value}', 'europe-west4'],
  ['a value that is not known', '${local.regions}', 't_t.r["us"]', '${each.value}', '?'],
  ['a part of a value', { a: { n: ['x'] } }, 't_t.r["a"]', '${each.value.n[0]}', 'x'],
  ['a key in a function', '${toset(["a", "b"])}', 't_t.r["a"]', '${format("c/%s", each.key)}', 'c/a'],
  ['a key where the loop is not known', '${toset(var.us)}', 't_t.r', '${each.key}', '?'],
])('%s is told', (_what, loop, address, text, expected) => {
  expect(told(loop, address, text)).toBe(expected);
});

const KEYS = { google_kms_crypto_key: { k: { for_each: { a: 1, b: 2 }, name: '${each.key}-key' } } };

test.each([
  ['the same key', '${google_kms_crypto_key.k[each.key].id}', 'google_kms_crypto_key.k["b"]'],
  ['the same value', '${google_kms_crypto_key.k[each.value].id}', 'google_kms_crypto_key.k["b"]'],
  ['another key', '${google_kms_crypto_key.k["a"].id}', 'google_kms_crypto_key.k["a"]'],
  ['a key that is not known', '${google_kms_crypto_key.k[var.us].id}', 'google_kms_crypto_key.k["a"]'],
])('an instance leads by %s to another one', (_what, key, expected) => {
  const found = subject(read('${toset(["b"])}', { key }, KEYS), 't_t.r["b"]');
  expect(found.get('key').target()?.resource.address).toBe(expected);
});
