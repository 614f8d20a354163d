import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { BedrockModel } from '../../../lib/aws/model/bedrock-model';
import { DataResidency } from '../../../lib/aws/model/data-residency';
import { ModelGuardrail } from '../../../lib/aws/model/model-guardrail';
import { PrivateBedrockModel } from '../../../lib/aws/model/private-bedrock-model';
import { type Decision, decide, type Policy, type Question } from '../../oracle';
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
  MODEL_ID,
  MODELS,
  network,
  OWN,
  PRINCIPAL,
  profile,
  THROUGH,
  without,
} from '../private-model';

const GLOBAL = profile(`global.${MODEL_ID}`);
const ANYWHERE = { ...GOOD, 'bedrock:InferenceProfileArn': GLOBAL, 'aws:RequestedRegion': 'unspecified' };

function granted(model?: BedrockModel, fixed = true): DeployedApp {
  const { app, claude, role } = build(model, fixed ? ENV : {});
  claude.grants.invoke(role);
  return new DeployedApp(app);
}

function decisions(identity: readonly Policy[], requests: readonly [string, Context][]): Decision[] {
  return decide(requests.map(([resource, context]) => call(resource, context, identity)));
}

const RIGHT: Record<keyof typeof MODELS, [string, Context][]> = {
  direct: [[fm('eu-west-1'), GOOD]],
  geographic: [
    [EU, GOOD],
    [fm('eu-west-1'), THROUGH],
    [fm('eu-central-1'), THROUGH],
    [fm('eu-central-1'), without(THROUGH, 'bedrock:GuardrailIdentifier')],
  ],
  application: [
    [OWN, GOOD],
    [fm('eu-west-1'), { ...GOOD, 'bedrock:InferenceProfileArn': OWN }],
    [fm('eu-central-1'), { ...GOOD, 'bedrock:InferenceProfileArn': OWN }],
  ],
  global: [
    [GLOBAL, GOOD],
    [fm('eu-west-1'), { ...GOOD, 'bedrock:InferenceProfileArn': GLOBAL }],
    [fm(''), ANYWHERE],
  ],
};

test.each([true, false])(
  'each model is allowed on what a call of it is checked on, in a fixed environment: %s',
  (fixed) => {
    const questions = Object.entries(RIGHT).flatMap(([kind, requests]) => {
      const identity = granted(MODELS[kind as keyof typeof MODELS], fixed).identity();
      return requests.map(([resource, context]) => call(resource, context, identity));
    });
    expect(decide(questions)).toEqual(questions.map(() => 'Allowed'));
  },
);

test('where the region of the stack is known only at deploy time, the model there is allowed without being named', () => {
  const elsewhere = { modelId: MODEL_ID, profileId: `eu.${MODEL_ID}`, destinationRegions: ['eu-central-1'] };
  const { app, claude, role } = build(BedrockModel.geographicProfile(elsewhere), {});
  claude.grants.invoke(role);
  const requests: [string, Context][] = [
    [fm('eu-west-1'), THROUGH],
    [fm('eu-west-1'), without(THROUGH, 'bedrock:GuardrailIdentifier')],
  ];
  expect(decisions(new DeployedApp(app).identity(), requests)).toEqual(['Allowed', 'ExplicitlyDenied']);
});

