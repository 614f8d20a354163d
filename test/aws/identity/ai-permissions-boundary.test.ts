import { App, CfnParameter, LegacyStackSynthesizer, Stack, type StackProps } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { KEY_WEAKENING } from '../../../lib/aws/custody/governed-key';
import {
  AiPermissionsBoundary,
  type AiPermissionsBoundaryProps,
} from '../../../lib/aws/identity/ai-permissions-boundary';
import { BoundaryCallers } from '../../../lib/aws/identity/boundary-callers';
import { Workload } from '../../../lib/aws/identity/workload';
import { WorkloadRole } from '../../../lib/aws/identity/workload-role';
import { deployed } from '../../deployed';
import { type Decision, decide, type Policy, type Question } from '../../oracle';

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

const ORDINARY = bounded().stack;

type Request = readonly [action: string, resource?: string, context?: Record<string, string | string[]>];

/** What is expected of some requests, by these principals or by a bearer like any other. */
type Expected = readonly [decision: Decision, requests: readonly Request[], ...principals: string[]];

const asked: Question[] = [];
let answers: Decision[] | undefined;

/** Tests what becomes of requests by principals to whom everything is granted, and who bear the boundary. */
function decides(name: string, stack: Stack, ...expected: Expected[]) {
  const document = policyOf(stack).document;
  const wanted = expected.flatMap(([decision, requests, ...principals]) =>
    (principals.length > 0 ? principals : [BEARER]).flatMap((principal) =>
      requests.map((request) => ({ decision, question: question(document, principal, request) })),
    ),
  );
  const first = asked.push(...wanted.map((each) => each.question)) - wanted.length;
  test(name, () => {
    // The oracle starts slowly, so that it is asked once for all tests.
    answers ??= decide(asked);
    const got = answers.slice(first, first + wanted.length);
    const say = (decision: Decision | undefined, i: number) =>
      `${JSON.stringify(wanted[i]?.question.action)} ${decision}`;
    expect(got.map(say)).toEqual(wanted.map(({ decision }, i) => say(decision, i)));
  });
}

function question(boundary: Policy, principal: string, [action, resource = '*', context = {}]: Request): Question {
  const everything: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
  const root = {
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111122223333:root' },
    Action: 'kms:*',
    Resource: '*',
  };
  return {
    principal,
    action,
    resource,
    resourceAccount: ENV.account,
    context: { 'aws:ViaAWSService': 'false', 'aws:PrincipalArn': principal, ...context },
    identity: [everything],
    boundary: [boundary],
    ...(action.startsWith('kms:') && { resourcePolicy: { Statement: [root] } }),
  };
}

const INSIDE = { 'aws:SourceVpc': 'vpc-1' };
const GUARDED = { 'bedrock:GuardrailIdentifier': GUARDRAIL };
const RIGHT = { ...INSIDE, ...GUARDED };

