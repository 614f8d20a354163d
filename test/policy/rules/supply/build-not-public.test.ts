import { findingsIn } from '../../../judged';

const ROLE = {
  Type: 'AWS::IAM::Role',
  Properties: {
    Policies: [
      { PolicyDocument: { Statement: { Effect: 'Allow', Action: ['sagemaker:UpdateEndpoint'], Resource: '*' } } },
    ],
  },
};

const found = (more: object) =>
  findingsIn({
    Role: ROLE,
    R: { Type: 'AWS::CodeBuild::Project', Properties: { ServiceRole: { 'Fn::GetAtt': ['Role', 'Arn'] }, ...more } },
  })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-122')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['nothing said', {}, []],
  ['public', { Visibility: 'PUBLIC_READ' }, ['fail Properties/Visibility']],
  ['private', { Visibility: 'PRIVATE' }, []],
  ['known at deployment', { Visibility: { 'Fn::ImportValue': 'elsewhere' } }, ['unknown Properties/Visibility']],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
