import { deployed } from '../deployed';
import { decide, type Policy, type Question } from '../oracle';
import { resourceOf, testExample } from './example';

// Prompts are kept for less, for a reason; who is told of a trail that is silenced, the example of a model's life shows.
const stacks = testExample('aws-private-model', { warnings: ['ZTA-WATCH-006', 'ZTA-LOG-004'] });

const ACCOUNT = '111122223333';
const MODEL = 'anthropic.claude-sonnet-4-5-20250929-v1:0';
const BEDROCK = `arn:aws:bedrock:eu-central-1:${ACCOUNT}`;
const PROFILE = `${BEDROCK}:inference-profile/eu.${MODEL}`;
const modelIn = (region: string, model = MODEL) => `arn:aws:bedrock:${region}::foundation-model/${model}`;
const ANYTHING: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

/** The workload's request, under every policy of the template that has a say in it, as an administrator or as it is. */
function asking(request: Partial<Question>, options: { administrator?: boolean } = {}): Question {
  const role = resourceOf(stacks(), 'AWS::IAM::Role', 'Adjuster');
  const endpoint = resourceOf(stacks(), 'AWS::EC2::VPCEndpoint', 'Networkbedrockruntime');
  const guardrail = resourceOf(stacks(), 'AWS::Bedrock::Guardrail');
  const version = resourceOf(stacks(), 'AWS::Bedrock::GuardrailVersion');
  const principal = `arn:aws:iam::${ACCOUNT}:role/${deployed(role.properties['RoleName'])}`;
  const vpc = resourceOf(stacks(), 'AWS::EC2::VPC');
  const values = {
    [`${guardrail.id}.GuardrailId`]: 'gr1',
    [`${version.id}.Version`]: '7',
    [endpoint.id]: 'vpce-1',
    [vpc.id]: 'vpc-1',
    [`${role.id}.Arn`]: principal,
  };
  const policy = (properties: Readonly<Record<string, unknown>>): Policy =>
    JSON.parse(JSON.stringify(deployed(properties['PolicyDocument'], values)).replaceAll('{"AWS":"*"}', '"*"'));
  const rights = ['AdjusterModelFence', 'AdjusterDefaultPolicy'].map((id) =>
    policy(resourceOf(stacks(), 'AWS::IAM::Policy', id).properties),
  );
  return {
    principal,
    action: 'bedrock:InvokeModel',
    resource: PROFILE,
    resourceAccount: ACCOUNT,
    identity: options.administrator ? [...rights, ANYTHING] : rights,
    boundary: [policy(resourceOf(stacks(), 'AWS::IAM::ManagedPolicy', 'Boundary').properties)],
    endpoint: [policy(endpoint.properties)],
    ...request,
    context: {
      'aws:PrincipalArn': request.principal ?? principal,
      'aws:PrincipalAccount': ACCOUNT,
      'aws:SourceVpce': 'vpce-1',
      'aws:SourceVpc': 'vpc-1',
      'bedrock:GuardrailIdentifier': `${BEDROCK}:guardrail/gr1:7`,
      ...request.context,
    },
  };
}

const through = { 'bedrock:InferenceProfileArn': PROFILE };

test('the workload reaches the model through the profile, the endpoint and the guardrail, in each region of the profile', () => {
  const regions = ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'];
  const allowed = [
    asking({}),
    asking({ action: 'bedrock:InvokeModelWithResponseStream' }),
    asking({ action: 'bedrock:ApplyGuardrail', resource: `${BEDROCK}:guardrail/gr1` }),
    ...regions.map((region) => asking({ resource: modelIn(region), context: through })),
  ];
  expect(decide(allowed)).toEqual(allowed.map(() => 'Allowed'));
});

test.each<[string, Partial<Question>]>([
  ['without a guardrail', { context: { 'bedrock:GuardrailIdentifier': undefined } }],
  ['with the draft of the guardrail', { context: { 'bedrock:GuardrailIdentifier': `${BEDROCK}:guardrail/gr1` } }],
  ['with another guardrail', { context: { 'bedrock:GuardrailIdentifier': `${BEDROCK}:guardrail/gr2:7` } }],
  ['through another endpoint', { context: { 'aws:SourceVpce': 'vpce-2' } }],
  ['from the internet', { context: { 'aws:SourceVpce': undefined, 'aws:SourceVpc': undefined }, endpoint: undefined }],
  ['another model', { resource: modelIn('eu-central-1', 'amazon.nova-pro-v1:0'), context: through }],
  ['the model past its profile', { resource: modelIn('eu-central-1') }],
  ['the model past its profile, in another region', { resource: modelIn('eu-west-1') }],
  ['a region that the profile does not have', { resource: modelIn('us-east-1'), context: through }],
  ['an inline agent', { action: 'bedrock:InvokeInlineAgent', resource: '*' }],
  ['a batch job', { action: 'bedrock:CreateModelInvocationJob', resource: modelIn('eu-central-1') }],
  ['a flow', { action: 'bedrock:InvokeFlow', resource: `${BEDROCK}:flow/f/alias/a` }],
  ['an agent', { action: 'bedrock:InvokeAgent', resource: `${BEDROCK}:agent-alias/a/b` }],
  ['a knowledge base', { action: 'bedrock:RetrieveAndGenerate', resource: '*' }],
  ['an API key', { action: 'bedrock:CallWithBearerToken', resource: '*' }],
  ['a change of the guardrail', { action: 'bedrock:UpdateGuardrail', resource: `${BEDROCK}:guardrail/gr1` }],
  [
    'the other data plane',
    { action: 'bedrock-mantle:CreateInference', resource: `arn:aws:bedrock-mantle:eu-central-1:${ACCOUNT}:project/p` },
  ],
])('even with administrator rights the workload is denied %s', (_, request) => {
  const [asItIs, asAdministrator] = decide([asking(request), asking(request, { administrator: true })]);
  expect([asItIs, asAdministrator]).not.toContain('Allowed');
  expect(asAdministrator).toBe('ExplicitlyDenied');
});

test('the endpoint lets no other role through', () => {
  const principal = `arn:aws:iam::${ACCOUNT}:role/other`;
  expect(decide([asking({ principal, identity: [ANYTHING], boundary: undefined })])).not.toContain('Allowed');
  expect(decide([asking({ principal, identity: [ANYTHING], boundary: undefined, endpoint: undefined })])).toEqual([
    'Allowed',
  ]);
});
