import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ZeroTrust } from '../../lib/aws/zero-trust';
import { build, MODELS } from './private-model';

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
