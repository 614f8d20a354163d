import { actionTable } from '../../../lib/access/actions';
import { ACTING } from '../../../lib/cloudformation/access/acting';
import { DEPLOYING, NOT_DEPLOYING } from '../../../lib/guarantees/integrity/deploying';
import { CHANGES_OF_ORGANIZATION, CHANGES_OF_POLICIES, GUARDS } from '../../../lib/guarantees/integrity/guards';
import {
  HARMLESS,
  WRITES_OF_CREDENTIALS,
  WRITES_OF_IDENTITY_CENTER,
  WRITES_OF_RIGHTS,
  WRITES_OF_TAGS,
  WRITES_OF_TRUST,
  WRITES_UNDER_BOUNDARY,
} from '../../../lib/guarantees/integrity/identity-writes';
import { SETS_UP, STARTS } from '../../../lib/guarantees/integrity/services';
import { WAYS_IN } from '../../../lib/guarantees/integrity/ways-in';

const table = actionTable();
const CHANGING = ['Write', 'Permissions', 'Tagging'];
const changesOf = (pattern: string) =>
  table.matching(pattern).filter((name) => CHANGING.includes(table.action(name)?.level ?? ''));

const WRITES = [
  ...WRITES_UNDER_BOUNDARY,
  ...WRITES_OF_RIGHTS,
  ...WRITES_OF_TRUST,
  ...WRITES_OF_CREDENTIALS,
  ...WRITES_OF_IDENTITY_CENTER,
  ...WRITES_OF_TAGS,
];

test('every action that is asked about is one of AWS, as AWS spells it', () => {
  const asked = [
    ...WRITES,
    ...DEPLOYING,
    ...CHANGES_OF_ORGANIZATION,
    ...CHANGES_OF_POLICIES,
    ...GUARDS.flatMap(({ changes }) => changes),
    ...Object.values(SETS_UP).flat(),
    ...Object.values(WAYS_IN).flatMap((ways) => ways.flatMap(({ actions }) => actions)),
  ];
  expect(asked.length).toBeGreaterThan(150);
  expect(asked.filter((name) => table.action(name)?.name !== name)).toEqual([]);
});

test('every change of IAM is asked about, or said why not', () => {
  const harmless = Object.values(HARMLESS).flatMap((names) => names.map((name) => `iam:${name}`));
  const known = [...WRITES, ...harmless].filter((name) => name.startsWith('iam:'));
  const ofOthers =
    /^iam:(Tag|Untag)(InstanceProfile|MFADevice|OpenIDConnectProvider|Policy|SAMLProvider|ServerCertificate)$/;
  expect(changesOf('iam:*').filter((name) => !known.includes(name) && !ofOthers.test(name))).toEqual([]);
  expect(known.filter((name) => table.action(name) === undefined)).toEqual([]);
  expect(new Set(known).size).toBe(known.length);
});

test('what can be left to others under a boundary is what AWS tells the boundary of, but taking it off', () => {
  const telling = changesOf('iam:*').filter((name) => table.knowsKey(name, 'iam:PermissionsBoundary'));
  const harmless = ['iam:DeleteRole', 'iam:UpdateRole', 'iam:UpdateRoleDescription'];
  const left = telling.filter((name) => !harmless.includes(name) && !/^iam:Delete.*PermissionsBoundary$/.test(name));
  expect(left.sort()).toEqual([...WRITES_UNDER_BOUNDARY]);
});

test('every change of who may do what in IAM Identity Center is asked about', () => {
  const permissions = ['sso:*', 'identitystore:*', 'sso-directory:*'].flatMap((pattern) =>
    table.matching(pattern).filter((name) => table.action(name)?.level === 'Permissions'),
  );
  expect(permissions.filter((name) => !WRITES_OF_IDENTITY_CENTER.includes(name))).toEqual(['sso:UpdatePermissionSet']);
});

test('every change of stacks is asked about, or said why not', () => {
  const others = Object.values(NOT_DEPLOYING).flatMap((names) => names.map((name) => `cloudformation:${name}`));
  const known = [...DEPLOYING, ...others];
  const changes = changesOf('cloudformation:*').filter((name) => !/:(Tag|Untag)Resource$/.test(name));
  expect(changes.filter((name) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !changes.includes(name))).toEqual([]);
});

test('whatever starts a service with a role is a change that AWS has', () => {
  const patterns = Object.values(STARTS).flat();
  expect(patterns.filter((pattern) => changesOf(pattern).length === 0)).toEqual([]);
});

test.each([
  ['lambda.amazonaws.com', 'lambda:CreateFunction'],
  ['ec2.amazonaws.com', 'ec2:RunInstances'],
  ['ecs-tasks.amazonaws.com', 'ecs:RegisterTaskDefinition'],
  ['sagemaker.amazonaws.com', 'sagemaker:CreateNotebookInstance'],
  ['sagemaker.amazonaws.com', 'sagemaker:CreateTrainingJob'],
  ['glue.amazonaws.com', 'glue:CreateDevEndpoint'],
  ['codebuild.amazonaws.com', 'codebuild:StartBuild'],
  ['bedrock-agentcore.amazonaws.com', 'bedrock-agentcore:CreateCodeInterpreter'],
  ['cloudformation.amazonaws.com', 'cloudformation:CreateChangeSet'],
  ['states.amazonaws.com', 'states:CreateStateMachine'],
  ['tasks.apprunner.amazonaws.com', 'apprunner:CreateService'],
  ['emr-serverless.amazonaws.com', 'emr-serverless:StartJobRun'],
])('%s acts as a role once somebody may %s', (service, action) => {
  expect(STARTS[service]?.flatMap((pattern) => table.matching(pattern))).toContain(action);
});

test('whatever has ways in is known to act as its role', () => {
  expect(Object.keys(WAYS_IN).filter((type) => !ACTING.includes(type))).toEqual([]);
});
