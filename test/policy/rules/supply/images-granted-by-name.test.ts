import { findingsIn } from '../../../judged';

const found = (resource: object) =>
  findingsIn({ R: resource })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-014')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'everybody',
    {
      Type: 'AWS::ECR::Repository',
      Properties: {
        RepositoryPolicyText: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: '*', Action: 'ecr:BatchGetImage' }],
        },
      },
    },
    ['fail Properties/RepositoryPolicyText/Statement/0'],
  ],
  [
    'everybody of AWS, in a text',
    {
      Type: 'AWS::ECR::RepositoryCreationTemplate',
      Properties: {
        RepositoryPolicy: JSON.stringify({
          Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'ecr:PutImage' }],
        }),
      },
    },
    ['fail Properties/RepositoryPolicy/Statement/0'],
  ],
  [
    'the registry',
    {
      Type: 'AWS::ECR::RegistryPolicy',
      Properties: {
        PolicyText: {
          Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'ecr:ReplicateImage', Resource: '*' }],
        },
      },
    },
    ['fail Properties/PolicyText/Statement/0'],
  ],
  [
    'an organization',
    {
      Type: 'AWS::ECR::Repository',
      Properties: {
        RepositoryPolicyText: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: '*',
              Action: 'ecr:BatchGetImage',
              Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
            },
          ],
        },
      },
    },
    [],
  ],
  [
    'an account',
    {
      Type: 'AWS::ECR::Repository',
      Properties: {
        RepositoryPolicyText: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'ecr:BatchGetImage' },
          ],
        },
      },
    },
    [],
  ],
  [
    'a denial',
    {
      Type: 'AWS::ECR::Repository',
      Properties: {
        RepositoryPolicyText: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Deny', Principal: '*', Action: 'ecr:PutImage' }],
        },
      },
    },
    [],
  ],
  ['no policy', { Type: 'AWS::ECR::Repository' }, []],
  [
    'known at deployment',
    {
      Type: 'AWS::ECR::Repository',
      Properties: {
        RepositoryPolicyText: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { 'Fn::ImportValue': 'elsewhere' }, Action: 'ecr:BatchGetImage' }],
        },
      },
    },
    ['unknown Properties/RepositoryPolicyText/Statement/0'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