const WRONG: Record<string, [string, Context]> = {
  'without guardrail': [EU, without(GOOD, 'bedrock:GuardrailIdentifier')],
  'with the draft of the guardrail': [EU, { ...GOOD, 'bedrock:GuardrailIdentifier': GUARDRAIL }],
  'with another version': [EU, { ...GOOD, 'bedrock:GuardrailIdentifier': `${GUARDRAIL}:6` }],
  'with another guardrail': [EU, { ...GOOD, 'bedrock:GuardrailIdentifier': `${GUARDRAIL}x:7` }],
  'past any endpoint': [EU, without(GOOD, 'aws:SourceVpce')],
  'through another endpoint': [EU, { ...GOOD, 'aws:SourceVpce': 'vpce-9' }],
  'without guardrail, as the model sees it': [fm('eu-west-1'), without(THROUGH, 'bedrock:GuardrailIdentifier')],
  'past any endpoint, as the model sees it': [fm('eu-west-1'), without(THROUGH, 'aws:SourceVpce')],
  'of another model': [fm('eu-west-1', 'amazon.nova-pro-v1:0'), GOOD],
  'of another profile': [profile('eu.amazon.nova-pro-v1:0'), GOOD],
  'of the global profile': [GLOBAL, GOOD],
  'of the model anywhere': [fm(''), ANYWHERE],
  'of the model in another region': [fm('us-east-1'), THROUGH],
  'of the model directly': [fm('eu-west-1'), GOOD],
  'of the model directly in a destination region': [fm('eu-central-1'), GOOD],
  'of the model through another profile': [
    fm('eu-central-1'),
    { ...GOOD, 'bedrock:InferenceProfileArn': profile(`us.${MODEL_ID}`) },
  ],
};

describe('the role, by itself and as an administrator, is denied a call', () => {
  const requests = Object.values(WRONG);
  const identity = granted().identity();
  const asked = (policies: readonly Policy[]) =>
    requests.map(([resource, context]) => call(resource, context, policies));
  const answers = decide([...asked(identity), ...asked([...identity, EVERYTHING])]);

  test.each(Object.keys(WRONG).map((name, i): [string, number] => [name, i]))('%s', (_, i) => {
    expect(answers[i]).not.toBe('Allowed');
    expect(answers[requests.length + i]).toBe('ExplicitlyDenied');
  });

  test('of a model of any kind without guardrail, past the endpoint, or of another model', () => {
    const entries = { direct: fm('eu-west-1'), application: OWN, global: GLOBAL };
    const questions = Object.entries(entries).flatMap(([kind, entry]) => {
      const policies = [...granted(MODELS[kind as keyof typeof entries]).identity(), EVERYTHING];
      return [
        call(entry, without(GOOD, 'bedrock:GuardrailIdentifier'), policies),
        call(entry, without(GOOD, 'aws:SourceVpce'), policies),
        call(fm('eu-west-1', 'amazon.nova-pro-v1:0'), GOOD, policies),
        ...(kind === 'global' ? [call(fm(''), without(ANYWHERE, 'bedrock:InferenceProfileArn'), policies)] : []),
      ];
    });
    expect(decide(questions)).toEqual(questions.map(() => 'ExplicitlyDenied'));
  });
});

test('what is allowed asks for the endpoint and the profile itself, and does not lean on the Deny', () => {
  const allows = granted(MODELS.global)
    .identity()
    .map(({ Statement }) => ({ Statement: Statement.filter((one) => 'Effect' in one && one.Effect === 'Allow') }));
  const through = { ...GOOD, 'bedrock:InferenceProfileArn': GLOBAL };
  const wrong: [string, Context][] = [
    [GLOBAL, without(GOOD, 'aws:SourceVpce')],
    [fm('eu-west-1'), without(through, 'aws:SourceVpce')],
    [fm('eu-west-1'), without(through, 'bedrock:InferenceProfileArn')],
    [fm(''), without(ANYWHERE, 'aws:SourceVpce')],
    [fm(''), without(ANYWHERE, 'bedrock:InferenceProfileArn')],
    [fm(''), { ...ANYWHERE, 'aws:RequestedRegion': 'us-east-1' }],
  ];
  expect(decisions(allows, wrong)).toEqual(wrong.map(() => 'ImplicitlyDenied'));
  expect(JSON.stringify(allows)).not.toContain('*');
});

