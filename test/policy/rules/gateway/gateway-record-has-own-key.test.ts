import { findingsIn } from '../../../judged';

const resources = ([type, properties]: [string, object]) => ({
  Thing: { Type: `AWS::EC2::VerifiedAccess${type}`, Properties: properties },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-GATE-007')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['a trust provider without a key', ['TrustProvider', {}], [['fail', 'Thing', 'Properties/SseSpecification']]],
  ['a group without a key', ['Group', {}], [['fail', 'Thing', 'Properties/SseSpecification']]],
  [
    'an endpoint with a key that is off',
    ['Endpoint', { SseSpecification: { CustomerManagedKeyEnabled: false, KmsKeyArn: 'k' } }],
    [['fail', 'Thing', 'Properties/SseSpecification']],
  ],
  [
    'a key that deployment names',
    ['Group', { SseSpecification: { CustomerManagedKeyEnabled: true, KmsKeyArn: { 'Fn::ImportValue': 'x' } } }],
    [['unknown', 'Thing', 'Properties/SseSpecification']],
  ],
  [
    'a key',
    [
      'Group',
      { SseSpecification: { CustomerManagedKeyEnabled: true, KmsKeyArn: 'arn:aws:kms:eu-west-1:111111111111:key/1' } },
    ],
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