describe('the guardrail door', () => {
  const invoke = (...contexts: Record<string, string>[]): Request[] =>
    contexts.flatMap((context) => [
      ['bedrock:InvokeModel', MODEL, context],
      ['bedrock:InvokeModelWithResponseStream', MODEL, context],
    ]);
  const guardedBy = (id: string) => ({ ...INSIDE, 'bedrock:GuardrailIdentifier': arn('bedrock', `guardrail/${id}`) });

  decides(
    'is open with an accepted guardrail',
    bounded({ guardrails: [GUARDRAIL, arn('bedrock', 'guardrail/g1:4')] }).stack,
    ['Allowed', invoke(guardedBy('g1:3'), guardedBy('g1:4'))],
    ['ExplicitlyDenied', invoke(guardedBy('g1:5'))],
  );

  decides('is closed without one, with another and with another version, even to the deployer', ORDINARY, [
    'ExplicitlyDenied',
    invoke(INSIDE, guardedBy('g2:3'), guardedBy('g1:2'), guardedBy('g1')),
    BEARER,
    DEPLOYER,
  ]);

  decides(
    'lets through exactly the models that take no guardrail',
    bounded({ unguardedModels: [EMBEDDING] }).stack,
    ['Allowed', [['bedrock:InvokeModel', EMBEDDING, INSIDE]]],
    [
      'ExplicitlyDenied',
      [
        ['bedrock:InvokeModel', MODEL, INSIDE],
        ['bedrock:InvokeModel', `${EMBEDDING}-v2`, INSIDE],
      ],
    ],
  );

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

  decides('has no side doors in the Bedrock services: what is not named is closed', ORDINARY, [
    'ImplicitlyDenied',
    sideDoors,
  ]);

  decides(
    'leaves open what is named, and no more',
    bounded({ alsoOpen: ['bedrock:InvokeAgent'] }).stack,
    ['Allowed', [['bedrock:InvokeAgent', arn('bedrock', 'agent-alias/A/B'), INSIDE]]],
    ['ImplicitlyDenied', [['bedrock:InvokeInlineAgent', '*', INSIDE]]],
    ['ExplicitlyDenied', [['bedrock:InvokeAgent', arn('bedrock', 'agent-alias/A/B')]]],
  );

  const user = 'arn:aws:iam::111122223333:user/key';

  decides(
    'stands open for nobody with an API key, whatever is named, not even for the deployer',
    bounded({ alsoOpen: ['bedrock:CallWithBearerToken', 'bedrock-mantle:CallWithBearerToken'] }).stack,
    [
      'ExplicitlyDenied',
      [
        ['bedrock:CallWithBearerToken', '*', RIGHT],
        ['bedrock-mantle:CallWithBearerToken', '*', RIGHT],
        ['iam:CreateServiceSpecificCredential', user],
        ['iam:ResetServiceSpecificCredential', user],
        ['iam:UpdateServiceSpecificCredential', user],
        ['sagemaker:CallWithBearerToken', '*'],
      ],
      BEARER,
      DEPLOYER,
    ],
  );

  const protections: Request[] = [
    ['bedrock:UpdateGuardrail', arn('bedrock', 'guardrail/g1')],
    ['bedrock:PutModelInvocationLoggingConfiguration', '*'],
  ];

  decides(
    'is changed by the trusted base alone',
    ORDINARY,
    ['Allowed', protections, DEPLOYER],
    ['ImplicitlyDenied', protections, `${DEPLOYER}-not`],
  );
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

  decides(
    'is open from the network, and closed from the internet and from another network',
    ORDINARY,
    ['Allowed', calls(INSIDE)],
    ['ExplicitlyDenied', [...calls({}), ...calls({ 'aws:SourceVpc': 'vpc-2' })]],
  );

  decides('lets through what a service does with the credentials of the caller', ORDINARY, [
    'Allowed',
    calls({ 'aws:ViaAWSService': 'true' }),
  ]);

  decides(
    'can be narrowed to single endpoints',
    bounded({ callers: BoundaryCallers.through({ vpcEndpointId: 'vpce-1' }, { vpcEndpointId: 'vpce-2' }) }).stack,
    ['Allowed', [...calls({ 'aws:SourceVpce': 'vpce-1' }), ...calls({ 'aws:SourceVpce': 'vpce-2' })]],
    ['ExplicitlyDenied', [...calls({}), ...calls({ ...INSIDE, 'aws:SourceVpce': 'vpce-3' })]],
  );

  const made = new Stack(new App(), 'Claims');
  new AiPermissionsBoundary(made, 'Boundary', {
    callers: BoundaryCallers.inside(new ec2.CfnVPC(made, 'Vpc', { cidrBlock: '10.0.0.0/16' })),
    guardrails: [GUARDRAIL],
  });

  decides(
    'takes a network that is made in the same stack',
    made,
    ['Allowed', calls({ 'aws:SourceVpc': 'Vpc' })],
    ['ExplicitlyDenied', calls(INSIDE)],
  );
});

