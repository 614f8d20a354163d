import { Ipv4Block } from '../../../lib/aws/network/ipv4-block';

const place = { node: { path: 'Stack/Network' } };

test.each([
  ['10.0.0.0/16', ['10.0.0.0/19', '10.0.32.0/19', '10.0.224.0/19']],
  ['192.168.254.0/24', ['192.168.254.0/27', '192.168.254.32/27', '192.168.254.224/27']],
  ['172.31.255.128/25', ['172.31.255.128/28', '172.31.255.144/28', '172.31.255.240/28']],
])('%s is cut into eight', (cidr, slices) => {
  const block = Ipv4Block.parse(cidr, place);
  expect([block.slice(0), block.slice(1), block.slice(7)]).toEqual(slices);
});

test.each([
  '10.0.0.0/15',
  '10.0.0.0/26',
  '10.0.0.0',
  '10.0.0/16',
  '10.0.0.0.0/16',
  '10.0.1.0/16',
  '10.0.0.1/24',
  '256.0.0.0/16',
  'fd00::/64',
  '',
  '10.0.0.0/16 ',
])('refuses %j', (cidr) => {
  expect(() => Ipv4Block.parse(cidr, place)).toThrow(expect.objectContaining({ code: 'CidrFormat' }));
});
