import {
  AT,
  allow,
  assumedBy,
  deny,
  document,
  found,
  GUARDED,
  LATE,
  MODEL,
  RUN,
  role,
  trusting,
} from '../identity/resources';

const RULE = 'ZTA-MODEL-001';

const INVOKE = allow('bedrock:InvokeModel', MODEL);
const PROFILE = 'arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.anthropic.claude-x';

test.each([
  ['nothing asked', [INVOKE]],
  ['a stream', [allow('bedrock:InvokeModelWithResponseStream', MODEL)]],
  ['a pattern of actions', [allow('bedrock:Invoke*', MODEL)]],
  ['any model', [allow('bedrock:InvokeModel')]],
  [
    'any guardrail or none',
    [allow('bedrock:InvokeModel', MODEL, { StringLike: { 'bedrock:GuardrailIdentifier': '*' } })],
  ],
  ['asked only where one is named', [allow('bedrock:InvokeModel', MODEL, { StringEqualsIfExists: GUARDED })]],
  [
    'denied only where another is named',
    [
      INVOKE,
      deny('bedrock:InvokeModel', '*', { StringNotEquals: GUARDED, Null: { 'bedrock:GuardrailIdentifier': 'false' } }),
    ],
  ],
  [
    'denied on another model',
    [
      INVOKE,
      deny('bedrock:InvokeModel', 'arn:aws:bedrock:eu-west-1::foundation-model/y', { StringNotEquals: GUARDED }),
    ],
  ],
  [
    'denied for one of two ways',
    [
      allow(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], MODEL),
      deny('bedrock:InvokeModel', '*', { StringNotEquals: GUARDED }),
    ],
  ],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([`fail ${AT}/0`]);
});

test.each([
  ['asked', [RUN]],
  [
    'asked for any that is there',
    [allow('bedrock:InvokeModel', MODEL, { Null: { 'bedrock:GuardrailIdentifier': false } })],
  ],
  ['denied without', [INVOKE, deny('bedrock:Invoke*', '*', { StringNotEquals: GUARDED })]],
  ['denied without, as ARNs are compared', [INVOKE, deny('bedrock:InvokeModel', MODEL, { ArnNotEquals: GUARDED })]],
  [
    'denied where none is named',
    [INVOKE, deny('bedrock:InvokeModel', '*', { Null: { 'bedrock:GuardrailIdentifier': 'true' } })],
  ],
  [
    'denied without, but for what a service does for the caller',
    [
      INVOKE,
      deny('bedrock:InvokeModel', '*', { StringNotEquals: GUARDED, BoolIfExists: { 'aws:ViaAWSService': 'false' } }),
    ],
  ],
  ['denied altogether', [INVOKE, deny('bedrock:*')]],
  [
    'models that take none',
    [
      allow('bedrock:InvokeModel', [
        'arn:aws:bedrock:eu-west-1::foundation-model/amazon.titan-embed-text-v2:0',
        'arn:aws:bedrock:eu-west-1::foundation-model/cohere.rerank-v3-5:0',
      ]),
    ],
  ],
  [
    'models that the account hosts',
    [allow('sagemaker:InvokeEndpoint', 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/fraud')],
  ],
  [
    'what is no model',
    [allow(['bedrock:InvokeModel', 'bedrock:ApplyGuardrail'], 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/abc')],
  ],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([]);
});

test.each([
  [
    'a guardrail known at deployment',
    [allow('bedrock:InvokeModel', MODEL, { StringEquals: { 'bedrock:GuardrailIdentifier': LATE } })],
  ],
  ['conditions known at deployment', [{ ...INVOKE, Condition: LATE }]],
  ['a Deny known at deployment', [INVOKE, { ...deny('bedrock:*'), Effect: LATE }]],
  ['a Deny on what is known at deployment', [INVOKE, deny('bedrock:*', LATE)]],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toContain(`unknown ${AT}/0`);
});

test('models behind a profile are guarded where the profile is', () => {
  const behind = allow('bedrock:InvokeModel', 'arn:aws:bedrock:eu-north-1::foundation-model/anthropic.claude-x', {
    StringEquals: { 'bedrock:InferenceProfileArn': PROFILE },
  });
  expect(found(RULE, role([allow('bedrock:InvokeModel', PROFILE, { StringEquals: GUARDED }), behind]))).toEqual([]);
  expect(found(RULE, role([allow('bedrock:InvokeModel', PROFILE), behind]))).toHaveLength(2);
});

test('a boundary that asks, and one that the files do not hold', () => {
  const boundary = (...statements: readonly object[]) => ({
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: { PolicyDocument: { Statement: statements } },
  });
  const bounded = role([INVOKE], { PermissionsBoundary: { Ref: 'B' } });
  expect(
    found(RULE, {
      ...bounded,
      B: boundary(allow('*'), deny('bedrock:InvokeModel', '*', { StringNotEquals: GUARDED })),
    }),
  ).toEqual([]);
  expect(
    found(RULE, { ...bounded, B: boundary(allow('bedrock:InvokeModel', '*', { StringEquals: GUARDED })) }),
  ).toEqual([]);
  expect(found(RULE, role([INVOKE], { PermissionsBoundary: 'arn:aws:iam::111122223333:policy/b' }))).toHaveLength(1);
});

test('an agent of the provider, which names its guardrail itself', () => {
  expect(found(RULE, trusting(assumedBy('bedrock.amazonaws.com'), [INVOKE]))).toEqual([]);
  expect(found(RULE, trusting(assumedBy(['bedrock.amazonaws.com', 'lambda.amazonaws.com']), [INVOKE]))).toHaveLength(1);
});

test('a Deny of a group closes what a user has', () => {
  const group = {
    Type: 'AWS::IAM::Group',
    Properties: {
      Policies: [{ PolicyDocument: document(deny('bedrock:InvokeModel', '*', { StringNotEquals: GUARDED })) }],
    },
  };
  const user = {
    Type: 'AWS::IAM::User',
    Properties: { Groups: [{ Ref: 'G' }], Policies: [{ PolicyDocument: document(INVOKE) }] },
  };
  expect(found(RULE, { U: user, G: group })).toEqual([]);
});

test('each branch of a condition is judged', () => {
  const either = { 'Fn::If': ['Strict', { StringEquals: GUARDED }, { Ref: 'AWS::NoValue' }] };
  const tree = {
    Conditions: { Strict: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
    Parameters: { Stage: { Type: 'String' } },
    Resources: role([{ ...INVOKE, Condition: either }]),
  };
  expect(found(RULE, tree)).toEqual([`fail ${AT}/0`]);
});
