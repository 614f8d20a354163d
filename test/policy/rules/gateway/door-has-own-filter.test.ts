import { findingsIn } from '../../../judged';

const found = (properties: object) =>
  findingsIn({ Door: { Type: 'AWS::EC2::VerifiedAccessEndpoint', Properties: properties } })
    .filter(({ rule }) => rule === 'ZTA-GATE-018')
    .map(({ outcome, at }) => [outcome, at]);

test.each([
  ['none', {}, [['fail', 'Properties/SecurityGroupIds']]],
  ['an empty list', { SecurityGroupIds: [] }, [['fail', 'Properties/SecurityGroupIds']]],
  [
    'a list known only at deployment',
    { SecurityGroupIds: { 'Fn::ImportValue': 'x' } },
    [['unknown', 'Properties/SecurityGroupIds']],
  ],
  ['a group', { SecurityGroupIds: ['sg-0a1b2c3d4e5f60718'] }, []],
])('%s', (_what, properties, expected) => {
  expect(found(properties)).toEqual(expected);
});
