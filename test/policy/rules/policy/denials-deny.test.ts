import { deny, found, LATE, ofBucket, policy } from './resources';

const RULE = 'ZTA-POL-015';
const ROLE = 'arn:aws:iam::111122223333:role/app';
const unless = (operator: string, value: unknown, key = 'aws:PrincipalArn') =>
  policy(deny('s3:*', '*', { [operator]: { [key]: value } }));

test.each<[string, ReturnType<typeof policy>, string[]]>([
  ['all actions but all', policy({ Effect: 'Deny', NotAction: '*', Resource: '*' }), ['fail 0/NotAction']],
  [
    'all actions but some, and all',
    policy({ Effect: 'Deny', NotAction: ['s3:*', '*'], Resource: '*' }),
    ['fail 0/NotAction/1'],
  ],
  ['all actions but some', policy({ Effect: 'Deny', NotAction: 's3:*', Resource: '*' }), []],
  ['all resources but all', policy({ Effect: 'Deny', Action: '*', NotResource: '*' }), ['fail 0/NotResource']],
  ['all roles but all', unless('ArnNotEquals', '*'), ['fail 0/Condition/ArnNotEquals/aws:PrincipalArn']],
  ['all roles but one', unless('ArnNotEquals', ROLE), []],
  ['all roles but one that is known later', unless('ArnNotLike', LATE), []],
  ['a star that is no pattern', unless('StringNotEquals', '*'), []],
  ['a key that may be missing', unless('StringNotLike', '*', 'aws:SourceVpce'), []],
  ['an Allow', policy({ Effect: 'Allow', NotAction: '*', Resource: '*' }), []],
  [
    'an effect that deployment decides',
    ofBucket({ Effect: LATE, Principal: '*', NotAction: '*', Resource: '*' }),
    ['unknown 0/NotAction'],
  ],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});
