import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { BedrockModel } from '../../lib/aws/bedrock-model';
import { ModelGuardrail } from '../../lib/aws/model-guardrail';
import { PrivateBedrockModel } from '../../lib/aws/private-bedrock-model';
import { type Decision, decide } from '../oracle';
import { actionsOf } from '../oracle/actions';
import { DeployedApp } from './deployed-app';
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
  PRINCIPAL,
  profile,
  THROUGH,
  without,
} from './private-model';

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

  const questions = known.flatMap(({ action, patterns }) =>
    [...new Set(resourcesOf(patterns))].map((resource) => ({ action, resource })),
  );

  test('is denied, to an administrator as well, but for calling the model and applying its guardrail', () => {
    const identity = [...fenced(), EVERYTHING];
    const decisions = decide(
      questions.map(({ action, resource }) => ({ ...call(resource, THROUGH, identity), action })),
    );
    const open = questions.flatMap(({ action, resource }, i) =>
      decisions[i] === 'ExplicitlyDenied' ? [] : [`${action} ${resource}`],
    );
    expect(open.sort()).toEqual([
      `bedrock:ApplyGuardrail ${GUARDRAIL}`,
      `bedrock:InvokeModel ${fm('eu-west-1')}`,
      `bedrock:InvokeModel ${EU}`,
      `bedrock:InvokeModelWithResponseStream ${fm('eu-west-1')}`,
      `bedrock:InvokeModelWithResponseStream ${EU}`,
    ]);
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
  expect(decide(keys.map((key) => ({ ...call(key, {}, identity), action: 'kms:Decrypt' })))).toEqual([
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

  test('with more models than its policies hold fails at synthesis', () => {
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
    grant(1);
    expect(() => app.synth({ force: true })).not.toThrow();
    for (const n of [2, 3, 4, 5]) grant(n);
    expect(() => app.synth({ force: true })).toThrow('RolePolicyTooLong');
  });
});

test('what depends on the role waits for the fence', () => {
  const { claude, role } = build();
  claude.grants.invoke(role);
  expect(
    role.node.findAll().some((child) => iam.CfnPolicy.isCfnResource(child) && child instanceof iam.CfnPolicy),
  ).toBe(true);
});

test('a role that applies a guardrail alone is not fenced, and keeps it open once it is', () => {
  const { app, stack, claude, role } = build();
  const other = new ModelGuardrail(stack, 'Other');
  other.grants.apply(role);
  const apply = { action: 'bedrock:ApplyGuardrail', principal: PRINCIPAL };
  const guardrails = [GUARDRAIL, GUARDRAIL.replace('gr1', 'gr2')];
  const decisions = () => {
    const identity = new DeployedApp(app).identity();
    return decide(guardrails.map((arn) => ({ ...call(arn, {}, identity), ...apply })));
  };
  expect(decisions()).toEqual(['ImplicitlyDenied', 'Allowed']);
  expect(JSON.stringify(new DeployedApp(app).identity())).not.toContain('Deny');
  claude.grants.invoke(role);
  expect(app.node.findAll().some(Stack.isStack)).toBe(true);
});
