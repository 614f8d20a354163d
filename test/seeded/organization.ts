import type { Resources, Seed } from './seed';

type Json = Readonly<Record<string, unknown>>;

const deny = (Action: unknown, Condition?: Json, others: Json = {}): Json => ({
  Effect: 'Deny',
  Action,
  Resource: '*',
  ...(Condition && { Condition }),
  ...others,
});

const document = (...Statement: readonly Json[]): Json => ({ Version: '2012-10-17', Statement });
const assign = (value: unknown): Json => ({ '@@assign': value });

/** A policy in which nothing is wrong but what is said. */
function policy(
  rule: string,
  violation: string,
  Type: string,
  content: (secure: boolean) => Json,
  others = kept,
): Seed {
  return {
    rule,
    violation,
    resources: (id, secure): Resources => ({
      [`${id}It`]: {
        Type: 'AWS::Organizations::Policy',
        ...others(secure).attributes,
        Properties: { Type, Name: id, Content: content(secure), ...others(secure).properties },
      },
    }),
  };
}

const UNIT = 'ou-ab12-cdefgh34';
const RETAIN: Json = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };

interface Others {
  readonly attributes: Json;
  readonly properties: Json;
}

const kept = (_secure: boolean): Others => ({ attributes: RETAIN, properties: { TargetIds: [UNIT] } });

const SCP = 'SERVICE_CONTROL_POLICY';
const fence = () => document(deny('bedrock:DeleteGuardrail'));

const except = (arn: string) => document(deny('bedrock:DeleteGuardrail', { ArnNotLike: { 'aws:PrincipalArn': arn } }));

const guardrail = (secure: boolean, version: string): Json => ({
  bedrock: {
    guardrail_inference: {
      'eu-west-1': {
        config_1: {
          identifier: assign(`arn:aws:bedrock:eu-west-1:111122223333:guardrail/g1:${version}`),
          selective_content_guarding: {
            system: assign('comprehensive'),
            messages: assign(secure ? 'comprehensive' : 'selective'),
          },
        },
      },
    },
  },
});

export const ORGANIZATION_SEEDS: readonly Seed[] = [
  policy('ZTA-ORG-001', 'denials of an organization that go with their stack', SCP, fence, (secure) => ({
    ...kept(secure),
    attributes: secure ? RETAIN : {},
  })),
  policy('ZTA-ORG-002', 'denials that are too long', SCP, (secure) =>
    document(deny('bedrock:DeleteGuardrail', undefined, { Sid: 'x'.repeat(secure ? 4_000 : 5_100) })),
  ),
  policy('ZTA-ORG-003', 'whoever is called alike is exempt', SCP, (secure) =>
    except(`arn:aws:iam::111122223333:role/admin${secure ? '' : '-*'}`),
  ),
  policy('ZTA-ORG-003', 'a role of that name in whatever account is exempt', SCP, (secure) =>
    except(`arn:aws:iam::${secure ? '111122223333' : '*'}:role/break-glass`),
  ),
  policy('ZTA-ORG-004', 'a policy about resources that allows', 'RESOURCE_CONTROL_POLICY', (secure) =>
    document(deny('s3:GetObject', undefined, { Principal: '*', Effect: secure ? 'Deny' : 'Allow' })),
  ),
  policy('ZTA-ORG-005', 'a denial of regions that stops inference profiles', SCP, (secure) =>
    document({
      ...deny(undefined, { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1'] } }),
      Action: undefined,
      NotAction: ['iam:*', 'sts:*', ...(secure ? ['bedrock:InvokeModel*'] : [])],
    }),
  ),
  policy('ZTA-ORG-006', 'a policy that allows what is allowed anyway', SCP, (secure) =>
    secure ? fence() : document({ Effect: 'Allow', Action: '*', Resource: '*' }),
  ),
  policy('ZTA-ORG-007', 'a guardrail that looks at what callers mark', 'BEDROCK_POLICY', (secure) =>
    guardrail(secure, '3'),
  ),
  policy('ZTA-ORG-008', 'a draft of a guardrail for everybody', 'BEDROCK_POLICY', (secure) =>
    guardrail(true, secure ? '3' : 'DRAFT'),
  ),
  policy('ZTA-ORG-009', 'AI services that keep content', 'AISERVICES_OPT_OUT_POLICY', (secure) => ({
    services: { default: { opt_out_policy: assign(secure ? 'optOut' : 'optIn') } },
  })),
  policy('ZTA-ORG-010', 'images that may be shared with everybody', 'DECLARATIVE_POLICY_EC2', (secure) => ({
    ec2_attributes: { image_block_public_access: { state: assign(secure ? 'block_new_sharing' : 'unblocked') } },
  })),
  policy('ZTA-ORG-011', 'denials that hang on nothing', SCP, fence, (secure) => ({
    ...kept(secure),
    properties: { TargetIds: secure ? [UNIT] : [] },
  })),
  {
    ...policy('ZTA-ORG-012', 'denials of keys that leave one way open', SCP, (secure) =>
      document(
        deny([
          'bedrock:CallWithBearerToken',
          'bedrock-mantle:CallWithBearerToken',
          'sagemaker:CallWithBearerToken',
          'iam:CreateServiceSpecificCredential',
          'iam:UpdateServiceSpecificCredential',
          ...(secure ? ['iam:ResetServiceSpecificCredential'] : []),
        ]),
      ),
    ),
    alone: true,
  },
];
