import type { Seed } from './seed';

type Json = Readonly<Record<string, unknown>>;

const ACCOUNT = '111122223333';
const MODELS = 'arn:aws:bedrock:eu-central-1::foundation-model/*';
const JOBS = `arn:aws:sqs:eu-central-1:${ACCOUNT}:jobs`;
const OBJECTS = 'arn:aws:s3:::shop-pictures/*';

const allow = (Action: unknown, Resource: unknown, Condition?: Json): Json => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition && { Condition }),
});
const deny = (Action: unknown, Resource: unknown = '*', Condition?: Json): Json => ({
  ...allow(Action, Resource, Condition),
  Effect: 'Deny',
});

type Document = (secure: boolean) => Json;

const document = (statement: Json, Version: string | undefined = '2012-10-17'): Json => ({
  Version,
  Statement: [statement],
});

const seed = (rule: string, violation: string, Type: string, properties: (secure: boolean) => Json): Seed => ({
  rule,
  violation,
  resources: (id, secure) => ({ [`${id}It`]: { Type, Properties: properties(secure) } }),
});

/** A policy that is attached to nobody. */
const managed = (rule: string, violation: string, PolicyDocument: Document) =>
  seed(rule, violation, 'AWS::IAM::ManagedPolicy', (secure) => ({ PolicyDocument: PolicyDocument(secure) }));

const queue = (rule: string, violation: string, PolicyDocument: Document) =>
  seed(rule, violation, 'AWS::SQS::QueuePolicy', (secure) => ({
    Queues: ['q'],
    PolicyDocument: PolicyDocument(secure),
  }));

const inOrganization = (rule: string, violation: string, type: string, Content: Document): Seed => ({
  rule,
  violation,
  resources: (id, secure) => ({
    [`${id}It`]: {
      Type: 'AWS::Organizations::Policy',
      DeletionPolicy: 'Retain',
      Properties: { Name: 'fence', Type: type, Content: Content(secure), TargetIds: ['ou-ab12-cdefgh34'] },
    },
  }),
});

export const POLICY_SEEDS: readonly Seed[] = [
  managed('ZTA-POL-001', 'Converse is denied, which is no action', (secure) =>
    document(deny(secure ? 'bedrock:InvokeModel' : 'bedrock:Converse')),
  ),
  managed('ZTA-POL-001', 'a mistyped pattern is denied', (secure) =>
    document(deny(['bedrock:DeleteGuardrail', secure ? 'bedrock:UpdateGuardrail*' : 'bedrock:UpdateGuardrial*'])),
  ),
  inOrganization(
    'ZTA-POL-001',
    'an organization denies actions of a service by the name of its endpoint',
    'SERVICE_CONTROL_POLICY',
    (secure) => document(deny(secure ? 'bedrock:Invoke*' : 'bedrock-runtime:Invoke*')),
  ),
  managed('ZTA-POL-002', 'a call is allowed that is no action', (secure) =>
    document(allow(secure ? 's3:GetObject' : 's3:HeadObject', OBJECTS)),
  ),
  managed('ZTA-POL-003', 'a Deny asks for a mistyped key', (secure) =>
    document(
      deny('bedrock:InvokeModel', '*', { Null: { [secure ? 'aws:SourceVpce' : 'aws:SourceVpce-Id']: 'false' } }),
    ),
  ),
  managed('ZTA-POL-015', 'all but everything is denied', (secure) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', NotAction: secure ? ['bedrock:*', 'kms:*'] : '*', Resource: '*' }],
  })),
  managed('ZTA-POL-016', 'encrypted requests are denied, and plain ones are not', (secure) =>
    document(deny('s3:*', '*', { Bool: { 'aws:SecureTransport': secure ? 'false' : 'true' } })),
  ),
  managed('ZTA-POL-004', 'an Allow asks for a mistyped key', (secure) =>
    document(
      allow('s3:GetObject', OBJECTS, { StringEquals: { [secure ? 'aws:SourceVpc' : 'aws:SourceVPCID']: 'vpc-1' } }),
    ),
  ),
  managed('ZTA-POL-005', 'agents are denied with the guardrail of a model', (secure) =>
    document(
      deny(secure ? 'bedrock:InvokeModel' : 'bedrock:InvokeAgent', '*', {
        ArnEquals: { 'bedrock:GuardrailIdentifier': `arn:aws:bedrock:eu-central-1:${ACCOUNT}:guardrail/old` },
      }),
    ),
  ),
  managed('ZTA-POL-006', 'reading an object asks for the prefix of a list', (secure) =>
    document(
      allow(secure ? 's3:ListBucket' : 's3:GetObject', secure ? 'arn:aws:s3:::shop-pictures' : OBJECTS, {
        StringEquals: { 's3:prefix': 'shop' },
      }),
    ),
  ),
  managed('ZTA-POL-007', 'agents are denied on models', (secure) =>
    document(deny(secure ? 'bedrock:InvokeModel' : 'bedrock:InvokeAgent', MODELS)),
  ),
  managed('ZTA-POL-008', 'sending to a queue is allowed on a bucket', (secure) =>
    document(allow('sqs:SendMessage', secure ? JOBS : OBJECTS)),
  ),
  queue('ZTA-POL-009', 'paths of an organization are asked as one', (secure) =>
    document({
      ...deny('sqs:*', JOBS, {
        [secure ? 'ForAllValues:StringNotLike' : 'StringNotLike']: { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/*' },
      }),
      Principal: '*',
    }),
  ),
  managed('ZTA-POL-010', 'one value is asked as several', (secure) =>
    document(
      deny('bedrock:InvokeModel', '*', {
        [secure ? 'StringNotEquals' : 'ForAnyValue:StringNotEquals']: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' },
      }),
    ),
  ),
  managed('ZTA-POL-011', 'all of no values are allowed', (secure) =>
    document(
      allow('kms:Encrypt', `arn:aws:kms:eu-central-1:${ACCOUNT}:key/1`, {
        'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['purpose'] },
        ...(secure && { Null: { 'kms:EncryptionContextKeys': 'false' } }),
      }),
    ),
  ),
  queue('ZTA-POL-012', 'everyone but a role is denied', (secure) => {
    const role = `arn:aws:iam::${ACCOUNT}:role/claims`;
    return document({
      ...deny('sqs:*', JOBS, secure ? { ArnNotEquals: { 'aws:PrincipalArn': role } } : undefined),
      ...(secure ? { Principal: '*' } : { NotPrincipal: { AWS: role } }),
    });
  }),
  managed('ZTA-POL-013', 'a variable in a policy without a version', (secure) => ({
    ...(secure && { Version: '2012-10-17' }),
    Statement: [deny('s3:GetObject', 'arn:aws:s3:::shop-pictures/${aws:username}/*')],
  })),
  inOrganization('ZTA-POL-014', 'models are denied by a policy about resources', 'RESOURCE_CONTROL_POLICY', (secure) =>
    document({ ...deny(secure ? 's3:*' : ['s3:*', 'bedrock:InvokeModel']), Principal: '*' }),
  ),
];
