import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ZeroTrust } from '../../../lib/aws/gate/zero-trust';
import { build, fm, MODEL_ID, MODELS } from '../private-model';

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation();
});
afterEach(() => jest.restoreAllMocks());

type Built = ReturnType<typeof build>;

/** What is not proved of a model that one role is granted. */
function unproved(kind: keyof typeof MODELS, besides: (built: Built) => void = () => undefined): readonly string[] {
  const built = build(MODELS[kind]);
  const { app, claude, role } = built;
  claude.grants.invoke(role);
  ZeroTrust.enforce(app, { packs: [] }).require(claude.isReachedOnlyBy(role));
  besides(built);
  const { pluginReports } = reportOf(app);
  return pluginReports.flatMap(({ violations }) => violations.map(({ description }) => description));
}

interface Report {
  readonly pluginReports: readonly { readonly violations: readonly { readonly description: string }[] }[];
}

function reportOf(app: Built['app']): Report {
  try {
    app.synth();
  } catch (error) {
    expect(String(error)).toContain('ValidationFailed');
  }
  return JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
}

/** Another role of the app, which may do one thing. */
const other =
  (action: string, resource = '*') =>
  ({ claude }: Built) => {
    const stack = Stack.of(claude);
    const role = new iam.Role(stack, 'Other', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
    role.addToPolicy(new iam.PolicyStatement({ actions: [action], resources: [resource] }));
  };

test.each(Object.keys(MODELS) as (keyof typeof MODELS)[])(
  'a model that is granted is reached by that role alone, through the endpoint, with the guardrail: %s',
  (kind) => {
    expect(unproved(kind)).toEqual([]);
  },
);

test.each([
  ['calls the model', 'bedrock:InvokeModel'],
  ['calls it for a stream', 'bedrock:InvokeModelWithResponseStream'],
  ['calls everything', '*'],
])('a role is found that %s besides', (_what, action) => {
  const found = unproved('direct', other(action));
  expect(found.length).toBeGreaterThanOrEqual(2);
  for (const description of found) expect(description).toMatch(/^ZTA-PROOF-001 REFUTED[\s\S]*Other/);
});

test.each(['bedrock-mantle:CreateInference', 'bedrock:InvokeInlineAgent', 'bedrock:CreateModelInvocationJob'])(
  'a role is found that runs models around it, by %s',
  (action) => {
    expect(unproved('direct', other(action))).toEqual([expect.stringMatching(/^ZTA-PROOF-001 REFUTED[\s\S]*Other/)]);
  },
);

test('a role for another model is none of its business', () => {
  const elsewhere = 'arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-pro-v1:0';
  expect(unproved('direct', other('bedrock:InvokeModel', elsewhere))).toEqual([]);
});

const EU_WEST = 'arn:aws:bedrock:eu-west-1';
const PROFILE = `${EU_WEST}:111122223333:inference-profile/eu.${MODEL_ID}`;

/** What is not proved where a second role is named as a caller, whose own policy asks for less than a grant does. */
function unprovedOf(kind: keyof typeof MODELS, resource: string, asks: (built: Built, endpoint: string) => object) {
  const built = build(MODELS[kind]);
  const { app, stack, claude, role } = built;
  claude.grants.invoke(role);
  const endpoint = claude.network.endpoint(ec2.InterfaceVpcEndpointAwsService.BEDROCK_RUNTIME);
  const careless = new iam.Role(stack, 'Careless', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
  const actions = ['bedrock:InvokeModel'];
  const conditions = asks(built, endpoint.vpcEndpointId);
  careless.addToPolicy(new iam.PolicyStatement({ actions, resources: [resource], conditions: { ...conditions } }));
  endpoint.allow({ roleArn: careless.roleArn, actions, resources: [resource] });
  ZeroTrust.enforce(app, { packs: [] }).require(claude.isReachedOnlyBy(role, careless));
  return reportOf(app).pluginReports.flatMap(({ violations }) => violations.map(({ description }) => description));
}

const named = ({ guardrail, stack }: Built) => ({
  StringEquals: { 'bedrock:GuardrailIdentifier': guardrail.acceptedFor(stack) },
});
const through = (endpoint: string) => ({ 'aws:SourceVpce': endpoint });

test.each<[string, keyof typeof MODELS, string, Parameters<typeof unprovedOf>[2], RegExp]>([
  [
    'without the guardrail',
    'direct',
    fm('eu-west-1'),
    (_built, endpoint) => ({ StringEquals: through(endpoint) }),
    /GuardrailIdentifier is like/,
  ],
  ['past the endpoint', 'direct', fm('eu-west-1'), named, /SourceVpce is/],
  [
    'past the profile',
    'geographic',
    fm('eu-west-1'),
    (built, endpoint) => ({ StringEquals: { ...named(built).StringEquals, ...through(endpoint) } }),
    /InferenceProfileArn is like/,
  ],
  [
    'through the profile without the guardrail',
    'geographic',
    PROFILE,
    (_built, endpoint) => ({ StringEquals: through(endpoint) }),
    /GuardrailIdentifier is like/,
  ],
])('a caller that is named, and may call %s, is found', (_what, kind, resource, asks, unless) => {
  const [found, ...more] = unprovedOf(kind, resource, asks).map((description) => description.replace(/\s+/g, ' '));
  expect(more).toEqual([]);
  expect(found).toMatch(/^ZTA-PROOF-001 REFUTED.*Careless/);
  expect(found).toMatch(unless);
});
