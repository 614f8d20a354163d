import { addressOf, blockOf, isWithin } from '../../../lib/access/decide/address';
import { dateOf } from '../../../lib/access/decide/date';
import { numberOf } from '../../../lib/access/decide/number';
import { partsOf } from '../../../lib/access/decide/parts';

test.each([
  ['0', 0],
  ['-1.5', -1.5],
  ['+2', 2],
  ['1e3', undefined],
  ['', undefined],
  ['0x1', undefined],
  ['1.', undefined],
])('the number %s', (text, number) => {
  expect(numberOf(text)).toBe(number);
});

test.each([
  ['2025-01-01', Date.UTC(2025, 0, 1)],
  ['2025-03', Date.UTC(2025, 2, 1)],
  ['2025-01-01T12:30Z', Date.UTC(2025, 0, 1, 12, 30)],
  ['2025-01-01T12:30:15.5Z', Date.UTC(2025, 0, 1, 12, 30, 15, 500)],
  ['2025-01-01T00:00:00-05:00', Date.UTC(2025, 0, 1, 5)],
  ['1735689600', Date.UTC(2025, 0, 1)],
  ['0', 0],
  ['2025', Number.NaN],
  ['2025-01-01T12:30', Number.NaN],
  ['2025-02-30', undefined],
  ['2025-13-01', undefined],
  ['2025-01-01T25:00Z', undefined],
  ['tomorrow', undefined],
  ['', undefined],
])('the date %s', (text, moment) => {
  expect(dateOf(text)).toBe(moment);
});

test.each([
  ['10.0.0.1', [2560, 1]],
  ['256.0.0.1', undefined],
  ['10.0.0', undefined],
  ['1.2.3.4.5', undefined],
  ['::', [0, 0, 0, 0, 0, 0, 0, 0]],
  ['::1', [0, 0, 0, 0, 0, 0, 0, 1]],
  ['2001:db8::ff', [0x2001, 0xdb8, 0, 0, 0, 0, 0, 0xff]],
  ['1:2:3:4:5:6:7:8', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['::ffff:10.0.0.1', [0, 0, 0, 0, 0, 0xffff, 2560, 1]],
  ['1:2:3:4:5:6:7', undefined],
  ['1:2:3:4:5:6:7:8::', undefined],
  ['1::2::3', undefined],
  ['g::', undefined],
  ['1:2:3:4:5:6:10.0.0.1', [1, 2, 3, 4, 5, 6, 2560, 1]],
  ['1.2.3.4::', undefined],
  ['::1.2.3.4:5', undefined],
  ['1.2.3.4:5:6:7:8:9:a', undefined],
])('the address %s', (text, parts) => {
  expect(addressOf(text)).toEqual(parts);
});

test.each([
  ['10.0.0.0/8', '10.255.0.1', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['10.0.0.0/7', '11.0.0.1', true],
  ['10.9.9.9/8', '10.1.1.1', true],
  ['192.0.2.128/25', '192.0.2.129', true],
  ['192.0.2.128/25', '192.0.2.127', false],
  ['0.0.0.0/0', '192.0.2.1', true],
  ['0.0.0.0/0', '::1', false],
  ['::/0', '192.0.2.1', false],
  ['192.0.2.1', '192.0.2.1', true],
  ['192.0.2.1', '192.0.2.2', false],
  ['2001:db8::/33', '2001:db8:7fff::1', true],
  ['2001:db8::/33', '2001:db8:8000::1', false],
])('the block %s holds %s: %s', (block, address, expected) => {
  const [start, found] = [blockOf(block), addressOf(address)];
  expect(start && found && isWithin(found, start)).toBe(expected);
});

test.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/x', '::/129', '10.0.0/8'])('%s is no block', (text) => {
  expect(blockOf(text)).toBeUndefined();
});

const both = { wildcards: true, variables: true };

test.each([
  ['a${aws:username}b', ['a', { key: 'aws:username' }, 'b']],
  ['${ AWS:Username }', [{ key: 'aws:username' }]],
  ["${k, 'x y'}", [{ key: 'k', otherwise: 'x y' }]],
  ["${k,''}", [{ key: 'k', otherwise: '' }]],
  ['${k, x}', [{ key: 'k, x' }]],
  ['${*}${?}${$}', ['*?$']],
  ['${open', ['${open']],
  ['$x', ['$x']],
])('%s has parts', (text, parts) => {
  expect(partsOf(text, both)).toEqual(parts);
});

test('the earlier version has no variables, and some texts no wildcards', () => {
  expect(partsOf('${k}', { wildcards: true, variables: false })).toEqual(['${k}']);
  expect(partsOf('a*?', { wildcards: false, variables: true })).toEqual(['a*?']);
});
