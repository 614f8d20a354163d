import { allow, deny, found, policy, spelled } from './resources';

const RULE = 'ZTA-POL-013';

test.each([
  [
    'no version',
    spelled({ Statement: [allow('s3:GetObject', 'arn:aws:s3:::b/${aws:username}/*')] }),
    ['fail 0/Resource'],
  ],
  [
    'the old version',
    spelled({
      Version: '2008-10-17',
      Statement: [
        deny('s3:GetObject', '*', { StringNotEquals: { 's3:ExistingObjectTag/team': '${aws:PrincipalTag/team}' } }),
      ],
    }),
    ['fail 0/Condition/StringNotEquals/s3:ExistingObjectTag~1team'],
  ],
  [
    'a variable that Fn::Sub leaves',
    spelled({ Statement: [allow('s3:GetObject', { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::b/${!aws:username}/*' })] }),
    ['fail 0/Resource'],
  ],
  [
    'one of several resources',
    spelled({ Statement: [allow('s3:GetObject', ['arn:aws:s3:::a', 'arn:aws:s3:::b/${aws:username}/*'])] }),
    ['fail 0/Resource/1'],
  ],
  ['the version that reads them', policy(allow('s3:GetObject', 'arn:aws:s3:::b/${aws:username}/*')), []],
  [
    'no variables',
    spelled({ Statement: [allow('s3:GetObject', { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::b/*' })] }),
    [],
  ],
  [
    'a version that deployment decides',
    spelled({
      Version: { 'Fn::ImportValue': 'late' },
      Statement: [allow('s3:GetObject', 'arn:aws:s3:::b/${aws:username}/*')],
    }),
    [],
  ],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});
