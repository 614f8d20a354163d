import type { GuaranteeName } from '../../../lib/policy';
import { allow, bare, deny, doc, mp, res, role, say, t } from '../../access/end-to-end/template';
import { asked, broken, held } from '../asked';

const ENDPOINT = res('AWS::EC2::VPCEndpoint', {
  ServiceName: 'com.amazonaws.eu-west-1.bedrock-runtime',
  VpcId: 'vpc-1',
});
const GUARDRAIL = res('AWS::Bedrock::Guardrail', {
  Name: 'g',
  BlockedInputMessaging: 'no',
  BlockedOutputsMessaging: 'no',
});
const FILES = { Door: ENDPOINT, Guardrail: GUARDRAIL };

const FM = 'arn:aws:bedrock:eu-west-1::foundation-model/m';
const PROFILE = { 'Fn::Sub': 'arn:aws:bedrock:eu-west-1:${AWS::AccountId}:inference-profile/eu.m' };
const BY_DOOR = { 'aws:SourceVpce': { Ref: 'Door' } };
const ID = { 'Fn::GetAtt': ['Guardrail', 'GuardrailArn'] };
const NUMBERED = { 'Fn::Sub': '${Guardrail.GuardrailArn}:1' };
const GUARDED = { 'bedrock:GuardrailIdentifier': NUMBERED };
const GOOD = { StringEquals: { ...BY_DOOR, ...GUARDED } };
const call = (resource: unknown = FM, conditions?: object) => allow('bedrock:InvokeModel', resource, conditions);

/** What it is, what is added, and the request that gets through; nothing where none does. */
type Seed = readonly [what: string, resources: object, request?: string];

const check = (name: GuaranteeName, files: object, seeds: readonly Seed[]) =>
  test.each(seeds.map((seed) => [seed[0], seed] as const))(`${name}: %s`, (_, [, resources, request]) => {
    const outcomes = asked(t({ ...files, ...resources }));
    if (request === undefined) {
      expect(broken(outcomes, name)).toEqual([]);
      expect(new Set(held(outcomes, name))).toEqual(new Set([true]));
    } else {
      expect(broken(outcomes, name).join('; ')).toContain(request);
    }
  });

check('run-through-endpoint', FILES, [
  ['nobody calls', {}],
  ['a call from anywhere', { A: role([call()]) }, "role 'A' may bedrock:InvokeModel"],
  ['a call by the endpoint', { A: role([call(FM, GOOD)]) }],
  ['a call from anywhere for a stream', { A: role([allow('bedrock:InvokeModelWithR*')]) }, 'WithResponseStream'],
  [
    'a call past the endpoint that a service passes on',
    {
      A: role([call(), deny('bedrock:*', '*', { StringNotEquals: BY_DOOR, Bool: { 'aws:ViaAWSService': 'false' } })]),
    },
    "role 'A'",
  ],
  ['the same, denied to services too', { A: role([call(), deny('bedrock:*', '*', { StringNotEquals: BY_DOOR })]) }],
  ['a call by another endpoint', { A: role([call(FM, { StringEquals: { 'aws:SourceVpce': 'vpce-1' } })]) }, "role 'A'"],
  ['a call where the endpoint is told only', { A: role([call(FM, { StringEqualsIfExists: BY_DOOR })]) }, "role 'A'"],
  [
    'a call by the second of two endpoints',
    { Other: ENDPOINT, A: role([call(FM, { StringEquals: { 'aws:SourceVpce': { Ref: 'Other' } } })]) },
  ],
  ['listing models from anywhere', { A: role([allow('bedrock:ListFoundationModels')]) }],
  ['a call of what the account hosts', { A: role([allow('sagemaker:InvokeEndpoint')]) }],
]);