test('the endpoint opens to the role, for the model and its guardrail, and to nobody else and for nothing else', () => {
  const there = granted();
  const other = 'arn:aws:iam::111122223333:role/other';
  const requests: [string, string, string, Decision][] = [
    [PRINCIPAL, 'bedrock:InvokeModel', EU, 'Allowed'],
    [PRINCIPAL, 'bedrock:InvokeModelWithResponseStream', fm('eu-central-1'), 'Allowed'],
    [PRINCIPAL, 'bedrock:ApplyGuardrail', GUARDRAIL, 'Allowed'],
    [PRINCIPAL, 'bedrock:ApplyGuardrail', `${GUARDRAIL}x`, 'ImplicitlyDenied'],
    [PRINCIPAL, 'bedrock:InvokeModel', fm('us-east-1'), 'ImplicitlyDenied'],
    [PRINCIPAL, 'bedrock:InvokeModel', profile('eu.amazon.nova-pro-v1:0'), 'ImplicitlyDenied'],
    [other, 'bedrock:InvokeModel', EU, 'ImplicitlyDenied'],
    [other, 'bedrock:ApplyGuardrail', GUARDRAIL, 'ImplicitlyDenied'],
  ];
  const questions = requests.map(([principal, action, resource]): Question => {
    const context = { ...THROUGH, 'aws:PrincipalArn': principal };
    return { ...call(resource, context, [EVERYTHING]), principal, action, endpoint: there.endpoint() };
  });
  expect(decide(questions)).toEqual(requests.map(([, , , decision]) => decision));
});

describe('across stacks', () => {
  interface Places {
    readonly network: string;
    readonly guardrail: string;
    readonly model: string;
    readonly role: string;
  }

  function spread(places: Places) {
    const app = new App();
    const stacks = new Map<string, Stack>();
    const at = (name: string) => {
      const stack = stacks.get(name) ?? new Stack(app, name);
      stacks.set(name, stack);
      return stack;
    };
    const guardrail = new ModelGuardrail(at(places.guardrail), 'Guardrail');
    const props = { model: MODELS.geographic, guardrail, network: network(at(places.network)) };
    const claude = new PrivateBedrockModel(at(places.model), 'Claude', props);
    return { app, claude, stack: at(places.role), role: adjuster(at(places.role)) };
  }

  test.each<Places>([
    { network: 'Net', guardrail: 'Net', model: 'Net', role: 'App' },
    { network: 'Net', guardrail: 'App', model: 'App', role: 'App' },
    { network: 'Net', guardrail: 'Guard', model: 'App', role: 'App' },
    { network: 'Net', guardrail: 'Guard', model: 'Model', role: 'App' },
    { network: 'App', guardrail: 'Guard', model: 'App', role: 'App' },
  ])('network in $network, guardrail in $guardrail, model in $model, role in $role need no cycle', (places) => {
    const { app, claude, role } = spread(places);
    claude.grants.invoke(role);
    const there = new DeployedApp(app);
    const identity = [...there.identity(), EVERYTHING];
    const by = (principal: string, context: Context) => ({ ...context, 'aws:PrincipalArn': principal });
    const endpoint = there.endpoint();
    expect(
      decide([
        { ...call(EU, by(PRINCIPAL, GOOD), there.identity()), endpoint },
        { ...call(fm('eu-central-1'), by(PRINCIPAL, THROUGH), there.identity()), endpoint },
        { ...call(GUARDRAIL, by(PRINCIPAL, {}), there.identity()), endpoint, action: 'bedrock:ApplyGuardrail' },
        { ...call(EU, by(PRINCIPAL, without(GOOD, 'bedrock:GuardrailIdentifier')), identity), endpoint },
        { ...call(EU, by('arn:aws:iam::111122223333:role/other', GOOD), identity), endpoint },
      ]),
    ).toEqual(['Allowed', 'Allowed', 'Allowed', 'ExplicitlyDenied', 'ImplicitlyDenied']);
  });

  test('the number of the version is not exported, because an export in use can neither change nor go', () => {
    const { app, claude, role } = spread({ network: 'Net', guardrail: 'Guard', model: 'Guard', role: 'App' });
    claude.grants.invoke(role);
    const outputs = Object.values(app.synth().getStackByName('Guard').template.Outputs);
    const exported = outputs.filter((output) => JSON.stringify(output).includes('"Export"'));
    expect(JSON.stringify(exported)).toContain('GuardrailId');
    expect(JSON.stringify(exported)).not.toContain('"Version"');
  });

  test('a role without a name of its own is refused', () => {
    const { claude, stack } = spread({ network: 'Net', guardrail: 'Net', model: 'Net', role: 'App' });
    const role = new iam.Role(stack, 'Nameless', { assumedBy: new iam.AccountRootPrincipal() });
    expect(() => claude.grants.invoke(role)).toThrow(expect.objectContaining({ code: 'GrantAcrossStacks' }));
  });
});

