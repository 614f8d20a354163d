import type { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { BedrockModel } from '../../../lib/aws/model/bedrock-model';
import { ModelGuardrail } from '../../../lib/aws/model/model-guardrail';
import { PrivateBedrockModel } from '../../../lib/aws/model/private-bedrock-model';
import { type Decision, decide } from '../../oracle';
import { actionsOf } from '../../oracle/actions';
import { DeployedApp } from '../deployed-app';
import {
  adjuster,
  build,
  type Context,
  call,
  ENV,
  EU,
  EVERYTHING,
  fm,
  GOOD,
  GUARDRAIL,
  MODELS,
  network,
  OWN,
  profile,
  THROUGH,
  without,
} from '../private-model';

/** The policies of a role that was granted the geographic model, and of an administrator who was as well. */
function fenced() {
  const { app, claude, role } = build();
  claude.grants.invoke(role);
  return new DeployedApp(app).identity();
}

describe('every action of every service of Amazon Bedrock', () => {
  const known = actionsOf('bedrock');
  const OWN_RESOURCES: Record<string, string> = {
    'foundation-model': fm('eu-west-1'),
    'inference-profile': EU,
    guardrail: GUARDRAIL,
  };

  /** One resource of each kind that the action may name, and of each kind that is granted, the one granted. */
  function resourcesOf(patterns: readonly string[]): string[] {
    if (patterns.length === 0) return ['*'];
    return patterns.flatMap((pattern) => {
      const other = pattern
        .replace('${Partition}', 'aws')
        .replace('${Region}', 'eu-west-1')
        .replace('${Account}', ENV.account)
        .replace(/\$\{[^}]+\}/g, 'other1');
      return [other, OWN_RESOURCES[other.split(':')[5]?.split('/')[0] ?? ''] ?? other];
    });
  }

  /** The reference lists this kind of resource twice for one action, and the oracle takes neither. The action is asked about on another. */
  const answerable = (action: string, pattern: string) =>
    action !== 'bedrock:UpdateDataAutomationProject' || !pattern.includes(':data-automation-project/');

  const questions = known.flatMap(({ action, patterns }) =>
    [...new Set(resourcesOf(patterns.filter((pattern) => answerable(action, pattern))))].map((resource) => ({
      action,
      resource,
    })),
  );

  test('is denied, to an administrator as well, but for calling the model and applying its guardrail', () => {
    const identity = [...fenced(), EVERYTHING];
    const decisions = decide(
      questions.map(({ action, resource }) => ({ ...call(resource, THROUGH, identity), action })),
    );
    const open = questions.flatMap(({ action, resource }, i) =>
      decisions[i] === 'ExplicitlyDenied' ? [] : [`${action} ${resource}`],
    );
    expect(open.sort()).toEqual(
      [
        `bedrock:ApplyGuardrail ${GUARDRAIL}`,
        `bedrock:InvokeModel ${fm('eu-west-1')}`,
        `bedrock:InvokeModel ${EU}`,
        `bedrock:InvokeModelWithResponseStream ${fm('eu-west-1')}`,
        `bedrock:InvokeModelWithResponseStream ${EU}`,
      ].sort(),
    );
  });

  test.each([
    'bedrock:AgenticRetrieveStream',
    'bedrock:CallWithBearerToken',
    'bedrock:CreateModelInvocationJob',
    'bedrock:InvokeAgent',
    'bedrock:InvokeFlow',
    'bedrock:InvokeInlineAgent',
    'bedrock:Rerank',
    'bedrock:Retrieve',
    'bedrock:RetrieveAndGenerate',
    'bedrock:UpdateGuardrail',
    'bedrock-agentcore:InvokeAgentRuntime',
    'bedrock-mantle:CreateInference',
    'bedrock-websearch:InvokeFetch',
  ])('includes the side door %s', (door) => {
    expect(questions.map(({ action }) => action)).toContain(door);
  });
});

