import { Exemption, ServiceControl } from '../../../lib/aws/organization';
import { decisionsOf, type Expected, type Request, role } from './decided';
import { ACCOUNT, guardrails, type Props } from './guardrails-of';

const arn = (service: string, resource: string, region = 'eu-west-1', account = ACCOUNT) =>
  `arn:aws:${service}:${region}:${account}:${resource}`;
const model = (id: string, region = 'eu-west-1') => arn('bedrock', `foundation-model/${id}`, region, '');
const profile = (id: string) => arn('bedrock', `inference-profile/${id}`);
const BREAK_GLASS = role('break-glass');
const PIPELINE = role('pipeline');
const exempt = [Exemption.role(BREAK_GLASS)];
const pipelines = [Exemption.role(PIPELINE)];

/** Tests what becomes of requests, by an independent simulator and by the evaluator of this library. */
function decides(name: string, props: Props, ...expected: readonly Expected[]): void {
  test(name, () => {
    const { wanted, byOracle, byFiles } = decisionsOf(guardrails({ exempt, ...props }).stack, ...expected);
    expect(byOracle).toEqual(wanted);
    expect(byFiles).toEqual(wanted);
  });
}

const controls = (...serviceControls: readonly ServiceControl[]): Props => ({ serviceControls });

describe('tampering', () => {
  const LOGS = arn('logs', 'log-group:audit:*');
  const KEY = arn('kms', 'key/1');
  const requests: readonly Request[] = [
    ['cloudtrail:StopLogging', arn('cloudtrail', 'trail/audit')],
    ['guardduty:DeleteDetector', arn('guardduty', 'detector/1')],
    ['bedrock:DeleteModelInvocationLoggingConfiguration'],
    ['bedrock:PutEnforcedGuardrailConfiguration'],
    ['bedrock-mantle:PutAccountDataRetention'],
    ['logs:PutRetentionPolicy', LOGS],
    ['s3:PutBucketPolicy', 'arn:aws:s3:::audit'],
    ['s3:BypassGovernanceRetention', 'arn:aws:s3:::audit/key'],
    ['kms:ScheduleKeyDeletion', KEY],
    ['kms:CreateGrant', KEY, { 'kms:GrantIsForAWSResource': 'false' }],
    ['ec2:DeleteVpcEndpoints', arn('ec2', 'vpc-endpoint/vpce-1'), { 'aws:ResourceTag/ai': 'endpoint' }],
  ];
  const control = ServiceControl.denyTampering({
    logGroups: [LOGS],
    logBuckets: ['arn:aws:s3:::audit'],
    keys: [KEY],
    endpointTag: ['ai', 'endpoint'],
    pipelines,
  });

  decides('is denied to all but the pipeline and those who are exempt', controls(control), [
    'ExplicitlyDenied',
    requests,
  ]);
  decides('is left to them', controls(control), ['Allowed', requests, BREAK_GLASS, PIPELINE]);
  decides('leaves other logs, buckets, keys and endpoints alone', controls(control), [
    'Allowed',
    [
      ['logs:PutRetentionPolicy', arn('logs', 'log-group:app:*')],
      ['s3:PutBucketPolicy', 'arn:aws:s3:::app'],
      ['kms:ScheduleKeyDeletion', arn('kms', 'key/2')],
      ['kms:CreateGrant', KEY, { 'kms:GrantIsForAWSResource': 'true' }],
      ['ec2:DeleteVpcEndpoints', arn('ec2', 'vpc-endpoint/vpce-1'), { 'aws:ResourceTag/ai': 'other' }],
      ['cloudtrail:StartLogging', arn('cloudtrail', 'trail/audit')],
    ],
  ]);
});