describe('residency', () => {
  function residing(model: BedrockModel, residency: DataResidency | undefined) {
    const app = new App();
    const stack = new Stack(app, 'Claims', { env: ENV });
    const props = { model, guardrail: new ModelGuardrail(stack, 'Guardrail'), network: network(stack) };
    return new PrivateBedrockModel(stack, 'Claude', { ...props, ...(residency && { residency }) });
  }

  test.each([undefined, DataResidency.NAMED_REGIONS, DataResidency.within(['eu-west-1'])])(
    'refuses a global profile unless anywhere is said to do, case %#',
    (residency) => {
      const refused = expect.objectContaining({ code: 'GlobalProfileRefused' });
      expect(() => residing(MODELS.global, residency)).toThrow(refused);
      expect(() => residing(MODELS.global, DataResidency.ANYWHERE)).not.toThrow();
    },
  );

  test('refuses a profile that routes outside', () => {
    const refused = expect.objectContaining({ code: 'OutsideResidency' });
    expect(() => residing(MODELS.geographic, DataResidency.within(['eu-west-1']))).toThrow(refused);
    expect(() => residing(MODELS.geographic, DataResidency.within(['eu-west-1', 'eu-central-1']))).not.toThrow();
  });

  test('refuses a guardrail that checks outside', () => {
    const { stack, claude } = build();
    const guardrail = new ModelGuardrail(stack, 'Wide', {
      crossRegion: { profileId: 'eu.guardrail.v1:0', destinationRegions: ['eu-west-1', 'eu-north-1'] },
    });
    const props = { model: MODELS.direct, guardrail, network: claude.network };
    expect(
      () => new PrivateBedrockModel(stack, 'Strict', { ...props, residency: DataResidency.within(['eu-west-1']) }),
    ).toThrow(expect.objectContaining({ code: 'OutsideResidency' }));
  });

  test('refuses an empty list', () => {
    const empty = DataResidency.within([]);
    expect(() => residing(MODELS.direct, empty)).toThrow(expect.objectContaining({ code: 'RegionFormat' }));
  });

  test.each([MODELS.direct, MODELS.geographic])(
    'holds on every call too, for regions not known before, case %#',
    (model) => {
      const { app, claude, role } = build(model, {}, DataResidency.within(['eu-west-1', 'eu-central-1']));
      claude.grants.invoke(role);
      const at = (region: string) => ({ ...THROUGH, 'aws:RequestedRegion': region });
      const requests: [string, Context][] = [
        [claude.modelArn === claude.route.sourceArn ? fm('eu-west-1') : EU, at('eu-west-1')],
        [fm('eu-west-1'), at('eu-west-1')],
        [fm('eu-west-1'), at('us-east-1')],
        [claude.modelArn === claude.route.sourceArn ? fm('eu-west-1') : EU, at('us-east-1')],
      ];
      expect(decisions(new DeployedApp(app).identity(), requests)).toEqual([
        'Allowed',
        'Allowed',
        'ImplicitlyDenied',
        'ImplicitlyDenied',
      ]);
    },
  );
});

describe('a guardrail that is enforced from outside the app', () => {
  const OUTSIDE = 'arn:aws:bedrock:eu-west-1:999999999999:guardrail/organization1';

  function naming(arn: string) {
    const { app, stack, guardrail, claude, role } = build();
    const props = { model: MODELS.direct, guardrail, network: claude.network, enforcedGuardrailArns: [arn] };
    new PrivateBedrockModel(stack, 'Governed', props).grants.invoke(role);
    return new DeployedApp(app);
  }

  test('may be applied by the callers, through the endpoint', () => {
    const there = naming(OUTSIDE);
    const principal = PRINCIPAL;
    const sharing = { Effect: 'Allow', Principal: { AWS: principal }, Action: 'bedrock:ApplyGuardrail', Resource: '*' };
    const apply = (arn: string) => ({
      ...call(arn, { 'aws:PrincipalArn': principal }, there.identity()),
      action: 'bedrock:ApplyGuardrail',
      principal,
      resourceAccount: '999999999999',
      resourcePolicy: { Statement: [sharing] },
      endpoint: there.endpoint(),
    });
    expect(decide([apply(OUTSIDE), apply(`${OUTSIDE}x`)])).toEqual(['Allowed', 'ExplicitlyDenied']);
  });

  test.each(['*', `${OUTSIDE}:1`, OUTSIDE.replace('organization1', '*')])("is not named by '%s'", (arn) => {
    expect(() => naming(arn)).toThrow(expect.objectContaining({ code: 'GuardrailArnFormat' }));
  });
});

