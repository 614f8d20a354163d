import { findingsIn } from '../../../judged';

const found = (resource: object) =>
  findingsIn({ R: resource })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-015')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['a public repository', { Type: 'AWS::ECR::PublicRepository' }, ['fail ']],
  ['a private one', { Type: 'AWS::ECR::Repository' }, []],
  [
    'a private one that everybody may read, which another rule is for',
    {
      Type: 'AWS::ECR::Repository',
      Properties: { RepositoryPolicyText: { Statement: { Effect: 'Allow', Principal: '*', Action: 'ecr:*' } } },
    },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
