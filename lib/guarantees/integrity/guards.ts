import type { ConditionBlock } from '../../access';
import type { Kind } from '../../policy';

/** A kind of guard, and what changes it. */
export interface GuardRow {
  /** CloudFormation types, or beginnings of types that end in `::`. */
  readonly types: readonly string[];
  /** Facts that tell which of them guard something. @default all of them */
  readonly told?: readonly Kind[];
  readonly changes: readonly string[];
  /** Whether the changes are authorised on no resource, or on one that only AWS knows. @default false */
  readonly anywhere?: boolean;
  /** Requests for which one of these holds change nothing. @default none */
  readonly fine?: readonly ConditionBlock[];
  /** Whether services may, which do it for what they hold themselves. @default false */
  readonly byServices?: boolean;
}

const ENDPOINTS: readonly Kind[] = ['private-endpoint'];

/** What guards something, and what changes it; what logs hold and how long is asked with the evidence. */
export const GUARDS: readonly GuardRow[] = [
  {
    types: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
    told: ['key'],
    changes: ['kms:PutKeyPolicy', 'kms:ReplicateKey', 'kms:UpdatePrimaryRegion'],
  },
  {
    types: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
    told: ['key'],
    changes: ['kms:CreateGrant'],
    // A service grants itself what it needs for what its caller may do with the key anyway.
    fine: [{ Bool: { 'kms:GrantIsForAWSResource': 'true' } }, { Null: { 'kms:ViaService': 'false' } }],
    byServices: true,
  },
  {
    types: ['AWS::S3::Bucket'],
    told: ['log-bucket'],
    changes: [
      's3:DeleteBucketPolicy',
      's3:PutBucketAcl',
      's3:PutBucketOwnershipControls',
      's3:PutBucketPolicy',
      's3:PutBucketPublicAccessBlock',
    ],
  },
  {
    types: ['AWS::EC2::VPCEndpoint'],
    told: ENDPOINTS,
    changes: ['ec2:DeleteVpcEndpoints', 'ec2:ModifyVpcEndpoint'],
  },
  {
    types: ['AWS::Bedrock::Guardrail'],
    changes: ['bedrock:DeleteGuardrail', 'bedrock:UpdateGuardrail'],
  },
  {
    types: ['AWS::Bedrock::EnforcedGuardrailConfiguration'],
    told: ['guardrail-enforcement'],
    changes: ['bedrock:DeleteEnforcedGuardrailConfiguration', 'bedrock:PutEnforcedGuardrailConfiguration'],
    anywhere: true,
  },
  {
    types: ['AWS::CloudTrail::Trail'],
    changes: [
      'cloudtrail:DeleteTrail',
      'cloudtrail:PutEventSelectors',
      'cloudtrail:PutInsightSelectors',
      'cloudtrail:StopLogging',
      'cloudtrail:UpdateTrail',
    ],
  },
  { types: ['AWS::EC2::FlowLog'], changes: ['ec2:DeleteFlowLogs'] },
  {
    types: ['AWS::Logs::LogGroup'],
    told: ['log-group'],
    changes: ['logs:DeleteDataProtectionPolicy', 'logs:PutDataProtectionPolicy'],
  },
  {
    types: ['AWS::SageMaker::ModelPackageGroup'],
    changes: ['sagemaker:DeleteModelPackageGroupPolicy', 'sagemaker:PutModelPackageGroupPolicy'],
  },
  { types: ['AWS::SageMaker::Endpoint'], changes: ['sagemaker:UpdateEndpoint'] },
  {
    types: ['AWS::Bedrock::'],
    changes: ['bedrock:DeleteResourcePolicy', 'bedrock:PutResourcePolicy'],
    anywhere: true,
    told: ['model-access', 'model-guardrail'],
  },
  {
    types: ['AWS::BedrockAgentCore::'],
    changes: ['bedrock-agentcore:DeleteResourcePolicy', 'bedrock-agentcore:PutResourcePolicy'],
    told: ['agent-access', 'agent-runtime', 'tool-gateway'],
    anywhere: true,
  },
  {
    types: ['AWS::BedrockAgentCore::Policy', 'AWS::BedrockAgentCore::PolicyEngine'],
    told: ['tool-policy', 'tool-policy-set'],
    changes: [
      'bedrock-agentcore:CreatePolicy',
      'bedrock-agentcore:DeletePolicy',
      'bedrock-agentcore:DeletePolicyEngine',
      'bedrock-agentcore:UpdatePolicy',
      'bedrock-agentcore:UpdatePolicyEngine',
    ],
    anywhere: true,
  },
  {
    types: ['AWS::EC2::VerifiedAccessEndpoint', 'AWS::EC2::VerifiedAccessGroup'],
    told: ['gateway-door'],
    changes: [
      // Who vouches for people and devices, and what is logged, is up to the instance.
      'ec2:AttachVerifiedAccessTrustProvider',
      'ec2:DetachVerifiedAccessTrustProvider',
      'ec2:DisassociateVerifiedAccessInstanceWebAcl',
      'ec2:ModifyVerifiedAccessInstanceLoggingConfiguration',
      'ec2:ModifyVerifiedAccessEndpoint',
      'ec2:ModifyVerifiedAccessEndpointPolicy',
      'ec2:ModifyVerifiedAccessGroup',
      'ec2:ModifyVerifiedAccessGroupPolicy',
      'ec2:ModifyVerifiedAccessTrustProvider',
    ],
    anywhere: true,
  },
];

/** What takes off the policies of an organization. */
export const CHANGES_OF_ORGANIZATION: readonly string[] = [
  'organizations:DeletePolicy',
  'organizations:DetachPolicy',
  'organizations:DisablePolicyType',
  'organizations:LeaveOrganization',
  'organizations:MoveAccount',
  'organizations:RemoveAccountFromOrganization',
  'organizations:UpdatePolicy',
];

/** Changes of what policies of resources say: whoever is spared from being forbidden them is trusted. */
export const CHANGES_OF_POLICIES: readonly string[] = [
  'kms:PutKeyPolicy',
  's3:DeleteBucketPolicy',
  's3:PutBucketPolicy',
];