describe('bad input', () => {
  const geographic = { modelId: MODEL_ID, profileId: `eu.${MODEL_ID}`, destinationRegions: ['eu-west-1'] };
  const application = { ...geographic, profileArn: OWN };

  test.each([
    ['ModelIdFormat', BedrockModel.foundationModel({ modelId: '' })],
    ['ModelIdFormat', BedrockModel.foundationModel({ modelId: '*' })],
    ['ModelIdFormat', BedrockModel.foundationModel({ modelId: 'anthropic.*' })],
    ['ModelIdFormat', BedrockModel.foundationModel({ modelId: 'anthropic.claude-?' })],
    ['ModelIdFormat', BedrockModel.foundationModel({ modelId: fm('eu-west-1') })],
    ['ProfileFormat', BedrockModel.geographicProfile({ ...geographic, profileId: '' })],
    ['ProfileFormat', BedrockModel.geographicProfile({ ...geographic, profileId: 'eu.*' })],
    ['ProfileFormat', BedrockModel.geographicProfile({ ...geographic, profileId: `global.${MODEL_ID}` })],
    ['ProfileFormat', BedrockModel.globalProfile(geographic)],
    ['ProfileFormat', BedrockModel.applicationProfile({ ...application, profileArn: EU })],
    ['ProfileFormat', BedrockModel.applicationProfile({ ...application, profileArn: `${OWN}*` })],
    ['ProfileFormat', BedrockModel.applicationProfile({ ...application, profileArn: OWN.replace('eu-', 'us-') })],
    ['RegionFormat', BedrockModel.geographicProfile({ ...geographic, destinationRegions: [] })],
    ['RegionFormat', BedrockModel.geographicProfile({ ...geographic, destinationRegions: ['eu-west-1', '*'] })],
    ['RegionFormat', BedrockModel.geographicProfile({ ...geographic, destinationRegions: ['eu-west-1', ''] })],
    ['SourceRegionMissing', BedrockModel.geographicProfile({ ...geographic, destinationRegions: ['eu-central-1'] })],
  ])('is refused with %s, case %#', (code, model) => {
    expect(() => build(model)).toThrow(expect.objectContaining({ code, constructPath: 'Claims/Claude' }));
  });

  test('a value known only at deploy time is not read as text', () => {
    const { stack, guardrail, claude } = build();
    const late = (name: string) => new CfnParameter(stack, name).valueAsString;
    const model = BedrockModel.applicationProfile({
      modelId: late('ModelId'),
      profileArn: late('Profile'),
      destinationRegions: [late('Region')],
    });
    const props = { model, guardrail, network: claude.network };
    expect(() => new PrivateBedrockModel(stack, 'Late', props)).not.toThrow();
  });

  test.each(['guardrail', 'network'] as const)('a %s of another region is refused', (prop) => {
    const { app, guardrail, claude, stack } = build();
    const far = new Stack(app, 'Far', { env: { ...ENV, region: 'eu-central-1' } });
    const elsewhere = { guardrail: () => new ModelGuardrail(far, 'Guardrail'), network: () => network(far) };
    const props = { model: MODELS.direct, guardrail, network: claude.network, [prop]: elsewhere[prop]() };
    expect(() => new PrivateBedrockModel(stack, 'Odd', props)).toThrow(
      expect.objectContaining({ code: 'ModelEnvironment' }),
    );
  });
});
