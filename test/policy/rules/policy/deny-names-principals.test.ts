import { found, LATE, ofBucket } from './resources';

const RULE = 'ZTA-POL-012';

test.each([
  [
    'everyone but a role',
    ofBucket({
      Effect: 'Deny',
      NotPrincipal: { AWS: 'arn:aws:iam::111122223333:role/app' },
      Action: 's3:*',
      Resource: '*',
    }),
    ['fail 0/NotPrincipal'],
  ],
  [
    'an effect that deployment decides',
    ofBucket({
      Effect: LATE,
      NotPrincipal: { AWS: 'arn:aws:iam::111122223333:role/app' },
      Action: 's3:*',
      Resource: '*',
    }),
    ['unknown 0/NotPrincipal'],
  ],
  ['a statement that deployment fills in', ofBucket({ 'Fn::ImportValue': 'late' }), []],
  ['everyone', ofBucket({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' }), []],
  [
    'an Allow, of which other rules tell',
    ofBucket({
      Effect: 'Allow',
      NotPrincipal: { AWS: 'arn:aws:iam::111122223333:role/app' },
      Action: 's3:*',
      Resource: '*',
    }),
    [],
  ],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});
