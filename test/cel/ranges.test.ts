import { rangeMistake } from '../../lib/cel';

test.each([
  '203.0.113.0/24',
  '203.0.113.7',
  '203.0.113.7/32',
  '128.0.0.0/1',
  '2001:db8::/32',
  '2001:db8::1',
  '2001:db8:0:1:2:3:4:5/128',
  '::ffff:203.0.113.0/120',
  '172.32.0.0/16',
  '100.128.0.0/16',
])('%s is a range of public addresses', (range) => {
  expect(rangeMistake(range)).toBeUndefined();
});

test.each([
  ['', 'it is no address'],
  ['example.com', 'it is no address'],
  ['203.0.113.0/24/8', 'it is no address'],
  ['fe80::1%eth0', 'it is no address'],
  ['203.0.113.0/', 'what stands after the slash is no number of bits'],
  ['203.0.113.0/024', 'what stands after the slash is no number of bits'],
  ['203.0.113.0/33', 'an address has 32 bits'],
  ['2001:db8::/129', 'an address has 128 bits'],
  ['0.0.0.0/0', 'it holds every address'],
  ['::/0', 'it holds every address'],
  ['203.0.113.1/24', 'bits are set in its address after those that count'],
  ['2001:db8::1/32', 'bits are set in its address after those that count'],
  ['10.0.0.0/8', 'it is private, and nobody comes from there over the internet'],
  ['172.16.0.0/12', 'it is private, and nobody comes from there over the internet'],
  ['192.168.1.0/24', 'it is private, and nobody comes from there over the internet'],
  ['100.64.0.0/10', 'it is private, and nobody comes from there over the internet'],
  ['fd00::/8', 'it is private, and nobody comes from there over the internet'],
  ['::1', 'it is private, and nobody comes from there over the internet'],
])('%s is none: %s', (range, why) => {
  expect(rangeMistake(range)).toBe(why);
});