describe('roles that AWS services call with', () => {
  decides(
    'need the guardrail but no network, and have no side doors either',
    bounded({ callers: BoundaryCallers.awsServices() }).stack,
    [
      'Allowed',
      [
        ['bedrock:InvokeModel', MODEL, GUARDED],
        ['bedrock:InvokeModelWithResponseStream', MODEL, GUARDED],
        ['bedrock:ApplyGuardrail', arn('bedrock', 'guardrail/g1')],
        ['bedrock:Retrieve', arn('bedrock', 'knowledge-base/k')],
      ],
    ],
    [
      'ExplicitlyDenied',
      [
        ['bedrock:InvokeModel', MODEL],
        ['bedrock:InvokeModelWithResponseStream', MODEL],
        ['cloudtrail:StopLogging', arn('cloudtrail', 'trail/t')],
      ],
    ],
    [
      'ImplicitlyDenied',
      [
        ['bedrock:InvokeInlineAgent', '*', GUARDED],
        ['bedrock-mantle:CreateInference', arn('bedrock-mantle', 'project/p'), GUARDED],
      ],
    ],
  );
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

  const imported = (name: string) => iam.Role.fromRoleArn(new Stack(), 'Role', role(name));

  decides(
    'is closed to everyone but the deployer and the break-glass role, by exact ARN',
    bounded({ breakGlass: imported('break-glass') }).stack,
    ['ExplicitlyDenied', tampering, BEARER, `${DEPLOYER}-not`],
    ['Allowed', tampering, DEPLOYER, role('break-glass')],
  );

  const stop: Request[] = [['cloudtrail:StopLogging', arn('cloudtrail', 'trail/t')]];

  decides(
    'takes another deployer',
    bounded({ deployer: imported('deployer') }).stack,
    ['Allowed', stop, role('deployer')],
    ['ExplicitlyDenied', stop, DEPLOYER],
  );

  test('needs a deployer', () => {
    expect(() => bounded({}, { synthesizer: new LegacyStackSynthesizer() })).toThrow(code('DeployerUnknown'));
  });

  decides(
    'lets AWS services use a key on, and nobody else',
    ORDINARY,
    ['Allowed', [['kms:CreateGrant', key, { 'kms:GrantIsForAWSResource': 'true' }]]],
    [
      'ExplicitlyDenied',
      [
        ['kms:CreateGrant', key, { 'kms:GrantIsForAWSResource': 'false' }],
        ['kms:CreateGrant', key],
      ],
    ],
  );

  decides('does not stand in the way of everyday work', ORDINARY, [
    'Allowed',
    [
      ['s3:PutObject', `${bucket}/data`],
      ['s3:DeleteObject', `${bucket}/data`],
      ['kms:Decrypt', key],
      ['logs:CreateLogGroup', group],
      ['logs:PutLogEvents', `${group}:log-stream:s`],
      ['ec2:CreateNetworkInterface', arn('ec2', 'network-interface/*')],
      ['iam:PassRole', role('worker')],
      ['bedrock:GetInferenceProfile', arn('bedrock', 'inference-profile/eu.acme.chat'), INSIDE],
    ],
  ]);
});