test('what is no service of Amazon Bedrock is left alone', () => {
  const identity = [...fenced(), EVERYTHING];
  const others: [string, string][] = [
    ['s3:ListAllMyBuckets', '*'],
    ['dynamodb:GetItem', 'arn:aws:dynamodb:eu-west-1:111122223333:table/t'],
    ['sagemaker:InvokeEndpoint', 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/e'],
  ];
  expect(decide(others.map(([action, resource]) => ({ ...call(resource, {}, identity), action })))).toEqual(
    others.map(() => 'Allowed'),
  );
});

test('the role may read a guardrail that is encrypted with a key of its own, and nothing under another key', () => {
  const identity = fenced();
  const keys = [1, 2].map((n) => `arn:aws:kms:eu-west-1:111122223333:key/${n}`);
  const everyone = {
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111122223333:root' },
    Action: '*',
    Resource: '*',
  };
  const decrypt = { action: 'kms:Decrypt', resourcePolicy: { Statement: [everyone] } };
  expect(decide(keys.map((key) => ({ ...call(key, {}, identity), ...decrypt })))).toEqual([
    'Allowed',
    'ImplicitlyDenied',
  ]);
});

describe('one role with two models', () => {
  const NOVA = 'amazon.nova-pro-v1:0';
  const SECOND = 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/gr2';
  const second = { 'aws:SourceVpce': 'vpce-2', 'bedrock:GuardrailIdentifier': `${SECOND}:7` };

  function two(model: BedrockModel) {
    const { app, stack, claude, role } = build();
    const guardrail = new ModelGuardrail(stack, 'Stricter');
    const other = new PrivateBedrockModel(stack, 'Other', { model, guardrail, network: network(stack, 'Apart') });
    claude.grants.invoke(role);
    other.grants.invoke(role);
    return app;
  }

  function expectDecisions(model: BedrockModel, requests: readonly [string, Context, Decision][]): void {
    const policies = new DeployedApp(two(model)).identity();
    expect(policies).toHaveLength(1);
    const identity = [...policies, EVERYTHING];
    const decisions = decide(requests.map(([resource, context]) => call(resource, context, identity)));
    expect(decisions).toEqual(requests.map(([, , decision]) => decision));
  }

  test('reaches each with its own guardrail through its own endpoint, and not with those of the other', () => {
    const nova = fm('eu-west-1', NOVA);
    expectDecisions(BedrockModel.foundationModel({ modelId: NOVA }), [
      [EU, GOOD, 'Allowed'],
      [fm('eu-central-1'), THROUGH, 'Allowed'],
      [nova, second, 'Allowed'],
      [EU, { ...GOOD, 'bedrock:GuardrailIdentifier': `${SECOND}:7` }, 'ExplicitlyDenied'],
      [EU, { ...GOOD, 'aws:SourceVpce': 'vpce-2' }, 'ExplicitlyDenied'],
      [nova, { ...second, 'aws:SourceVpce': 'vpce-1' }, 'ExplicitlyDenied'],
      [nova, { ...second, 'bedrock:GuardrailIdentifier': `${GUARDRAIL}:7` }, 'ExplicitlyDenied'],
      [fm('eu-west-1'), GOOD, 'ExplicitlyDenied'],
      [fm('eu-west-1', 'amazon.nova-lite-v1:0'), second, 'ExplicitlyDenied'],
    ]);
  });

  test('reaches one foundation model through two profiles, each with its own guardrail and endpoint', () => {
    const own = { ...second, 'bedrock:InferenceProfileArn': OWN };
    expectDecisions(MODELS.application, [
      [fm('eu-west-1'), THROUGH, 'Allowed'],
      [OWN, second, 'Allowed'],
      [fm('eu-west-1'), own, 'Allowed'],
      [OWN, GOOD, 'ExplicitlyDenied'],
      [fm('eu-west-1'), { ...GOOD, 'bedrock:InferenceProfileArn': OWN }, 'ExplicitlyDenied'],
      [fm('eu-west-1'), { ...own, 'aws:SourceVpce': 'vpce-1' }, 'ExplicitlyDenied'],
      [fm('eu-west-1'), { ...own, 'bedrock:InferenceProfileArn': profile('eu.a.b') }, 'ExplicitlyDenied'],
      [fm('eu-central-1'), without(own, 'bedrock:InferenceProfileArn'), 'ExplicitlyDenied'],
    ]);
  });

  test.each([
    ['the same profile', MODELS.geographic],
    ['the foundation model of the profile, directly', MODELS.direct],
  ])('cannot hold %s under another guardrail', (_, model) => {
    expect(() => two(model)).toThrow(expect.objectContaining({ code: 'ModelReachedTwice' }));
  });

  test('granted the same model twice, it holds what it held', () => {
    const { app, claude, role } = build();
    claude.grants.invoke(role);
    claude.grants.invoke(role);
    expect(new DeployedApp(app).identity()).toEqual(fenced());
  });
});

describe('a grantee', () => {
  const IMPORTED = 'arn:aws:iam::111122223333:role/imported';

  test('that is imported is fenced', () => {
    const { app, stack, claude } = build();
    claude.grants.invoke(iam.Role.fromRoleArn(stack, 'Imported', IMPORTED));
    const identity = [...new DeployedApp(app).identity(), EVERYTHING];
    expect(decide([call(EU, GOOD, identity), call(EU, without(GOOD, 'aws:SourceVpce'), identity)])).toEqual([
      'Allowed',
      'ExplicitlyDenied',
    ]);
  });

  test.each<[string, (stack: Stack) => iam.IGrantable]>([
    ['imported as immutable', (stack) => iam.Role.fromRoleArn(stack, 'Imported', IMPORTED, { mutable: false })],
    ['closed to policies', (stack) => adjuster(stack, 'Closed').withoutPolicyUpdates()],
    ['of another account', (stack) => iam.Role.fromRoleArn(stack, 'Far', IMPORTED.replace('1111', '9999'))],
  ])('%s is refused and not passed over', (_, make) => {
    const { stack, claude } = build();
    expect(() => claude.grants.invoke(make(stack))).toThrow(expect.objectContaining({ code: 'RoleImmutable' }));
  });

  test.each([
    [1, true],
    [5, false],
  ])('with one model and %d more of six regions each fits its policy: %s', (models, fits) => {
    const { app, stack, claude, guardrail, role } = build();
    const destinationRegions = ['eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-central-1', 'eu-north-1', 'eu-south-1'];
    const grant = (n: number) => {
      const model = BedrockModel.geographicProfile({
        modelId: `amazon.nova-${n}`,
        profileId: `eu.amazon.nova-${n}`,
        destinationRegions,
      });
      const props = { model, guardrail, network: claude.network };
      new PrivateBedrockModel(stack, `Nova${n}`, props).grants.invoke(role);
    };
    for (let n = 1; n <= models; n++) grant(n);
    const outcome = expect(() => app.synth());
    if (fits) outcome.not.toThrow();
    else outcome.toThrow('RolePolicyTooLong');
  });
});

test('what depends on the role waits for the fence, which stands beneath it', () => {
  const { claude, role } = build();
  claude.grants.invoke(role);
  expect(role.node.findAll().filter((child) => child instanceof iam.CfnPolicy)).toHaveLength(1);
});

test.each([false, true])('a role keeps what it may apply besides, fenced or not: %s', (invokes) => {
  const { app, stack, claude, role } = build();
  new ModelGuardrail(stack, 'Other').grants.apply(role);
  if (invokes) claude.grants.invoke(role);
  const identity = new DeployedApp(app).identity();
  const guardrails = [GUARDRAIL, GUARDRAIL.replace('gr1', 'gr2'), GUARDRAIL.replace('gr1', 'gr3')];
  const apply = (arn: string) => ({ ...call(arn, {}, identity), action: 'bedrock:ApplyGuardrail' });
  expect(decide(guardrails.map(apply)).map((decision) => decision === 'Allowed')).toEqual([invokes, true, false]);
  expect(JSON.stringify(identity).includes('Deny')).toBe(invokes);
});
