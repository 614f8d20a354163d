import { AT, allow, deny, found, LATE, PRIVATE, role } from './resources';

const RULE = 'ZTA-IAM-027';
const PROFILE = 'arn:aws:sagemaker:eu-west-1:111122223333:user-profile/d-abc/*';

test.each([
  ['a domain', [allow('sagemaker:CreatePresignedDomainUrl', PROFILE)], 0],
  [
    'a notebook',
    [
      allow(
        'sagemaker:CreatePresignedNotebookInstanceUrl',
        'arn:aws:sagemaker:eu-west-1:111122223333:notebook-instance/n',
      ),
    ],
    0,
  ],
])('%s', (_what, statements, index) => {
  expect(found(RULE, role(statements))).toEqual([`fail ${AT}/${index}/Action`]);
});

test.each([
  ['a network by name', [allow('sagemaker:CreatePresignedDomainUrl', PROFILE, { StringEquals: PRIVATE })]],
  [
    'other networks denied',
    [
      allow('sagemaker:CreatePresignedDomainUrl', PROFILE),
      deny('sagemaker:*Presigned*', '*', { StringNotEquals: PRIVATE }),
    ],
  ],
  [
    'an address',
    [allow('sagemaker:CreatePresignedDomainUrl', PROFILE, { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })],
  ],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([]);
});

test('a network known at deployment', () => {
  const statement = allow('sagemaker:CreatePresignedDomainUrl', PROFILE, { StringEquals: { 'aws:SourceVpce': LATE } });
  expect(found(RULE, role([statement]))).toEqual([`unknown ${AT}/0/Action`]);
});
