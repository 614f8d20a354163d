import { App, CfnParameter, LegacyStackSynthesizer, Stack, type StackProps } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { AiPermissionsBoundary, type AiPermissionsBoundaryProps } from '../../lib/aws/ai-permissions-boundary';
import { BoundaryCallers } from '../../lib/aws/boundary-callers';
import { KEY_WEAKENING } from '../../lib/aws/governed-key';
import { Workload } from '../../lib/aws/workload';
import { WorkloadRole } from '../../lib/aws/workload-role';
import { deployed } from '../deployed';
import { type Decision, decide, type Policy } from '../oracle';

const ENV = { account: '111122223333', region: 'eu-west-1' };
const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:111122223333:${resource}`;
const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const GUARDRAIL = arn('bedrock', 'guardrail/g1:3');
const DEPLOYER = role('cdk-hnb659fds-cfn-exec-role-111122223333-eu-west-1');
const BEARER = role('adjuster');
const MODEL = 'arn:aws:bedrock:eu-west-1::foundation-model/acme.chat';
const EMBEDDING = 'arn:aws:bedrock:eu-west-1::foundation-model/acme.embed';
const code = (expected: string) => expect.objectContaining({ code: expected });

function bounded(props: Partial<AiPermissionsBoundaryProps> = {}, stackProps: StackProps = {}) {
  const app = new App();
  const stack = new Stack(app, 'Claims', stackProps);
  const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['eu-west-1a'] });
  const boundary = new AiPermissionsBoundary(stack, 'Boundary', {
    callers: BoundaryCallers.inside(vpc),
    guardrails: [GUARDRAIL],
    ...props,
  });
  return { app, stack, boundary };
}

function policyOf(stack: Stack): { readonly document: Policy; readonly arn: string } {
  const [policy] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::ManagedPolicy'));
  const { PolicyDocument, ManagedPolicyName } = deployed(policy?.['Properties']);
  return { document: PolicyDocument, arn: `arn:aws:iam::111122223333:policy/${ManagedPolicyName}` };
}

type Request = readonly [action: string, resource?: string, context?: Record<string, string | string[]>];

/** What becomes of the requests of each principal, to whom everything is granted, and who bears the boundary. */
function ask(stack: Stack, requests: readonly Request[], ...principals: string[]): Decision[] {
  const everything: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
  const root = {
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111122223333:root' },
    Action: 'kms:*',
    Resource: '*',
  };
  const boundary = [policyOf(stack).document];
  const ofEach = principals.length > 0 ? principals : [BEARER];
  return decide(
    ofEach.flatMap((principal) =>
      requests.map(([action, resource = '*', context = {}]) => ({
        principal,
        action,
        resource,
        resourceAccount: ENV.account,
        context: { 'aws:ViaAWSService': 'false', 'aws:PrincipalArn': principal, ...context },
        identity: [everything],
        boundary,
        ...(action.startsWith('kms:') && { resourcePolicy: { Statement: [root] } }),
      })),
    ),
  );
}

const all = (decision: Decision, requests: readonly unknown[]) => requests.map(() => decision);
const INSIDE = { 'aws:SourceVpc': 'vpc-1' };
const GUARDED = { 'bedrock:GuardrailIdentifier': GUARDRAIL };
const RIGHT = { ...INSIDE, ...GUARDED };

describe('the guardrail door', () => {
  test('is open with an accepted guardrail', () => {
    const accepted = [GUARDRAIL, arn('bedrock', 'guardrail/g1:4')];
    const requests: Request[] = accepted.flatMap((id) => [
      ['bedrock:InvokeModel', MODEL, { ...INSIDE, 'bedrock:GuardrailIdentifier': id }],
      ['bedrock:InvokeModelWithResponseStream', MODEL, { ...INSIDE, 'bedrock:GuardrailIdentifier': id }],
    ]);
    expect(ask(bounded({ guardrails: accepted }).stack, requests)).toEqual(all('Allowed', requests));
  });

  test('is closed without one, with another and with another version', () => {
    const wrong: Record<string, string>[] = [
      INSIDE,
      { ...INSIDE, 'bedrock:GuardrailIdentifier': arn('bedrock', 'guardrail/g2:3') },
      { ...INSIDE, 'bedrock:GuardrailIdentifier': arn('bedrock', 'guardrail/g1:2') },
      { ...INSIDE, 'bedrock:GuardrailIdentifier': arn('bedrock', 'guardrail/g1') },
    ];
    const requests: Request[] = wrong.flatMap((context) => [
      ['bedrock:InvokeModel', MODEL, context],
      ['bedrock:InvokeModelWithResponseStream', MODEL, context],
    ]);
    const both = [...requests, ...requests];
    expect(ask(bounded().stack, requests, BEARER, DEPLOYER)).toEqual(all('ExplicitlyDenied', both));
  });

  test('lets through exactly the models that take no guardrail', () => {
    const requests: Request[] = [
      ['bedrock:InvokeModel', EMBEDDING, INSIDE],
      ['bedrock:InvokeModel', MODEL, INSIDE],
      ['bedrock:InvokeModel', `${EMBEDDING}-v2`, INSIDE],
    ];
    expect(ask(bounded({ unguardedModels: [EMBEDDING] }).stack, requests)).toEqual([
      'Allowed',
      'ExplicitlyDenied',
      'ExplicitlyDenied',
    ]);
  });

  const sideDoors: Request[] = [
    ['bedrock:CreateModelInvocationJob', MODEL, RIGHT],
    ['bedrock:InvokeAgent', arn('bedrock', 'agent-alias/A/B'), RIGHT],
    ['bedrock:InvokeFlow', arn('bedrock', 'flow/F/alias/A'), RIGHT],
    ['bedrock:InvokeInlineAgent', '*', RIGHT],
    ['bedrock:RetrieveAndGenerate', '*', RIGHT],
    ['bedrock:OptimizePrompt', '*', RIGHT],
    ['bedrock:UpdateGuardrail', arn('bedrock', 'guardrail/g1'), RIGHT],
    ['bedrock:DeleteGuardrail', arn('bedrock', 'guardrail/g1'), RIGHT],
    ['bedrock:PutEnforcedGuardrailConfiguration', '*', RIGHT],
    ['bedrock:DeleteEnforcedGuardrailConfiguration', '*', RIGHT],
    ['bedrock:PutModelInvocationLoggingConfiguration', '*', RIGHT],
    ['bedrock:DeleteModelInvocationLoggingConfiguration', '*', RIGHT],
    ['bedrock-mantle:CreateInference', arn('bedrock-mantle', 'project/p'), RIGHT],
    ['bedrock-agentcore:InvokeAgentRuntime', arn('bedrock-agentcore', 'runtime/r'), RIGHT],
    ['bedrock-websearch:InvokeSearch', 'arn:aws:bedrock-websearch:eu-west-1:aws:tool/t', RIGHT],
  ];

  test('has no side doors in the Bedrock services: what is not named is closed', () => {
    const { stack } = bounded();
    expect(ask(stack, sideDoors)).toEqual(all('ImplicitlyDenied', sideDoors));
  });

  test('leaves open what is named, and no more', () => {
    const alias = arn('bedrock', 'agent-alias/A/B');
    const requests: Request[] = [
      ['bedrock:InvokeAgent', alias, INSIDE],
      ['bedrock:InvokeInlineAgent', '*', INSIDE],
      ['bedrock:InvokeAgent', alias],
    ];
    expect(ask(bounded({ alsoOpen: ['bedrock:InvokeAgent'] }).stack, requests)).toEqual([
      'Allowed',
      'ImplicitlyDenied',
      'ExplicitlyDenied',
    ]);
  });

  test('stands open for nobody with an API key, whatever is named, not even for the deployer', () => {
    const { stack } = bounded({ alsoOpen: ['bedrock:CallWithBearerToken', 'bedrock-mantle:CallWithBearerToken'] });
    const user = 'arn:aws:iam::111122223333:user/key';
    const requests: Request[] = [
      ['bedrock:CallWithBearerToken', '*', RIGHT],
      ['bedrock-mantle:CallWithBearerToken', '*', RIGHT],
      ['iam:CreateServiceSpecificCredential', user],
      ['iam:ResetServiceSpecificCredential', user],
      ['iam:UpdateServiceSpecificCredential', user],
    ];
    const both = [...requests, ...requests];
    expect(ask(stack, requests, BEARER, DEPLOYER)).toEqual(all('ExplicitlyDenied', both));
  });

  test('is changed by the trusted base alone', () => {
    const requests: Request[] = [
      ['bedrock:UpdateGuardrail', arn('bedrock', 'guardrail/g1')],
      ['bedrock:PutModelInvocationLoggingConfiguration', '*'],
    ];
    const { stack } = bounded();
    expect(ask(stack, requests, DEPLOYER, `${DEPLOYER}-not`)).toEqual([
      ...all('Allowed', requests),
      ...all('ImplicitlyDenied', requests),
    ]);
  });
});

describe('the network door', () => {
  const calls = (context: Record<string, string>): Request[] => [
    ['bedrock:InvokeModel', MODEL, { ...GUARDED, ...context }],
    ['bedrock:InvokeModelWithResponseStream', MODEL, { ...GUARDED, ...context }],
    ['bedrock:ApplyGuardrail', arn('bedrock', 'guardrail/g1'), context],
    ['sagemaker:InvokeEndpoint', arn('sagemaker', 'endpoint/e'), context],
    ['sagemaker:InvokeEndpointAsync', arn('sagemaker', 'endpoint/e'), context],
    ['sagemaker:InvokeEndpointWithResponseStream', arn('sagemaker', 'endpoint/e'), context],
    ['sagemaker:CreatePresignedNotebookInstanceUrl', arn('sagemaker', 'notebook-instance/n'), context],
  ];

  test('is open from the network', () => {
    expect(ask(bounded().stack, calls(INSIDE))).toEqual(all('Allowed', calls(INSIDE)));
  });

  test('is closed from the internet and from another network', () => {
    const requests = [...calls({}), ...calls({ 'aws:SourceVpc': 'vpc-2' })];
    expect(ask(bounded().stack, requests)).toEqual(all('ExplicitlyDenied', requests));
  });

  test('lets through what a service does with the credentials of the caller', () => {
    const requests = calls({ 'aws:ViaAWSService': 'true' });
    expect(ask(bounded().stack, requests)).toEqual(all('Allowed', requests));
  });

  test('can be narrowed to single endpoints', () => {
    const { stack } = bounded({
      callers: BoundaryCallers.through({ vpcEndpointId: 'vpce-1' }, { vpcEndpointId: 'vpce-2' }),
    });
    const open = [...calls({ 'aws:SourceVpce': 'vpce-1' }), ...calls({ 'aws:SourceVpce': 'vpce-2' })];
    expect(ask(stack, open)).toEqual(all('Allowed', open));
    const closed = [...calls({}), ...calls({ ...INSIDE, 'aws:SourceVpce': 'vpce-3' })];
    expect(ask(stack, closed)).toEqual(all('ExplicitlyDenied', closed));
  });

  test('takes a network that is made in the same stack', () => {
    const stack = new Stack(new App(), 'Claims');
    const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
    new AiPermissionsBoundary(stack, 'Boundary', { callers: BoundaryCallers.inside(vpc), guardrails: [GUARDRAIL] });
    const [inside, outside] = [calls({ 'aws:SourceVpc': 'Vpc' }), calls(INSIDE)];
    expect(ask(stack, [...inside, ...outside])).toEqual([
      ...all('Allowed', inside),
      ...all('ExplicitlyDenied', outside),
    ]);
  });
});

test('roles that AWS services call with need the guardrail but no network, and have no side doors either', () => {
  const { stack } = bounded({ callers: BoundaryCallers.awsServices() });
  const open: Request[] = [
    ['bedrock:InvokeModel', MODEL, GUARDED],
    ['bedrock:InvokeModelWithResponseStream', MODEL, GUARDED],
    ['bedrock:ApplyGuardrail', arn('bedrock', 'guardrail/g1')],
    ['bedrock:Retrieve', arn('bedrock', 'knowledge-base/k')],
  ];
  const unguarded: Request[] = [
    ['bedrock:InvokeModel', MODEL],
    ['bedrock:InvokeModelWithResponseStream', MODEL],
    ['cloudtrail:StopLogging', arn('cloudtrail', 'trail/t')],
  ];
  const side: Request[] = [
    ['bedrock:InvokeInlineAgent', '*', GUARDED],
    ['bedrock-mantle:CreateInference', arn('bedrock-mantle', 'project/p'), GUARDED],
  ];
  expect(ask(stack, [...open, ...unguarded, ...side])).toEqual([
    ...all('Allowed', open),
    ...all('ExplicitlyDenied', unguarded),
    ...all('ImplicitlyDenied', side),
  ]);
});

describe('the tampering door', () => {
  const key = arn('kms', 'key/00000000-0000-0000-0000-000000000000');
  const group = arn('logs', 'log-group:audit');
  const bucket = 'arn:aws:s3:::logs';
  const tampering: Request[] = [
    ['access-analyzer:DeleteAnalyzer', arn('access-analyzer', 'analyzer/a')],
    ['cloudtrail:StopLogging', arn('cloudtrail', 'trail/t')],
    ['cloudtrail:DeleteTrail', arn('cloudtrail', 'trail/t')],
    ['cloudtrail:UpdateTrail', arn('cloudtrail', 'trail/t')],
    ['cloudtrail:PutEventSelectors', arn('cloudtrail', 'trail/t')],
    ['cloudwatch:DeleteAlarms', arn('cloudwatch', 'alarm:a')],
    ['cloudwatch:DisableAlarmActions', arn('cloudwatch', 'alarm:a')],
    ['config:StopConfigurationRecorder', arn('config', 'configuration-recorder/r/1')],
    ['config:DeleteDeliveryChannel'],
    ['config:PutConfigurationRecorder', arn('config', 'configuration-recorder/r/1')],
    ['config:PutDeliveryChannel'],
    ['ec2:DeleteVpcEndpoints', arn('ec2', 'vpc-endpoint/vpce-1')],
    ['ec2:ModifyVpcEndpoint', arn('ec2', 'vpc-endpoint/vpce-1')],
    ['ec2:DeleteFlowLogs', arn('ec2', 'vpc-flow-log/fl-1')],
    ['events:DeleteRule', arn('events', 'rule/r')],
    ['events:DisableRule', arn('events', 'rule/r')],
    ['events:RemoveTargets', arn('events', 'rule/r')],
    ['guardduty:CreateFilter', arn('guardduty', 'detector/d/filter/f')],
    ['guardduty:DeleteDetector', arn('guardduty', 'detector/d')],
    ['guardduty:DisassociateMembers'],
    ['guardduty:StopMonitoringMembers'],
    ['guardduty:UpdateDetector', arn('guardduty', 'detector/d')],
    ['logs:DeleteLogGroup', group],
    ['logs:DeleteLogStream', `${group}:log-stream:s`],
    ['logs:DisassociateKmsKey', group],
    ['logs:PutLogGroupDeletionProtection', group],
    ['logs:PutRetentionPolicy', group],
    ['s3:BypassGovernanceRetention', `${bucket}/log`],
    ['s3:DeleteBucket', bucket],
    ['s3:DeleteBucketPolicy', bucket],
    ['s3:PutAccountPublicAccessBlock'],
    ['s3:PutBucketObjectLockConfiguration', bucket],
    ['s3:PutBucketPolicy', bucket],
    ['s3:PutBucketVersioning', bucket],
    ['s3:PutEncryptionConfiguration', bucket],
    ['s3:PutLifecycleConfiguration', bucket],
    ['s3:PutReplicationConfiguration', bucket],
    ['s3:PutObjectLegalHold', `${bucket}/log`],
    ['s3:PutObjectRetention', `${bucket}/log`],
    ['securityhub:BatchDisableStandards', arn('securityhub', 'hub/default')],
    ['securityhub:DeleteInsight', arn('securityhub', 'hub/default')],
    ['securityhub:DisableSecurityHub', arn('securityhub', 'hub/default')],
    ['securityhub:UpdateSecurityHubConfiguration', arn('securityhub', 'hub/default')],
    ...KEY_WEAKENING.map((action): Request => [action, /Alias/.test(action) ? arn('kms', 'alias/a') : key]),
  ];

  test('is closed to everyone but the deployer and the break-glass role, by exact ARN', () => {
    const breakGlass = iam.Role.fromRoleArn(new Stack(), 'BreakGlass', role('break-glass'));
    const { stack } = bounded({ breakGlass });
    expect(ask(stack, tampering, BEARER, `${DEPLOYER}-not`, DEPLOYER, role('break-glass'))).toEqual([
      ...all('ExplicitlyDenied', tampering),
      ...all('ExplicitlyDenied', tampering),
      ...all('Allowed', tampering),
      ...all('Allowed', tampering),
    ]);
  });

  test('takes another deployer', () => {
    const deployer = iam.Role.fromRoleArn(new Stack(), 'Deployer', role('deployer'));
    const { stack } = bounded({ deployer });
    const stop: Request[] = [['cloudtrail:StopLogging', arn('cloudtrail', 'trail/t')]];
    expect(ask(stack, stop, role('deployer'), DEPLOYER)).toEqual(['Allowed', 'ExplicitlyDenied']);
  });

  test('needs a deployer', () => {
    expect(() => bounded({}, { synthesizer: new LegacyStackSynthesizer() })).toThrow(code('DeployerUnknown'));
  });

  test('lets AWS services use a key on, and nobody else', () => {
    const requests: Request[] = [
      ['kms:CreateGrant', key, { 'kms:GrantIsForAWSResource': 'true' }],
      ['kms:CreateGrant', key, { 'kms:GrantIsForAWSResource': 'false' }],
      ['kms:CreateGrant', key],
    ];
    expect(ask(bounded().stack, requests)).toEqual(['Allowed', 'ExplicitlyDenied', 'ExplicitlyDenied']);
  });

  test('does not stand in the way of everyday work', () => {
    const requests: Request[] = [
      ['s3:PutObject', `${bucket}/data`],
      ['s3:DeleteObject', `${bucket}/data`],
      ['kms:Decrypt', key],
      ['logs:CreateLogGroup', group],
      ['logs:PutLogEvents', `${group}:log-stream:s`],
      ['ec2:CreateNetworkInterface', arn('ec2', 'network-interface/*')],
      ['iam:PassRole', role('worker')],
      ['bedrock:GetInferenceProfile', arn('bedrock', 'inference-profile/eu.acme.chat'), INSIDE],
    ];
    expect(ask(bounded().stack, requests)).toEqual(all('Allowed', requests));
  });
});

describe('the boundary itself', () => {
  const user = 'arn:aws:iam::111122223333:user/somebody';
  const { stack } = bounded();
  const self = policyOf(stack).arn;
  const changes = (context: Record<string, string>): Request[] => [
    ['iam:CreateRole', role('new'), context],
    ['iam:CreateUser', user, context],
    ['iam:AttachRolePolicy', role('new'), context],
    ['iam:AttachUserPolicy', user, context],
    ['iam:PutRolePolicy', role('new'), context],
    ['iam:PutUserPolicy', user, context],
    ['iam:PutRolePermissionsBoundary', role('new'), context],
    ['iam:PutUserPermissionsBoundary', user, context],
    ['iam:UpdateAssumeRolePolicy', role('new'), context],
  ];

  test('is on every identity that its bearers make or change', () => {
    const open = changes({ 'iam:PermissionsBoundary': self });
    expect(ask(stack, open)).toEqual(all('Allowed', open));
  });

  test('is not replaced by another, nor left out', () => {
    const closed = [...changes({}), ...changes({ 'iam:PermissionsBoundary': `${self}-not` })];
    expect(ask(stack, closed, BEARER, DEPLOYER)).toEqual([
      ...all('ExplicitlyDenied', closed),
      ...all('Allowed', closed),
    ]);
  });

  test('is not taken off, nor evaded through users and groups', () => {
    const closed: Request[] = [
      ['iam:DeleteRolePermissionsBoundary', BEARER, { 'iam:PermissionsBoundary': self }],
      ['iam:DeleteUserPermissionsBoundary', user, { 'iam:PermissionsBoundary': self }],
      ['iam:CreateAccessKey', user],
      ['iam:CreateLoginProfile', user],
      ['iam:UpdateLoginProfile', user],
      ['iam:AddUserToGroup', 'arn:aws:iam::111122223333:group/admins'],
      ['iam:AttachGroupPolicy', 'arn:aws:iam::111122223333:group/mine'],
      ['iam:PutGroupPolicy', 'arn:aws:iam::111122223333:group/mine'],
    ];
    expect(ask(stack, closed, BEARER, DEPLOYER)).toEqual([
      ...all('ExplicitlyDenied', closed),
      ...all('Allowed', closed),
    ]);
  });

  const policyChanges = (policy: string): Request[] =>
    ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion', 'iam:DeletePolicyVersion', 'iam:DeletePolicy'].map(
      (action) => [action, policy],
    );

  test('is changed by the trusted base alone, and read by all', () => {
    const own = policyChanges(self);
    expect(ask(stack, own, BEARER, DEPLOYER)).toEqual([...all('ExplicitlyDenied', own), ...all('Allowed', own)]);
    const harmless: Request[] = [...policyChanges(`${self}-not`), ['iam:GetPolicyVersion', self]];
    expect(ask(stack, harmless)).toEqual(all('Allowed', harmless));
  });

  test('does not let anybody become the deployer', () => {
    const context = { 'iam:PermissionsBoundary': self, 'iam:PassedToService': 'cloudformation.amazonaws.com' };
    const closed: Request[] = [
      'iam:PassRole',
      'iam:CreateRole',
      'iam:DeleteRole',
      'iam:AttachRolePolicy',
      'iam:PutRolePolicy',
      'iam:UpdateAssumeRolePolicy',
    ].map((action) => [action, DEPLOYER, context]);
    expect(ask(stack, closed, BEARER, DEPLOYER)).toEqual([
      ...all('ExplicitlyDenied', closed),
      ...all('Allowed', closed),
    ]);
  });

  test('names itself as it is named, also in a stack with an explicit environment', () => {
    const known = policyOf(bounded({}, { env: ENV }).stack);
    expect(known).toEqual(policyOf(stack));
    expect(known.arn).toMatch(/\/Claims-Boundary-[0-9a-f]{8}-eu-west-1$/);
  });
});

describe('the doors of SageMaker', () => {
  const isolated = { 'sagemaker:NetworkIsolation': 'true' };
  const subnets = { 'sagemaker:VpcSubnets': ['subnet-1'] };
  const volume = { 'sagemaker:VolumeKmsKeyArn': arn('kms', 'key/k') };
  const instances = { 'sagemaker:InstanceTypes': ['ml.m5.large'] };
  const everything = { ...isolated, ...subnets, ...volume, ...instances };
  const job = (action: string, resource: string, context: Record<string, string | string[]>): Request => [
    `sagemaker:${action}`,
    arn('sagemaker', `${resource}/x`),
    context,
  ];
  const jobs = [
    ['CreateHyperParameterTuningJob', 'hyper-parameter-tuning-job'],
    ['CreateProcessingJob', 'processing-job'],
    ['CreateTrainingJob', 'training-job'],
  ] as const;
  const without = (key: string): Record<string, string | string[]> =>
    Object.fromEntries(Object.entries(everything).filter(([name]) => name !== key));
  const notebook = { ...subnets, ...volume, ...instances, 'sagemaker:DirectInternetAccess': 'Disabled' };
  const domain = { ...subnets, 'sagemaker:AppNetworkAccessType': 'VpcOnly' };

  test('are open for what is isolated, in the network and encrypted', () => {
    const open: Request[] = [
      ...jobs.map(([action, resource]) => job(action, resource, everything)),
      job('CreateModel', 'model', { ...isolated, ...subnets }),
      job('CreateEndpointConfig', 'endpoint-config', { ...volume, ...instances }),
      job('CreateEndpointConfig', 'endpoint-config', { ...volume, ...instances, ...isolated }),
      job('CreateTransformJob', 'transform-job', { ...volume, ...instances }),
      job('CreateNotebookInstance', 'notebook-instance', notebook),
      job('CreateDomain', 'domain', domain),
      job('UpdateDomain', 'domain', { 'sagemaker:AppNetworkAccessType': 'VpcOnly' }),
      job('CreateAutoMLJobV2', 'automl-job', subnets),
      job('CreateCluster', 'cluster', subnets),
    ];
    expect(ask(bounded().stack, open)).toEqual(all('Allowed', open));
  });

  test('are closed for what has network access of its own, or does not say', () => {
    const open = { ...everything, 'sagemaker:NetworkIsolation': 'false' };
    const closed: Request[] = [
      ...jobs.flatMap(([action, resource]) => [
        job(action, resource, without('sagemaker:NetworkIsolation')),
        job(action, resource, open),
      ]),
      job('CreateModel', 'model', subnets),
      job('CreateModel', 'model', { ...subnets, 'sagemaker:NetworkIsolation': 'false' }),
      job('CreateEndpointConfig', 'endpoint-config', open),
    ];
    expect(ask(bounded().stack, closed)).toEqual(all('ExplicitlyDenied', closed));
  });

  test('are closed for what is outside the network', () => {
    const closed: Request[] = [
      ...jobs.map(([action, resource]) => job(action, resource, without('sagemaker:VpcSubnets'))),
      job('CreateModel', 'model', isolated),
      job('CreateNotebookInstance', 'notebook-instance', { ...notebook, 'sagemaker:DirectInternetAccess': 'Enabled' }),
      job('CreateNotebookInstance', 'notebook-instance', { ...subnets, ...volume, ...instances }),
      job('CreateNotebookInstance', 'notebook-instance', {
        ...volume,
        ...instances,
        'sagemaker:DirectInternetAccess': 'Disabled',
      }),
      job('CreateDomain', 'domain', subnets),
      job('CreateDomain', 'domain', { ...domain, 'sagemaker:AppNetworkAccessType': 'PublicInternetOnly' }),
      job('CreateDomain', 'domain', { 'sagemaker:AppNetworkAccessType': 'VpcOnly' }),
      job('UpdateDomain', 'domain', { 'sagemaker:AppNetworkAccessType': 'PublicInternetOnly' }),
      job('CreateAutoMLJob', 'automl-job', {}),
      job('CreateAutoMLJobV2', 'automl-job', {}),
      job('CreateCluster', 'cluster', {}),
    ];
    expect(ask(bounded().stack, closed)).toEqual(all('ExplicitlyDenied', closed));
  });

  const unencrypted: Request[] = [
    ...jobs.map(([action, resource]) => job(action, resource, without('sagemaker:VolumeKmsKeyArn'))),
    job('CreateEndpointConfig', 'endpoint-config', instances),
    job('CreateTransformJob', 'transform-job', instances),
    job('CreateNotebookInstance', 'notebook-instance', {
      ...subnets,
      ...instances,
      'sagemaker:DirectInternetAccess': 'Disabled',
    }),
  ];

  test('are closed for volumes without a key, but for instances that take none', () => {
    expect(ask(bounded().stack, unencrypted)).toEqual(all('ExplicitlyDenied', unencrypted));
    const { stack } = bounded({ instanceTypesWithoutVolumeKey: ['ml.g5.*'] });
    const on = (...types: string[]) =>
      job('CreateEndpointConfig', 'endpoint-config', { 'sagemaker:InstanceTypes': types });
    const mixed = [...unencrypted, on('ml.g5.xlarge', 'ml.m5.large')];
    expect(ask(stack, [on('ml.g5.xlarge'), ...mixed])).toEqual(['Allowed', ...all('ExplicitlyDenied', mixed)]);
  });

  const approval: Request[] = ['CreateModelPackage', 'UpdateModelPackage'].map((action) =>
    job(action, 'model-package', { 'sagemaker:ModelApprovalStatus': 'Approved' }),
  );

  test('let nobody approve a model, unless named', () => {
    const waiting = ['CreateModelPackage', 'UpdateModelPackage'].map((action) =>
      job(action, 'model-package', { 'sagemaker:ModelApprovalStatus': 'PendingManualApproval' }),
    );
    const requests = [...approval, ...waiting];
    const verdicts = [...all('ExplicitlyDenied', approval), ...all('Allowed', waiting)];
    expect(ask(bounded().stack, requests, BEARER, DEPLOYER)).toEqual([...verdicts, ...verdicts]);
  });

  test('let the named approver approve, who may bear the boundary, and nobody else', () => {
    const stack = new Stack(new App(), 'Claims');
    const approver = new WorkloadRole(stack, 'Approver', { service: Workload.LAMBDA });
    new AiPermissionsBoundary(stack, 'Boundary', {
      callers: BoundaryCallers.awsServices(),
      guardrails: [GUARDRAIL],
      approvers: [approver],
    });
    const [made] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Role'));
    const name = role(deployed(made?.['Properties'].RoleName));
    expect(ask(stack, approval, name, `${name}-not`)).toEqual([
      ...all('Allowed', approval),
      ...all('ExplicitlyDenied', approval),
    ]);
    const [policy] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::ManagedPolicy'));
    expect(JSON.stringify(policy)).not.toContain('Fn::GetAtt');
  });
});

describe('what it is used as', () => {
  test('the boundary of a role, and of everything in a scope', () => {
    const { stack, boundary } = bounded();
    new WorkloadRole(stack, 'Adjuster', { service: Workload.LAMBDA, permissionsBoundary: boundary });
    iam.PermissionsBoundary.of(stack).apply(boundary);
    new iam.Role(stack, 'Plain', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    const template = Template.fromStack(stack);
    const [id] = Object.keys(template.findResources('AWS::IAM::ManagedPolicy'));
    template.allResourcesProperties('AWS::IAM::Role', { PermissionsBoundary: { Ref: id } });
  });

  test('by itself it grants nothing', () => {
    const { document } = policyOf(bounded().stack);
    const question = { principal: BEARER, action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/key' };
    expect(decide([{ ...question, boundary: [document] }])).toEqual(['ImplicitlyDenied']);
  });
});

describe('bad input', () => {
  test.each<[string, Partial<AiPermissionsBoundaryProps>]>([
    ['GuardrailsMissing', { guardrails: [] }],
    ['GuardrailVersion', { guardrails: ['g1'] }],
    ['GuardrailVersion', { guardrails: [arn('bedrock', 'guardrail/g1')] }],
    ['GuardrailVersion', { guardrails: [arn('bedrock', 'guardrail/g1:DRAFT')] }],
    ['GuardrailVersion', { guardrails: [GUARDRAIL, arn('bedrock', 'guardrail/*:1')] }],
    ['GuardrailVersion', { guardrails: [arn('bedrock', 'guardrail/g1:*')] }],
    ['UnguardedModel', { unguardedModels: ['*'] }],
    ['UnguardedModel', { unguardedModels: ['arn:aws:bedrock:eu-west-1::foundation-model/*'] }],
    ['UnguardedModel', { unguardedModels: ['acme.embed'] }],
    ['BoundaryAction', { alsoOpen: ['bedrock:*'] }],
    ['BoundaryAction', { alsoOpen: ['bedrock:Invoke*'] }],
    ['BoundaryAction', { alsoOpen: ['s3:GetObject'] }],
    ['BoundaryAction', { alsoOpen: ['*'] }],
  ])('%s: %j', (expected, props) => {
    expect(() => bounded(props)).toThrow(code(expected));
  });

  test('what only the deployment knows is not read', () => {
    const version = new CfnParameter(new Stack(), 'Guardrail').valueAsString;
    expect(() => bounded({ guardrails: [version], unguardedModels: [version], alsoOpen: [version] })).not.toThrow();
  });
});

describe('the size', () => {
  const guardrails = (count: number) =>
    Array.from({ length: count }, (_, i) => arn('bedrock', `guardrail/g1:${i + 1}`));

  test('of an ordinary boundary fits', () => {
    const { app } = bounded({
      breakGlass: iam.Role.fromRoleArn(new Stack(), 'BreakGlass', role('break-glass')),
      guardrails: guardrails(3),
      unguardedModels: [EMBEDDING],
    });
    expect(() => app.synth()).not.toThrow();
  });

  test('is checked at synthesis', () => {
    expect(() => bounded({ guardrails: guardrails(30) }).app.synth()).toThrow(
      /BoundarySize: the policy must be 6144 characters at the most, got \d+; .*\[Claims\/Boundary\]/,
    );
  });
});
