import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { deployed } from '../../deployed';
import { decide } from '../../oracle';
import { ENV, released } from './released';

const { stack } = released();
const ROLE = (name: string) => `arn:aws:iam::111122223333:role/cdk-hnb659fds-${name}-role-111122223333-eu-west-1`;

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource?: string | string[];
  readonly Condition?: { readonly ArnEquals?: { readonly 'aws:PrincipalArn'?: string } };
}

const doors = Object.values(Template.fromStack(stack).findResources('AWS::EC2::VPCEndpoint')).map(({ Properties }) => ({
  service: String(JSON.stringify(Properties.ServiceName)).replace(/^.*\.|\W*$/g, ''),
  statements: deployed(Properties.PolicyDocument).Statement as Statement[],
}));

/** What a role may do through the endpoint of a service, by name. */
const through = (service: string, role: string) =>
  doors
    .filter((door) => door.service === service)
    .flatMap(({ statements }) => statements)
    .filter(({ Condition }) => Condition?.ArnEquals?.['aws:PrincipalArn'] === role)
    .map(({ Action, Resource }) => [[Action].flat(), [Resource].flat()]);

test('the role that deploys gets to its stack, and to no other', () => {
  const [[actions, resources] = []] = through('cloudformation', ROLE('deploy'));
  expect(resources).toEqual(['arn:aws:cloudformation:eu-west-1:111122223333:stack/Serving/*']);
  expect(actions).toEqual(
    expect.arrayContaining(['cloudformation:CreateChangeSet', 'cloudformation:ExecuteChangeSet']),
  );
  expect(actions).not.toContain('cloudformation:DeleteStack');
  expect(through('cloudformation', ROLE('file-publishing'))).toEqual([]);
});

const STACK = (name: string) => `arn:aws:cloudformation:eu-west-1:111122223333:stack/${name}/0f1e2d3c`;
const CHANGE = 'cloudformation:CreateChangeSet';
const EVENTS = 'cloudformation:DescribeEvents';
const OF_CHANGE = (name: string) => `arn:aws:cloudformation:eu-west-1:111122223333:changeSet/${name}/0f1e2d3c`;

test.each([
  [ROLE('deploy'), EVENTS, STACK('Serving'), '111122223333', 'Allowed'],
  [ROLE('deploy'), EVENTS, OF_CHANGE('cdk-deploy-change-set'), '111122223333', 'Allowed'],
  [ROLE('deploy'), EVENTS, STACK('Release'), '111122223333', 'ImplicitlyDenied'],
  [ROLE('deploy'), 'cloudformation:ListHookResults', STACK('Serving'), '111122223333', 'Allowed'],
  [ROLE('deploy'), 'cloudformation:GetHookResult', '*', '111122223333', 'Allowed'],
  [ROLE('deploy'), CHANGE, STACK('Serving'), '111122223333', 'Allowed'],
  [ROLE('deploy'), CHANGE, STACK('Release'), '111122223333', 'ImplicitlyDenied'],
  [ROLE('deploy'), 'cloudformation:DeleteStack', STACK('Serving'), '111122223333', 'ImplicitlyDenied'],
  [ROLE('file-publishing'), CHANGE, STACK('Serving'), '111122223333', 'ImplicitlyDenied'],
  [ROLE('deploy'), CHANGE, STACK('Serving'), '444455556666', 'ExplicitlyDenied'],
])('%s, %s on %s, of account %s: %s', (principal, action, resource, account, expected) => {
  const endpoint = doors.filter(({ service }) => service === 'cloudformation');
  const asked = {
    principal,
    action,
    resource,
    identity: [{ Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }],
    endpoint: endpoint.map(({ statements }) => ({ Statement: statements })),
    context: { 'aws:PrincipalArn': principal, 'aws:PrincipalAccount': account },
  };
  expect(decide([asked])).toEqual([expected]);
});

test('it reads the version of its bootstrapping, and no other parameter', () => {
  expect(through('ssm', ROLE('deploy'))).toEqual([
    [['ssm:GetParameter'], ['arn:aws:ssm:eu-west-1:111122223333:parameter/cdk-bootstrap/hnb659fds/version']],
  ]);
});

test('the stage takes on the roles that deploy and publish files, and none that publishes images', () => {
  const taken = doors
    .filter(({ service }) => service === 'sts')
    .flatMap(({ statements }) => statements)
    .filter(({ Action }) => Action === 'sts:AssumeRole');
  expect(taken.map(({ Resource }) => Resource)).toEqual([[ROLE('deploy'), ROLE('file-publishing')]]);
  for (const role of ['deploy', 'file-publishing']) {
    expect(through('sts', ROLE(role))).toEqual([[['sts:GetCallerIdentity'], ['*']]]);
  }
});

test('files are published as their bucket encrypts', () => {
  expect(through('s3', ROLE('file-publishing'))).toEqual([
    [['s3:GetEncryptionConfiguration'], ['arn:aws:s3:::cdk-hnb659fds-assets-111122223333-eu-west-1']],
  ]);
});

test('DeployRegion: a stack that no endpoint leads to', () => {
  const elsewhere = (own: Stack) => new Stack(own.node.root, 'Elsewhere', { env: { ...ENV, region: 'us-east-1' } });
  expect(() => released((own) => ({ deploy: { stack: elsewhere(own) } }))).toThrow(
    expect.objectContaining({ code: 'DeployRegion' }),
  );
});