describe('a guardrail', () => {
  const GUARDRAIL = arn('bedrock', 'guardrail/g1:3');
  const guarded = { 'bedrock:GuardrailIdentifier': GUARDRAIL };
  const through = { 'bedrock:InferenceProfileArn': profile('eu.acme.chat') };
  const control = ServiceControl.requireGuardrail({
    guardrails: [GUARDRAIL],
    unguardedModels: [model('acme.embed')],
    agentPipelines: pipelines,
  });

  decides(
    'is asked for where a call comes in',
    controls(control),
    [
      'Allowed',
      [
        ['bedrock:InvokeModel', model('acme.chat'), guarded],
        ['bedrock:InvokeModel', profile('eu.acme.chat'), guarded],
        ['bedrock:InvokeModelWithResponseStream', model('acme.chat', 'eu-north-1'), through],
        ['bedrock:InvokeModel', model('acme.embed')],
        ['bedrock:ApplyGuardrail', arn('bedrock', 'guardrail/g1')],
      ],
    ],
    [
      'ExplicitlyDenied',
      [
        ['bedrock:InvokeModel', model('acme.chat')],
        [
          'bedrock:InvokeModel',
          model('acme.chat'),
          { 'bedrock:GuardrailIdentifier': arn('bedrock', 'guardrail/g1:2') },
        ],
        ['bedrock:InvokeModel', profile('eu.acme.chat')],
        ['bedrock:InvokeModel', profile('eu.acme.chat'), through],
        ['bedrock:InvokeModelWithResponseStream', model('acme.chat')],
      ],
    ],
  );
  decides('has no way around it', controls(control), [
    'ExplicitlyDenied',
    [
      ['bedrock-mantle:CreateInference', arn('bedrock-mantle', 'project/p')],
      ['bedrock:InvokeInlineAgent'],
      ['bedrock:CreateModelInvocationJob', model('acme.chat')],
      ['bedrock:RetrieveAndGenerate'],
      ['bedrock:CreateAgent'],
    ],
  ]);
  decides('is set for agents by pipelines', controls(control), ['Allowed', [['bedrock:CreateAgent']], PIPELINE]);
});

describe('a network', () => {
  const calls = (context?: Readonly<Record<string, string>>): readonly Request[] => [
    ['bedrock:InvokeModel', model('acme.chat'), context],
    ['bedrock-mantle:CreateInference', arn('bedrock-mantle', 'project/p'), context],
    ['sagemaker:InvokeEndpoint', arn('sagemaker', 'endpoint/e'), context],
  ];
  const control = ServiceControl.requireNetwork({ vpcs: ['vpc-1'], endpoints: ['vpce-9'], serviceRoles: pipelines });

  decides(
    'is where models are asked from',
    controls(control),
    ['Allowed', [...calls({ 'aws:SourceVpc': 'vpc-1', 'aws:SourceVpce': 'vpce-1' })]],
    ['Allowed', [...calls({ 'aws:SourceVpc': 'vpc-2', 'aws:SourceVpce': 'vpce-9' })]],
    ['Allowed', [...calls({ 'aws:ViaAWSService': 'true' })]],
    ['Allowed', [...calls()], PIPELINE, BREAK_GLASS],
    ['ExplicitlyDenied', [...calls(), ...calls({ 'aws:SourceVpc': 'vpc-2', 'aws:SourceVpce': 'vpce-2' })]],
  );
});

describe('Amazon SageMaker AI', () => {
  const training = (...left: readonly string[]): Request => {
    const context = {
      'sagemaker:VpcSubnets': 'subnet-1',
      'sagemaker:NetworkIsolation': 'true',
      'sagemaker:VolumeKmsKeyArn': arn('kms', 'key/1'),
      'sagemaker:OutputKmsKeyArn': arn('kms', 'key/1'),
      'sagemaker:InstanceTypes': 'ml.m5.large',
    };
    const shown = Object.entries(context).filter(([key]) => !left.includes(key.replace('sagemaker:', '')));
    return ['sagemaker:CreateTrainingJob', arn('sagemaker', 'training-job/t'), Object.fromEntries(shown)];
  };
  const config = (context: Readonly<Record<string, string>>): Request => [
    'sagemaker:CreateEndpointConfig',
    arn('sagemaker', 'endpoint-config/c'),
    { 'sagemaker:VolumeKmsKeyArn': arn('kms', 'key/1'), ...context },
  ];
  const isolated = (on: string) => ({ 'sagemaker:NetworkIsolation': on });

  decides(
    'works in VPCs, isolated and with keys',
    controls(ServiceControl.requirePrivateSageMaker()),
    ['Allowed', [training(), config({}), config({ ...isolated('true'), 'sagemaker:VpcSubnets': 'subnet-1' })]],
    [
      'ExplicitlyDenied',
      [
        training('VpcSubnets'),
        training('NetworkIsolation'),
        training('VolumeKmsKeyArn'),
        training('OutputKmsKeyArn'),
        config(isolated('true')),
        config({ ...isolated('false'), 'sagemaker:VpcSubnets': 'subnet-1' }),
        ['sagemaker:CreateEndpointConfig', arn('sagemaker', 'endpoint-config/c')],
        ['sagemaker:CreateTransformJob', arn('sagemaker', 'transform-job/t')],
        [
          'sagemaker:CreateLabelingJob',
          arn('sagemaker', 'labeling-job/l'),
          { 'sagemaker:OutputKmsKeyArn': arn('kms', 'key/1') },
        ],
        [
          'sagemaker:CreateLabelingJob',
          arn('sagemaker', 'labeling-job/l'),
          { 'sagemaker:VolumeKmsKeyArn': arn('kms', 'key/1') },
        ],
        [
          'sagemaker:CreateNotebookInstance',
          arn('sagemaker', 'notebook-instance/n'),
          { 'sagemaker:DirectInternetAccess': 'Enabled' },
        ],
        [
          'sagemaker:UpdateDomain',
          arn('sagemaker', 'domain/d'),
          { 'sagemaker:AppNetworkAccessType': 'PublicInternetOnly' },
        ],
      ],
    ],
  );
  decides(
    'takes machines with storage of their own where they are named',
    controls(ServiceControl.requirePrivateSageMaker({ instanceTypesWithoutVolumeKey: ['ml.g5.*'] })),
    ['ExplicitlyDenied', [training('VolumeKmsKeyArn')]],
    [
      'Allowed',
      [
        [
          'sagemaker:CreateEndpointConfig',
          arn('sagemaker', 'endpoint-config/c'),
          { 'sagemaker:InstanceTypes': 'ml.g5.xlarge' },
        ],
      ],
    ],
  );
});

