import { findingsIn, type Tree } from '../../../judged';

const found = (resources: Tree) =>
  findingsIn(resources)
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-013')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, Tree, string[]]>([
  ['no rule', { R: { Type: 'AWS::ECR::Repository' } }, ['fail ']],
  [
    'a rule for all',
    {
      R: { Type: 'AWS::ECR::Repository', Properties: {} },
      S: {
        Type: 'AWS::ECR::SigningConfiguration',
        Properties: {
          Rules: [{ SigningProfileArn: 'arn:aws:signer:eu-west-1:111122223333:/signing-profiles/models' }],
        },
      },
    },
    [],
  ],
  [
    'a rule for others',
    {
      R: { Type: 'AWS::ECR::Repository', Properties: { RepositoryName: 'models/fraud' } },
      S: {
        Type: 'AWS::ECR::SigningConfiguration',
        Properties: {
          Rules: [
            {
              SigningProfileArn: 'arn:aws:signer:eu-west-1:111122223333:/signing-profiles/models',
              RepositoryFilters: [{ FilterType: 'WILDCARD_MATCH', Filter: 'web/*' }],
            },
          ],
        },
      },
    },
    ['fail '],
  ],
  [
    'a rule for it',
    {
      R: { Type: 'AWS::ECR::Repository', Properties: { RepositoryName: 'models/fraud' } },
      S: {
        Type: 'AWS::ECR::SigningConfiguration',
        Properties: {
          Rules: [
            {
              SigningProfileArn: 'arn:aws:signer:eu-west-1:111122223333:/signing-profiles/models',
              RepositoryFilters: [{ FilterType: 'WILDCARD_MATCH', Filter: 'models/*' }],
            },
          ],
        },
      },
    },
    [],
  ],
  [
    'a rule for names that are known at deployment',
    {
      R: { Type: 'AWS::ECR::Repository', Properties: { RepositoryName: 'models/fraud' } },
      S: {
        Type: 'AWS::ECR::SigningConfiguration',
        Properties: {
          Rules: [
            {
              SigningProfileArn: 'arn:aws:signer:eu-west-1:111122223333:/signing-profiles/models',
              RepositoryFilters: [{ FilterType: 'WILDCARD_MATCH', Filter: { 'Fn::ImportValue': 'elsewhere' } }],
            },
          ],
        },
      },
    },
    ['unknown '],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