const takenBy = (...Service: string[]) => ({
  AssumeRolePolicyDocument: doc([say({ Service }, { Effect: 'Allow', Action: 'sts:AssumeRole' })]),
});
const ANY_WAY = [call(), allow('bedrock:RetrieveAndGenerate')];
const ofBedrock = { A: role(ANY_WAY, takenBy('bedrock.amazonaws.com')) };
const ofBedrockToo = { A: role(ANY_WAY, takenBy('bedrock.amazonaws.com', 'lambda.amazonaws.com')) };
const MORE = { Effect: 'Allow', Action: 'sts:AssumeRole' };
const ofAccountToo = {
  A: role(ANY_WAY, {
    AssumeRolePolicyDocument: doc([
      say({ Service: 'bedrock.amazonaws.com' }, MORE),
      say({ AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } }, MORE),
    ]),
  }),
};
for (const name of ['run-through-endpoint', 'run-with-guardrail', 'run-in-no-other-way'] as const) {
  check(name, FILES, [
    ['an agent or knowledge base of the provider', ofBedrock],
    [
      'a role that nobody takes on yet',
      { A: role(ANY_WAY, { AssumeRolePolicyDocument: doc([say('*', deny('sts:AssumeRole', '*'))]) }) },
      "role 'A'",
    ],
    ['the same role, for functions too', ofBedrockToo, "role 'A'"],
    ['the same role, for the account too', ofAccountToo, "role 'A'"],
  ]);
}

const model = (name: string) => `arn:aws:bedrock:*::foundation-model/${name}`;
check('run-with-guardrail', FILES, [
  ['a call of what turns text into numbers', { A: role([call(model('amazon.titan-embed-text-v2:0'))]) }],
  ['a call of what puts texts in order', { A: role([call(model('cohere.rerank-v3-5:0'))]) }],
  [
    'the same by a profile',
    {
      A: role([call({ 'Fn::Sub': 'arn:aws:bedrock:*:${AWS::AccountId}:inference-profile/global.cohere.embed-v4:0' })]),
    },
  ],
  ['calls of one of these, and of more', { A: role([call(model('amazon.titan-*'))]) }, "role 'A'"],
  [
    'a model of the account that is called so',
    { A: role([call('arn:aws:bedrock:*:*:custom-model/embed')]) },
    "role 'A'",
  ],
]);

check('run-with-guardrail', FILES, [
  ['nobody calls', {}],
  ['a call without', { A: role([call(FM, { StringEquals: BY_DOOR })]) }, "role 'A' may bedrock:InvokeModel"],
  ['a call with it, numbered', { A: role([call(FM, GOOD)]) }],
  ['a call with it, as it is now', { A: role([call(FM, { StringEquals: { 'bedrock:GuardrailIdentifier': ID } })]) }],
  [
    'a call with another',
    { A: role([call(FM, { StringEquals: { 'bedrock:GuardrailIdentifier': 'arn:aws:x' } })]) },
    "'A'",
  ],
  [
    'a call with the second of two guardrails',
    {
      Other: GUARDRAIL,
      A: role([
        call(FM, { StringEquals: { 'bedrock:GuardrailIdentifier': { 'Fn::GetAtt': ['Other', 'GuardrailArn'] } } }),
      ]),
    },
  ],
  ['a call of a profile without', { A: role([call(PROFILE)]) }, 'inference-profile/eu.m'],
  [
    'a profile with it, and the models behind it by the profile',
    { A: role([call(PROFILE, GOOD), call(FM, { StringEquals: { 'bedrock:InferenceProfileArn': PROFILE } })]) },
  ],
  [
    'a profile with it, and the models behind it by whatever way',
    { A: role([call(PROFILE, GOOD), call(FM)]) },
    'foundation-model/m',
  ],
  [
    'a profile that says that it is behind one',
    { A: role([call(PROFILE, { StringEquals: { 'bedrock:InferenceProfileArn': PROFILE } })]) },
    'inference-profile/eu.m',
  ],
  ['a managed policy without', { P: mp([call()], { Roles: [{ Ref: 'A' }] }), A: bare() }, "role 'A'"],
]);

check('run-in-no-other-way', FILES, [
  ['nobody runs anything', {}],
  ['a batch', { A: role([allow('bedrock:CreateModelInvocationJob')]) }, 'bedrock:CreateModelInvocationJob'],
  ['the second interface', { A: role([allow('bedrock-mantle:*')]) }, 'bedrock-mantle:Create'],
  ['an inline agent', { A: role([allow('bedrock:InvokeInlineAgent')]) }, 'bedrock:InvokeInlineAgent'],
  ['everything but that', { A: role([allow('bedrock:Invoke*'), deny('bedrock:Invoke*', '*'), call(FM, GOOD)]) }],
]);

