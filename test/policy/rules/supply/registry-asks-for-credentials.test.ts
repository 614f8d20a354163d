import { findingsIn } from '../../../judged';

const found = (ImageConfig: object) =>
  findingsIn({
    R: {
      Type: 'AWS::SageMaker::Model',
      Properties: { PrimaryContainer: { Image: `registry.example.com/fraud@sha256:${'4f'.repeat(32)}`, ImageConfig } },
    },
  })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-005')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'none',
    { RepositoryAccessMode: 'Vpc' },
    ['fail Properties/PrimaryContainer/ImageConfig/RepositoryAuthConfig/RepositoryCredentialsProviderArn'],
  ],
  [
    'a function',
    {
      RepositoryAccessMode: 'Vpc',
      RepositoryAuthConfig: {
        RepositoryCredentialsProviderArn: 'arn:aws:lambda:eu-west-1:111122223333:function:login',
      },
    },
    [],
  ],
  ['ECR', { RepositoryAccessMode: 'Platform' }, []],
  [
    'known at deployment',
    { RepositoryAccessMode: 'Vpc', RepositoryAuthConfig: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/PrimaryContainer/ImageConfig/RepositoryAuthConfig/RepositoryCredentialsProviderArn'],
  ],
  [
    'a registry known at deployment, and none',
    { RepositoryAccessMode: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/PrimaryContainer/ImageConfig/RepositoryAuthConfig/RepositoryCredentialsProviderArn'],
  ],
  [
    'a registry known at deployment, and a function',
    {
      RepositoryAccessMode: { 'Fn::ImportValue': 'elsewhere' },
      RepositoryAuthConfig: {
        RepositoryCredentialsProviderArn: 'arn:aws:lambda:eu-west-1:111122223333:function:login',
      },
    },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
