import { readingOf } from './reading';

const role = { Type: 'AWS::IAM::Role', Properties: { RoleName: 'r' } };
const R = 'arn:aws:iam::222233334444:role/r';
const ARN = { 'Fn::GetAtt': ['R', 'Arn'] };
const environment = { account: '222233334444', region: 'eu-west-1', stackName: 'App' };
const of = (Type: string, Properties: object) => ({ Type: `AWS::${Type}`, Properties });

/** Whom each resource acts as, in each way. */
const acting = (resources: object, rest: object = {}) =>
  readingOf({ tree: { ...rest, Resources: { R: role, ...resources } }, environment }).ways.map(({ access }) =>
    Object.fromEntries((access.acting ?? []).map(({ place, as }) => [place.resource, as ?? 'untold'])),
  );

test.each<[string, object]>([
  ['function', of('Lambda::Function', { Role: ARN })],
  ['function by the name of its role', of('Lambda::Function', { Role: `arn:aws:iam::222233334444:role/r` })],
  ['task definition', of('ECS::TaskDefinition', { TaskRoleArn: ARN })],
  ['state machine', of('StepFunctions::StateMachine', { RoleArn: ARN })],
  ['model', of('SageMaker::Model', { ExecutionRoleArn: ARN })],
  ['instance profile', of('IAM::InstanceProfile', { Roles: [{ Ref: 'R' }] })],
  ['pipeline', of('CodePipeline::Pipeline', { RoleArn: ARN })],
  ['profile of somebody who works', of('SageMaker::UserProfile', { UserSettings: { ExecutionRole: ARN } })],
  ['function of AWS SAM that names one', of('Serverless::Function', { Role: ARN })],
])('a %s acts as its role', (_what, X) => {
  expect(acting({ X })).toEqual([{ X: [R] }]);
});

test('what a role that is not of the files may do is not told', () => {
  const Role = 'arn:aws:iam::444455556666:role/other';
  expect(acting({ X: of('Lambda::Function', { Role }) })).toEqual([{ X: 'untold' }]);
});

test('what leads to a workload acts as it does', () => {
  const found = acting({
    Profile: of('IAM::InstanceProfile', { Roles: [{ Ref: 'R' }] }),
    Instance: of('EC2::Instance', { IamInstanceProfile: { Ref: 'Profile' } }),
    Task: of('ECS::TaskDefinition', { TaskRoleArn: ARN }),
    Service: of('ECS::Service', { TaskDefinition: { Ref: 'Task' } }),
    Model: of('SageMaker::Model', { ExecutionRoleArn: ARN }),
    Config: of('SageMaker::EndpointConfig', {
      ProductionVariants: [{ ModelName: { 'Fn::GetAtt': ['Model', 'ModelName'] } }],
    }),
    Endpoint: of('SageMaker::Endpoint', { EndpointConfigName: { 'Fn::GetAtt': ['Config', 'EndpointConfigName'] } }),
  });
  expect(found).toEqual([
    { Profile: [R], Instance: [R], Task: [R], Service: [R], Model: [R], Config: [R], Endpoint: [R] },
  ]);
});

test('a group acts as its users, whichever names the other', () => {
  const users = ['one', 'two'].map((UserName) =>
    of('IAM::User', { UserName, Groups: UserName === 'one' ? ['g'] : [] }),
  );
  const found = acting({
    One: users[0],
    Two: users[1],
    G: of('IAM::Group', { GroupName: 'g' }),
    Into: of('IAM::UserToGroupAddition', { GroupName: { Ref: 'G' }, Users: ['two'] }),
  });
  expect(found).toEqual([{ G: ['arn:aws:iam::222233334444:user/one', 'arn:aws:iam::222233334444:user/two'] }]);
});

test('what deployment decides of it is not told, and makes no further ways', () => {
  const Other = of('IAM::Role', { RoleName: 'other' });
  const either = { 'Fn::If': ['C', ARN, { 'Fn::GetAtt': ['Other', 'Arn'] }] };
  const Conditions = { C: { 'Fn::Equals': [{ Ref: 'P' }, 'x'] } };
  const Parameters = { P: { Type: 'String', Default: 'x' }, Given: { Type: 'String' } };
  const found = acting(
    {
      Other,
      X: of('Lambda::Function', { Role: either }),
      Y: of('Lambda::Function', { Role: { Ref: 'Given' } }),
      G: of('IAM::Group', { GroupName: 'g' }),
      Into: of('IAM::UserToGroupAddition', { GroupName: 'g', Users: [{ Ref: 'Given' }] }),
    },
    { Conditions, Parameters },
  );
  expect(found).toEqual([{ X: 'untold', Y: 'untold', G: 'untold' }]);
});

test('what is decided anyway is told in each way', () => {
  const Conditions = { C: { 'Fn::Equals': [{ Ref: 'P' }, 'x'] } };
  const Parameters = { P: { Type: 'String' } };
  const Other = { ...of('IAM::Role', { RoleName: 'other' }), Condition: 'C' };
  const X = of('Lambda::Function', { Role: { 'Fn::If': ['C', { 'Fn::GetAtt': ['Other', 'Arn'] }, ARN] } });
  expect(acting({ Other, X }, { Conditions, Parameters })).toEqual([
    { X: ['arn:aws:iam::222233334444:role/other'] },
    { X: [R] },
  ]);
});

test.each([
  ['RolesAnywhere::Profile', { SessionPolicy: '{}' }],
  ['RolesAnywhere::Profile', { ManagedPolicyArns: [] }],
  ['EKS::PodIdentityAssociation', { Policy: '{}' }],
  ['Transfer::User', { Policy: '{}' }],
])('what a %s narrows sessions to is not read, which is told', (type, narrowing) => {
  const said = (more: object) =>
    readingOf({ tree: { R: role, X: of(type, { RoleArn: ARN, ...more }) }, environment }).assumptions;
  expect(said(narrowing)).toContainEqual(expect.stringContaining("sessions that 'X' hands out"));
  expect(said({})).not.toContainEqual(expect.stringContaining('hands out'));
});

test('a function of AWS SAM acts as the role that is made for it', () => {
  const [found] = acting({ X: of('Serverless::Function', {}) });
  expect(found).toEqual({ X: [expect.stringMatching(/:role\/App-XRole-/)] });
});
