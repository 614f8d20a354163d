import { addressOf, addressText, blockOf } from '../../../../lib/access/solve/values/address-text';
import { dateOf, dateText, numberOf, numberText } from '../../../../lib/access/solve/values/number-text';

test.each([
  ['10.0.0.1', 4, 0x0a000001n, '10.0.0.1'],
  ['255.255.255.255', 4, 0xffffffffn, '255.255.255.255'],
  ['::', 6, 0n, '::'],
  ['::1', 6, 1n, '::1'],
  ['2001:db8::', 6, 0x20010db8n << 96n, '2001:db8::'],
  ['2001:DB8:0:0:1:0:0:7', 6, (0x20010db8n << 96n) | (1n << 48n) | 7n, '2001:db8::1:0:0:7'],
  ['1:2:3:4:5:6:7:8', 6, 0x00010002000300040005000600070008n, '1:2:3:4:5:6:7:8'],
  ['1:0:3:4:5:6:7:8', 6, 0x00010000000300040005000600070008n, '1:0:3:4:5:6:7:8'],
  ['::ffff:1.2.3.4', 6, 0xffff01020304n, '::ffff:102:304'],
] as const)('%s is an address', (text, version, number, spelled) => {
  expect(addressOf(text)).toEqual({ version, number });
  expect(addressText({ version, number })).toBe(spelled);
  expect(addressOf(spelled)).toEqual({ version, number });
});

test.each([
  '',
  '1.2.3',
  '1.2.3.256',
  '1.2.3.4.5',
  '1.2.3.x',
  ':',
  ':::',
  '1::2::3',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
])('%j is no address', (text) => {
  expect(addressOf(text)).toBeUndefined();
});

test.each(['12345::', 'g::', '1.2.3.4::', '1:2:3:4:5:6:7::8', '1.2.3.4:', '10.0.0.0/8'])(
  '%j is no address either',
  (text) => {
    expect(addressOf(text)).toBeUndefined();
  },
);

test.each([
  ['10.0.0.0/8', 0x0a000000n, 0x0affffffn],
  ['10.1.2.3/8', 0x0a000000n, 0x0affffffn],
  ['10.1.2.3', 0x0a010203n, 0x0a010203n],
  ['0.0.0.0/0', 0n, 0xffffffffn],
  ['::/0', 0n, 2n ** 128n - 1n],
  ['2001:db8::/127', 0x20010db8n << 96n, (0x20010db8n << 96n) + 1n],
] as const)('%s is a block', (text, first, last) => {
  expect(blockOf(text)).toMatchObject({ first, last });
});

test.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0.0/-1', '::/129', 'x/8'])('%j is no block', (text) => {
  expect(blockOf(text)).toBeUndefined();
});

test.each([
  ['5', 5],
  ['-5', -5],
  ['+5.50', 5.5],
  ['007', 7],
])('%s is a number', (text, number) => {
  expect(numberOf(text)).toBe(number);
});

test.each(['', '5.', '.5', '1e3', '0x10', 'Infinity', ' 5', '5 ', '--5'])('%j is no number', (text) => {
  expect(numberOf(text)).toBeUndefined();
});

test.each([0, 5, -5.25, 1e21, -1e21, 1e-7, 123456789.125])('%d is spelled so that it is read again', (number) => {
  expect(numberOf(numberText(number) ?? '')).toBe(number);
});

test.each([
  ['2030-01-01T00:00:00Z', Date.UTC(2030, 0, 1)],
  ['2030-01-01T00:00:00.250Z', Date.UTC(2030, 0, 1) + 250],
  ['2030-01-01T01:00:00+01:00', Date.UTC(2030, 0, 1)],
  ['2030-01-01', Date.UTC(2030, 0, 1)],
  ['2030-01', Date.UTC(2030, 0, 1)],
  ['1893456000', Date.UTC(2030, 0, 1)],
])('%s is a date', (text, moment) => {
  expect(dateOf(text)).toBe(moment);
});

test.each(['', 'tomorrow', '2030-13-01', '2030-02-30', '2030-02-30T00:00:00Z', '-1', '1.5', '2030-1-1'])(
  '%j is no date',
  (text) => {
    expect(dateOf(text)).toBeUndefined();
  },
);

test.each(['2030', '2030-01-01T00:00:00'])('AWS does not say which date %j is', (text) => {
  expect(dateOf(text)).toBeNaN();
});

test('a moment is spelled where it has whole milliseconds and a year of four digits', () => {
  expect(dateText(Date.UTC(2030, 0, 1))).toBe('2030-01-01T00:00:00Z');
  expect(dateText(Date.UTC(2030, 0, 1) + 1)).toBe('2030-01-01T00:00:00.001Z');
  expect(dateText(0.5)).toBeUndefined();
  expect(dateText(8e15)).toBeUndefined();
});