describe('Amazon Bedrock AgentCore', () => {
  const gateway = (without?: string, changed: Readonly<Record<string, string>> = {}): Request => {
    const context = {
      'bedrock-agentcore:GatewayAuthorizerType': 'CUSTOM_JWT',
      'bedrock-agentcore:PolicyEngineMode': 'ENFORCE',
      'bedrock-agentcore:KmsKeyArn': arn('kms', 'key/1'),
      ...changed,
    };
    const shown = Object.entries(context).filter(([key]) => key !== `bedrock-agentcore:${without}`);
    return ['bedrock-agentcore:CreateGateway', '*', Object.fromEntries(shown)];
  };
  const subnets = { 'bedrock-agentcore:subnets': 'subnet-1' };

  decides(
    'has gateways that know callers, policies and keys, and runtimes in VPCs',
    controls(ServiceControl.requireGovernedAgents()),
    ['Allowed', [gateway(), ['bedrock-agentcore:CreateBrowser', '*', subnets]]],
    [
      'ExplicitlyDenied',
      [
        gateway(undefined, { 'bedrock-agentcore:GatewayAuthorizerType': 'NONE' }),
        gateway(undefined, { 'bedrock-agentcore:PolicyEngineMode': 'LOG_ONLY' }),
        gateway('PolicyEngineMode'),
        gateway('KmsKeyArn'),
        ['bedrock-agentcore:CreateAgentRuntime'],
        ['bedrock-agentcore:CreateCodeInterpreter'],
      ],
    ],
  );
});

describe('approved models', () => {
  const control = ServiceControl.requireApprovedModels({
    models: { bedrock: ['acme.chat'] },
    marketplaceProducts: ['prod-1'],
    enabledBy: pipelines,
  });

  decides(
    'are used, and no others',
    controls(control),
    [
      'Allowed',
      [
        ['bedrock:InvokeModel', model('acme.chat')],
        ['bedrock:InvokeModel', model('acme.chat', 'us-east-1')],
        ['bedrock:InvokeModel', model('acme.chat', '')],
        ['bedrock:InvokeModel', profile('eu.acme.chat')],
        ['bedrock:CreateModelCustomizationJob', model('acme.chat')],
        ['bedrock:CreateModelCustomizationJob', arn('bedrock', 'custom-model/acme.chat/abcdefghijkl')],
        ['aws-marketplace:Subscribe', '*', { 'aws-marketplace:ProductId': 'prod-1' }],
      ],
    ],
    [
      'ExplicitlyDenied',
      [
        ['bedrock:InvokeModel', model('acme.chat-2')],
        ['bedrock:InvokeModelWithResponseStream', model('other.chat')],
        ['bedrock:InvokeModel', arn('bedrock', 'imported-model/abcdefghijkl')],
        ['bedrock:InvokeModel', arn('bedrock', 'prompt-router/abcdefghijkl')],
        ['bedrock:InvokeModel', arn('bedrock', 'custom-model-deployment/abcdefghijkl')],
        ['bedrock:CreateModelCustomizationJob', model('other.chat')],
        ['bedrock:CreateModelInvocationJob', model('other.chat')],
        ['bedrock-mantle:CreateInference', arn('bedrock-mantle', 'project/p'), { 'bedrock-mantle:Model': 'acme.chat' }],
        ['bedrock:CreateFoundationModelAgreement'],
        ['aws-marketplace:Subscribe'],
        ['aws-marketplace:Subscribe', '*', { 'aws-marketplace:ProductId': 'prod-2' }],
      ],
    ],
    ['Allowed', [['bedrock:PutFoundationModelEntitlement']], PIPELINE],
  );
});

