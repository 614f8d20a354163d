import { ACCOUNT, DENY, STORE, withStorage } from '../../../seeded/network-parts';
import { found } from './found';

const storing = (statement: object) => withStorage('R', DENY, { ...STORE, ...statement });
const ONLY_OURS = { StringEquals: { 'aws:PrincipalAccount': ACCOUNT } };

test.each([
  ['any resource', storing({ Condition: ONLY_OURS }), ['fail RStorage Properties/PolicyDocument/Statement/1']],
  [
    'any bucket',
    storing({ Condition: ONLY_OURS, Resource: ['arn:aws:s3:::*', 'arn:aws:s3:::*/*'] }),
    ['fail RStorage Properties/PolicyDocument/Statement/1'],
  ],
  [
    'all but one bucket',
    storing({ Condition: ONLY_OURS, Resource: undefined, NotResource: 'arn:aws:s3:::secret' }),
    ['fail RStorage Properties/PolicyDocument/Statement/1'],
  ],
  [
    'a resource known only at deployment',
    storing({ Condition: ONLY_OURS, Resource: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RStorage Properties/PolicyDocument/Statement/1'],
  ],
  ['one bucket', storing({ Condition: ONLY_OURS, Resource: 'arn:aws:s3:::data-111122223333/*' }), []],
  ['any resource of the account', storing({}), []],
  [
    'everything of the account, for another service',
    storing({ Condition: ONLY_OURS, Action: 'kms:Decrypt', Resource: 'arn:aws:kms:eu-central-1:111122223333:*' }),
    [],
  ],
  [
    'actions that know no resource',
    storing({ Condition: ONLY_OURS, Action: ['ecr:GetAuthorizationToken', 's3:ListAllMyBuckets'] }),
    [],
  ],
  [
    'a Deny on what others own',
    withStorage(
      'R',
      { ...DENY, Condition: { StringNotEquals: { 'aws:ResourceAccount': ACCOUNT } } },
      { ...STORE, Condition: ONLY_OURS },
    ),
    [],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-017', template)).toEqual(expected);
});