check('run-by-granted', FILES, [
  ['a role of the files', { A: role([call(FM, GOOD)]) }],
  [
    'whoever is made under a boundary that lets them',
    {
      A: role([allow('iam:CreateRole', '*', { StringEquals: { 'iam:PermissionsBoundary': { Ref: 'Most' } } })]),
      Most: mp([allow('bedrock:*')], {}),
    },
    'may bedrock:InvokeModel',
  ],
  [
    'whoever is made under a boundary that does not',
    {
      A: role([allow('iam:CreateRole', '*', { StringEquals: { 'iam:PermissionsBoundary': { Ref: 'Most' } } })]),
      Most: mp([allow('s3:GetObject')], {}),
    },
  ],
  ['everybody in the files denied, and nobody else allowed', { A: role([call(), deny('*')]) }],
]);

const HOSTED = {
  Door: res('AWS::EC2::VPCEndpoint', { ServiceName: 'com.amazonaws.eu-west-1.sagemaker.runtime', VpcId: 'vpc-1' }),
  Fraud: res('AWS::SageMaker::Endpoint', { EndpointName: 'fraud', EndpointConfigName: 'c' }),
};
const invoke = (resource: unknown, conditions?: object) => allow('sagemaker:InvokeEndpoint', resource, conditions);
const FRAUD = { 'Fn::Sub': 'arn:aws:sagemaker:${AWS::Region}:${AWS::AccountId}:endpoint/fraud' };

check('run-through-endpoint', HOSTED, [
  ['nobody invokes a hosted model', {}],
  ['a hosted model from anywhere', { A: role([invoke(FRAUD)]) }, "role 'A' may sagemaker:InvokeEndpoint"],
  ['a hosted model by its name from anywhere', { A: role([allow('sagemaker:Invoke*', '*')]) }, "role 'A'"],
  ['a hosted model by the endpoint', { A: role([invoke(FRAUD, { StringEquals: BY_DOOR })]) }],
  ['another hosted model', { A: role([invoke('arn:aws:sagemaker:eu-west-1:111122223333:endpoint/other')]) }],
]);

test('where files hold neither endpoint nor guardrail nor hosted model, nothing is asked', () => {
  const { outcomes } = asked(t({ A: role([allow('bedrock:*')]) }));
  expect(outcomes.filter(({ name }) => name.startsWith('run-'))).toEqual([]);
});

test('the trusted base may run them in any way', () => {
  const template = t({ ...FILES, A: role([allow('bedrock:*')]) });
  const names = ({ outcomes }: ReturnType<typeof asked>) =>
    outcomes.filter(({ name, held: kept }) => name.startsWith('run-') && kept === false).map(({ name }) => name);
  expect(names(asked(template))).toEqual(['run-through-endpoint', 'run-with-guardrail', 'run-in-no-other-way']);
  expect(names(asked(template, { trustedBase: ['A'] }))).toEqual([]);
});

test('an endpoint to what steers models is no way to run one', () => {
  const Door = res('AWS::EC2::VPCEndpoint', { ServiceName: 'com.amazonaws.eu-west-1.bedrock', VpcId: 'vpc-1' });
  const { outcomes } = asked(t({ Door, A: role([allow('bedrock:*')]) }));
  expect(outcomes.filter(({ name }) => name.startsWith('run-'))).toEqual([]);
});

test('each who breaks it is told, at the statement that lets them', () => {
  const { outcomes } = asked(t({ ...FILES, A: role([call()]), B: role([call()]), C: role([call(FM, GOOD)]) }));
  const found = outcomes.filter(({ name, held: kept }) => name === 'run-with-guardrail' && kept === false);
  expect(found.map(({ place: { resource, at } }) => `${resource} ${at}`)).toEqual([
    'A Properties/Policies/0/PolicyDocument/Statement/0',
    'B Properties/Policies/0/PolicyDocument/Statement/0',
  ]);
  expect(found.map(({ counterexample }) => counterexample?.request.action)).toEqual([
    'bedrock:InvokeModel',
    'bedrock:InvokeModel',
  ]);
});

test('a policy that is attached and not shown makes it unknown, at who bears it', () => {
  const A = role([], { ManagedPolicyArns: ['arn:aws:iam::aws:policy/SomethingNew'] });
  const { outcomes } = asked(t({ ...FILES, A }));
  const found = outcomes.filter(({ name }) => name === 'run-through-endpoint');
  expect(found.map(({ held: kept, place }) => [typeof kept, place.resource])).toEqual([['object', 'A']]);
});