describe('API keys', () => {
  decides('are neither made nor used', controls(ServiceControl.denyApiKeys()), [
    'ExplicitlyDenied',
    [
      ['bedrock:CallWithBearerToken'],
      ['bedrock-mantle:CallWithBearerToken'],
      ['iam:CreateServiceSpecificCredential', `arn:aws:iam::${ACCOUNT}:user/u`],
    ],
  ]);
});

describe('regions', () => {
  const control = (profiles?: readonly string[], mayAnswerAnywhere = false) =>
    controls(ServiceControl.requireRegions({ regions: ['eu-west-1'], profiles, mayAnswerAnywhere }));
  const at = (region: string, profiled?: string) => ({
    'aws:RequestedRegion': region,
    ...(profiled !== undefined && { 'bedrock:InferenceProfileArn': profile(profiled) }),
  });
  const viaEurope: Request = [
    'bedrock:InvokeModel',
    model('acme.chat', 'eu-north-1'),
    at('eu-north-1', 'eu.acme.chat'),
  ];
  const viaGlobe: Request = ['bedrock:InvokeModel', model('acme.chat', ''), at('unspecified', 'global.acme.chat')];
  const direct: Request = ['bedrock:InvokeModel', model('acme.chat', 'eu-north-1'), at('eu-north-1')];
  const here: Request = ['bedrock:InvokeModel', model('acme.chat'), at('eu-west-1')];

  decides(
    'are where models answer, if no profile is named',
    control(),
    ['Allowed', [here, ['s3:GetObject', 'arn:aws:s3:::b/k', at('us-east-1')]]],
    [
      'ExplicitlyDenied',
      [
        viaEurope,
        viaGlobe,
        direct,
        ['sagemaker:CreateModel', arn('sagemaker', 'model/m', 'us-east-1'), at('us-east-1')],
      ],
    ],
  );
  decides(
    'are left by a profile of a geography, and only by it',
    control(['eu.*']),
    ['Allowed', [here, viaEurope]],
    ['ExplicitlyDenied', [viaGlobe, direct, ['bedrock:CreateAgent', '*', at('eu-north-1')]]],
  );
  decides(
    'are left by a global profile that is named',
    control(['global.acme.chat'], true),
    ['Allowed', [here, viaGlobe]],
    ['ExplicitlyDenied', [viaEurope, direct]],
  );
  decides('do not stop a guardrail of several regions', control(['eu.*']), [
    'Allowed',
    [['bedrock:ApplyGuardrail', arn('bedrock', 'guardrail-profile/eu.guardrail.v1:0', 'eu-north-1'), at('eu-north-1')]],
  ]);
});

describe('who is exempt', () => {
  const stop: Request = ['cloudtrail:StopLogging', arn('cloudtrail', 'trail/audit')];
  const sso = (name: string) => role(`aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_${name}`);
  const make = (name: string): readonly Request[] => [
    ['iam:CreateRole', role(name)],
    ['iam:UpdateAssumeRolePolicy', role(name)],
    ['iam:AttachRolePolicy', role(name)],
    ['iam:PassRole', role(name)],
  ];

  decides(
    'is a permission set, and none whose name begins alike',
    { exempt: [Exemption.permissionSet('BreakGlass', 'eu-west-1')], ...controls(ServiceControl.denyTampering()) },
    ['Allowed', [stop], sso('BreakGlass_0123456789abcdef')],
    [
      'ExplicitlyDenied',
      [stop],
      sso('BreakGlass_Too_0123456789abcdef'),
      role('AWSReservedSSO_BreakGlass_0123456789abcdef'),
    ],
    ['ExplicitlyDenied', make('aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_BreakGlass_0123456789abcdef')],
  );
  decides(
    'is a role of every account, whose name nobody else takes',
    {
      exempt: [Exemption.roleInEveryAccount({ roleName: 'break-glass' })],
      ...controls(
        ServiceControl.denyTampering({ pipelines: [Exemption.roleInEveryAccount({ roleName: 'pipeline' })] }),
      ),
    },
    ['Allowed', [stop, ...make('break-glass')], BREAK_GLASS],
    ['Allowed', [stop], PIPELINE],
    ['ExplicitlyDenied', [stop], role('break-glass-2'), role('team/break-glass')],
    ['ExplicitlyDenied', [...make('break-glass'), ...make('pipeline')]],
    ['ExplicitlyDenied', make('break-glass'), PIPELINE],
    ['Allowed', make('break-glass-2')],
  );
});