describe('the boundary itself', () => {
  const user = 'arn:aws:iam::111122223333:user/somebody';
  const self = policyOf(ORDINARY).arn;
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

  const loose = [...changes({}), ...changes({ 'iam:PermissionsBoundary': `${self}-not` })];

  decides(
    'is on every identity that its bearers make or change, neither replaced nor left out',
    ORDINARY,
    ['Allowed', changes({ 'iam:PermissionsBoundary': self })],
    ['ExplicitlyDenied', loose],
    ['Allowed', loose, DEPLOYER],
  );

  const escapes: Request[] = [
    ['iam:DeleteRolePermissionsBoundary', BEARER, { 'iam:PermissionsBoundary': self }],
    ['iam:DeleteUserPermissionsBoundary', user, { 'iam:PermissionsBoundary': self }],
    ['iam:CreateAccessKey', user],
    ['iam:CreateLoginProfile', user],
    ['iam:UpdateLoginProfile', user],
    ['iam:AddUserToGroup', 'arn:aws:iam::111122223333:group/admins'],
    ['iam:AttachGroupPolicy', 'arn:aws:iam::111122223333:group/mine'],
    ['iam:PutGroupPolicy', 'arn:aws:iam::111122223333:group/mine'],
  ];

  decides(
    'is not taken off, nor evaded through users and groups',
    ORDINARY,
    ['ExplicitlyDenied', escapes],
    ['Allowed', escapes, DEPLOYER],
  );

  const policyChanges = (policy: string): Request[] =>
    ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion', 'iam:DeletePolicyVersion', 'iam:DeletePolicy'].map(
      (action) => [action, policy],
    );

  decides(
    'is changed by the trusted base alone, and read by all',
    ORDINARY,
    ['ExplicitlyDenied', policyChanges(self)],
    ['Allowed', policyChanges(self), DEPLOYER],
    ['Allowed', [...policyChanges(`${self}-not`), ['iam:GetPolicyVersion', self]]],
  );

  const asDeployer: Request[] = [
    'iam:PassRole',
    'iam:CreateRole',
    'iam:DeleteRole',
    'iam:AttachRolePolicy',
    'iam:PutRolePolicy',
    'iam:TagRole',
    'iam:UpdateAssumeRolePolicy',
  ].map((action) => [
    action,
    DEPLOYER,
    { 'iam:PermissionsBoundary': self, 'iam:PassedToService': 'cloudformation.amazonaws.com' },
  ]);

  decides(
    'does not let anybody become the deployer',
    ORDINARY,
    ['ExplicitlyDenied', asDeployer],
    ['Allowed', asDeployer, DEPLOYER],
  );

  test('names itself as it is named, also in a stack with an explicit environment', () => {
    const known = policyOf(bounded({}, { env: ENV }).stack);
    expect(known).toEqual(policyOf(ORDINARY));
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

  decides('are open for what is isolated, in the network and encrypted', ORDINARY, [
    'Allowed',
    [
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
    ],
  ]);

  const connected = { ...everything, 'sagemaker:NetworkIsolation': 'false' };

  decides('are closed for what has network access of its own, or does not say', ORDINARY, [
    'ExplicitlyDenied',
    [
      ...jobs.flatMap(([action, resource]) => [
        job(action, resource, without('sagemaker:NetworkIsolation')),
        job(action, resource, connected),
      ]),
      job('CreateModel', 'model', subnets),
      job('CreateModel', 'model', { ...subnets, 'sagemaker:NetworkIsolation': 'false' }),
      job('CreateEndpointConfig', 'endpoint-config', connected),
    ],
  ]);

  decides('are closed for what is outside the network', ORDINARY, [
    'ExplicitlyDenied',
    [
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
      job('CreateDataQualityJobDefinition', 'data-quality-job-definition', isolated),
      ['sagemaker:CreateJob', arn('sagemaker', 'job/AgentRFT/x')],
    ],
  ]);

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

  const on = (...types: string[]) =>
    job('CreateEndpointConfig', 'endpoint-config', { 'sagemaker:InstanceTypes': types });

  decides('are closed for volumes without a key', ORDINARY, ['ExplicitlyDenied', unencrypted]);

  decides(
    'are open for instances that take no key, if they are named',
    bounded({ instanceTypesWithoutVolumeKey: ['ml.g5.*'] }).stack,
    ['Allowed', [on('ml.g5.xlarge')]],
    ['ExplicitlyDenied', [...unencrypted, on('ml.g5.xlarge', 'ml.m5.large')]],
  );

  const approval: Request[] = ['CreateModelPackage', 'UpdateModelPackage'].map((action) =>
    job(action, 'model-package', { 'sagemaker:ModelApprovalStatus': 'Approved' }),
  );

  const waiting: Request[] = ['CreateModelPackage', 'UpdateModelPackage'].map((action) =>
    job(action, 'model-package', { 'sagemaker:ModelApprovalStatus': 'PendingManualApproval' }),
  );

  decides(
    'let nobody approve a model, unless named',
    ORDINARY,
    ['ExplicitlyDenied', approval, BEARER, DEPLOYER],
    ['Allowed', waiting],
  );

  const stack = new Stack(new App(), 'Claims');
  new AiPermissionsBoundary(stack, 'Boundary', {
    callers: BoundaryCallers.awsServices(),
    guardrails: [GUARDRAIL],
    approvers: [new WorkloadRole(stack, 'Approver', { service: Workload.LAMBDA })],
  });
  const template = Template.fromStack(stack);
  const [made] = Object.values(template.findResources('AWS::IAM::Role'));
  const approver = role(deployed(made?.['Properties'].RoleName));

  decides(
    'let the named approver approve, and nobody else',
    stack,
    ['Allowed', approval, approver],
    ['ExplicitlyDenied', approval, `${approver}-not`],
  );

  test('name the approver without depending on it, because it may bear the boundary', () => {
    expect(JSON.stringify(template.findResources('AWS::IAM::ManagedPolicy'))).not.toContain('Fn::GetAtt');
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
    const { document } = policyOf(ORDINARY);
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
