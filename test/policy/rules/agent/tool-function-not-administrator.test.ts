import { findingsIn } from '../../../judged';

const found = (role: object) =>
  findingsIn({
    F: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
    Role: { Type: 'AWS::IAM::Role', Properties: role },
    A: {
      Type: 'AWS::Bedrock::Agent',
      Properties: { ActionGroups: [{ ActionGroupExecutor: { Lambda: { 'Fn::GetAtt': ['F', 'Arn'] } } }] },
    },
  })
    .filter(({ rule }) => rule === 'ZTA-AGENT-083')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'a policy of the provider',
    { ManagedPolicyArns: [{ 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess' }] },
    ['fail Properties/Role'],
  ],
  [
    'written out',
    { Policies: [{ PolicyDocument: { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } } }] },
    ['fail Properties/Role'],
  ],
  ['known at deployment', { ManagedPolicyArns: [{ 'Fn::ImportValue': 'elsewhere' }] }, ['unknown Properties/Role']],
  [
    'one table',
    {
      Policies: [
        {
          PolicyDocument: {
            Statement: {
              Effect: 'Allow',
              Action: 'dynamodb:GetItem',
              Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/t',
            },
          },
        },
      ],
    },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
