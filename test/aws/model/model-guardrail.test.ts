import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { ModelGuardrail, type ModelGuardrailProps } from '../../../lib/aws/model/model-guardrail';
import { PrivateBedrockModel } from '../../../lib/aws/model/private-bedrock-model';
import { decide } from '../../oracle';
import { DeployedApp } from '../deployed-app';
import {
  adjuster,
  build,
  call,
  ENV,
  EU,
  EVERYTHING,
  fm,
  GOOD,
  GUARDRAIL,
  MODELS,
  network,
  THROUGH,
} from '../private-model';

const ARN_OF_GUARDRAIL = {
  'Fn::Join': [
    '',
    Match.arrayWith([Match.objectLike({ 'Fn::GetAtt': [Match.stringLikeRegexp('^Guardrail'), 'GuardrailId'] })]),
  ],
};

function guardrail(props: ModelGuardrailProps = {}) {
  const stack = new Stack(new App(), 'Claims', { env: ENV });
  return { stack, guardrail: new ModelGuardrail(stack, 'Guardrail', props) };
}

const templateOf = (props: ModelGuardrailProps = {}) => Template.fromStack(guardrail(props).stack);
const refusal = (props: ModelGuardrailProps) => expect(() => guardrail(props));
const code = (text: string) => expect.objectContaining({ code: text, constructPath: 'Claims/Guardrail' });

const BLOCKED = { InputAction: 'BLOCK', InputEnabled: true, OutputAction: 'BLOCK', OutputEnabled: true };

describe('by default', () => {
  test.each(['HATE', 'INSULTS', 'SEXUAL', 'VIOLENCE', 'MISCONDUCT'])('%s is blocked at full strength', (type) => {
    const filter = { Type: type, InputStrength: 'HIGH', OutputStrength: 'HIGH', ...BLOCKED };
    templateOf().hasResourceProperties('AWS::Bedrock::Guardrail', {
      ContentPolicyConfig: { FiltersConfig: Match.arrayWith([filter]) },
    });
  });

  test('attacks on the prompt are blocked in prompts, which is where the service looks for them', () => {
    const filter = { Type: 'PROMPT_ATTACK', InputStrength: 'HIGH', OutputStrength: 'NONE', ...BLOCKED };
    templateOf().hasResourceProperties('AWS::Bedrock::Guardrail', {
      ContentPolicyConfig: { FiltersConfig: Match.arrayWith([filter]) },
    });
  });

  test('profanity is blocked', () => {
    templateOf().hasResourceProperties('AWS::Bedrock::Guardrail', {
      WordPolicyConfig: { ManagedWordListsConfig: [{ Type: 'PROFANITY', ...BLOCKED }] },
    });
  });

  test.each([
    ['PASSWORD', 'BLOCK'],
    ['AWS_SECRET_KEY', 'BLOCK'],
    ['EMAIL', 'ANONYMIZE'],
    ['CREDIT_DEBIT_CARD_NUMBER', 'ANONYMIZE'],
  ])('%s meets %s, both ways', (type, action) => {
    const treatment = { Action: action, InputAction: action, OutputAction: action };
    const entity = { Type: type, ...treatment, InputEnabled: true, OutputEnabled: true };
    templateOf().hasResourceProperties('AWS::Bedrock::Guardrail', {
      SensitiveInformationPolicyConfig: { PiiEntitiesConfig: Match.arrayWith([entity]) },
    });
  });

  test('nothing leaves the region', () => {
    templateOf().hasResourceProperties('AWS::Bedrock::Guardrail', {
      CrossRegionConfig: Match.absent(),
      ContentPolicyConfig: { ContentFiltersTierConfig: { TierName: 'CLASSIC' } },
    });
  });

  test('there are no denied topics and no grounding', () => {
    templateOf().hasResourceProperties('AWS::Bedrock::Guardrail', {
      TopicPolicyConfig: Match.absent(),
      ContextualGroundingPolicyConfig: Match.absent(),
    });
  });

  test('it is encrypted with a key of its own, which only the trusted base may weaken', () => {
    const template = templateOf();
    const [key] = Object.keys(template.findResources('AWS::KMS::Key'));
    template.hasResourceProperties('AWS::Bedrock::Guardrail', { KmsKeyArn: { 'Fn::GetAtt': [key, 'Arn'] } });
    template.hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: Match.arrayWith([Match.objectLike({ Sid: 'OnlyTrustedBaseGrantsTheKey', Effect: 'Deny' })]),
      },
    });
  });

  test.each(['AWS::Bedrock::Guardrail', 'AWS::Bedrock::GuardrailVersion'])('%s outlives the stack', (type) => {
    templateOf().hasResource(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  test('its name is that of the construct, and its own in an account that holds an earlier one', () => {
    const [{ Properties } = { Properties: {} }] = Object.values(templateOf().findResources('AWS::Bedrock::Guardrail'));
    const name = JSON.stringify(Properties.Name);
    expect(name).toContain('Claims-Guardrail');
    expect(name).toContain('AWS::StackId');
  });
});

describe('on request', () => {
  test('a filter is weaker, and the template says why', () => {
    const reason = 'claims describe accidents';
    const template = templateOf({ weakened: [{ filter: 'VIOLENCE', input: 'LOW', reason }] });
    const filter = { Type: 'VIOLENCE', InputStrength: 'LOW', OutputStrength: 'HIGH', ...BLOCKED };
    template.hasResource('AWS::Bedrock::Guardrail', {
      Properties: { ContentPolicyConfig: { FiltersConfig: Match.arrayWith([filter]) } },
      Metadata: { Weakened: [Match.objectLike({ filter: 'VIOLENCE', reason })] },
    });
  });

  test('a type of personal data is blocked instead of hidden, and another is hidden besides', () => {
    const entity = (type: string, action: string) =>
      Match.objectLike({ Type: type, Action: action, InputAction: action });
    templateOf({ personalData: { EMAIL: 'BLOCK', NAME: 'ANONYMIZE' } }).hasResourceProperties(
      'AWS::Bedrock::Guardrail',
      {
        SensitiveInformationPolicyConfig: {
          PiiEntitiesConfig: Match.arrayWith([entity('EMAIL', 'BLOCK'), entity('NAME', 'ANONYMIZE')]),
        },
      },
    );
  });

  test('a type of personal data passes, and the template says why', () => {
    const passedPersonalData = [{ type: 'PHONE', reason: 'the model dials' }];
    const template = templateOf({ passedPersonalData });
    template.hasResource('AWS::Bedrock::Guardrail', { Metadata: { Weakened: passedPersonalData } });
    const entities = JSON.stringify(template.findResources('AWS::Bedrock::Guardrail'));
    expect(entities).not.toContain('"Type":"PHONE"');
    expect(entities).toContain('"Type":"EMAIL"');
  });

  test('topics are denied, both ways', () => {
    const deniedTopics = [{ name: 'Law', definition: 'Advice on the law.', examples: ['May I sue?'] }];
    templateOf({ deniedTopics }).hasResourceProperties('AWS::Bedrock::Guardrail', {
      TopicPolicyConfig: {
        TopicsConfig: [
          { Name: 'Law', Definition: 'Advice on the law.', Examples: ['May I sue?'], Type: 'DENY', ...BLOCKED },
        ],
        TopicsTierConfig: { TierName: 'CLASSIC' },
      },
    });
  });

  test('answers that do not follow from their source are blocked', () => {
    templateOf({ grounding: { grounding: 0.8, relevance: 0.5 } }).hasResourceProperties('AWS::Bedrock::Guardrail', {
      ContextualGroundingPolicyConfig: {
        FiltersConfig: [
          { Type: 'GROUNDING', Threshold: 0.8, Action: 'BLOCK', Enabled: true },
          { Type: 'RELEVANCE', Threshold: 0.5, Action: 'BLOCK', Enabled: true },
        ],
      },
    });
  });

  test('it is spread over regions, with the filters of the higher tier, and callers may apply it in each', () => {
    const crossRegion = { profileId: 'eu.guardrail.v1:0', destinationRegions: ['eu-west-1', 'eu-north-1'] };
    const { stack, guardrail: spread } = guardrail({ crossRegion });
    spread.grants.apply(adjuster(stack));
    const arn = (region: string) => `:bedrock:${region}:${ENV.account}:guardrail-profile/eu.guardrail.v1:0`;
    Template.fromStack(stack).hasResourceProperties('AWS::Bedrock::Guardrail', {
      CrossRegionConfig: {
        GuardrailProfileArn: { 'Fn::Join': ['', Match.arrayWith([arn('eu-west-1')])] },
      },
      ContentPolicyConfig: { ContentFiltersTierConfig: { TierName: 'STANDARD' } },
    });
    const identity = new DeployedApp(stack.node.root as App).identity();
    const profileArns = ['eu-west-1', 'eu-north-1', 'us-east-1'].map((region) => `arn:aws${arn(region)}`);
    const apply = profileArns.map((profileArn) => ({
      ...call(profileArn, {}, identity),
      action: 'bedrock:ApplyGuardrail',
    }));
    expect(decide(apply)).toEqual(['Allowed', 'Allowed', 'ImplicitlyDenied']);
  });

  test('a key of yours encrypts it, and none is made', () => {
    const { stack } = guardrail();
    const encryptionKey = kms.Key.fromKeyArn(stack, 'Mine', 'arn:aws:kms:eu-west-1:111122223333:key/mine');
    new ModelGuardrail(stack, 'Other', { encryptionKey });
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::Bedrock::Guardrail', { KmsKeyArn: encryptionKey.keyArn });
    template.resourceCountIs('AWS::KMS::Key', 1);
  });
});

describe('the version', () => {
  const versionIds = (props: ModelGuardrailProps = {}) =>
    Object.entries(templateOf(props).findResources('AWS::Bedrock::GuardrailVersion'));

  test('is a new resource where the configuration changes, and the same where it does not', () => {
    const [[id] = []] = versionIds();
    const [[same] = []] = versionIds();
    const [[other] = []] = versionIds({ blockedMessage: 'No.' });
    expect(same).toBe(id);
    expect(other).not.toBe(id);
  });

  test('is the same whatever order the configuration is written in, and whoever is accepted besides', () => {
    const [[id] = []] = versionIds({
      weakened: [
        { filter: 'HATE', input: 'LOW', reason: 'r' },
        { filter: 'SEXUAL', input: 'LOW', reason: 'r' },
      ],
    });
    const [[same] = []] = versionIds({
      weakened: [
        { filter: 'SEXUAL', input: 'LOW', reason: 'r' },
        { filter: 'HATE', input: 'LOW', reason: 'r' },
      ],
    });
    const [[accepting] = []] = versionIds({ alsoAccept: [{ version: '3', until: '2027-01-31' }] });
    expect(same).toBe(id);
    expect(accepting).toBe(versionIds()[0]?.[0]);
  });

  test('says which configuration it is of, and is a deterministic one with values known only at deploy time', () => {
    const late = () => {
      const stack = new Stack(new App(), 'Claims');
      new ModelGuardrail(stack, 'Guardrail', { blockedMessage: new CfnParameter(stack, 'Message').valueAsString });
      return Object.entries(Template.fromStack(stack).findResources('AWS::Bedrock::GuardrailVersion'));
    };
    const [[id, resource] = ['', undefined]] = late();
    expect(late()[0]?.[0]).toBe(id);
    const [, hash = 'none'] = /^Configuration ([0-9a-f]{8})$/.exec(resource?.['Properties'].Description) ?? [];
    expect(id).toContain(hash);
  });
});

describe('an earlier version', () => {
  function moving() {
    const { stack, guardrail: newer } = guardrail({ alsoAccept: [{ version: '3', until: '2027-01-31' }] });
    const props = { model: MODELS.geographic, guardrail: newer, network: network(stack) };
    const claude = new PrivateBedrockModel(stack, 'Claude', props);
    claude.grants.invoke(adjuster(stack));
    return new DeployedApp(stack.node.root as App).identity();
  }

  test('is taken until the end of its last day, and not a second longer', () => {
    const identity = moving();
    const at = (version: string, time: string) =>
      call(
        EU,
        { ...GOOD, 'bedrock:GuardrailIdentifier': `${GUARDRAIL}:${version}`, 'aws:CurrentTime': time },
        identity,
      );
    expect(
      decide([
        at('3', '2027-01-31T23:59:59Z'),
        at('3', '2027-02-01T00:00:00Z'),
        at('7', '2027-02-01T00:00:00Z'),
        at('2', '2027-01-01T00:00:00Z'),
      ]),
    ).toEqual(['Allowed', 'ExplicitlyDenied', 'Allowed', 'ExplicitlyDenied']);
  });

  test('is taken where the model is checked as well', () => {
    const context = { ...THROUGH, 'bedrock:GuardrailIdentifier': `${GUARDRAIL}:3` };
    expect(decide([call(fm('eu-west-1'), context, moving())])).toEqual(['Allowed']);
  });
});

describe('enforced for the account', () => {
  test('the version applies to every call, whatever the caller marks', () => {
    const { stack, guardrail: enforced } = guardrail();
    enforced.enforceForAccount();
    const template = Template.fromStack(stack);
    const [version] = Object.keys(template.findResources('AWS::Bedrock::GuardrailVersion'));
    const [policy] = Object.keys(template.findResources('AWS::Bedrock::ResourcePolicy'));
    template.hasResource('AWS::Bedrock::EnforcedGuardrailConfiguration', {
      Properties: {
        GuardrailIdentifier: ARN_OF_GUARDRAIL,
        GuardrailVersion: { 'Fn::GetAtt': [version, 'Version'] },
        SelectiveContentGuarding: { Messages: 'COMPREHENSIVE', System: 'COMPREHENSIVE' },
        ModelEnforcement: Match.absent(),
      },
      DependsOn: [policy],
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });

  test('the account may apply it', () => {
    const { stack, guardrail: enforced } = guardrail();
    enforced.enforceForAccount();
    Template.fromStack(stack).hasResource('AWS::Bedrock::ResourcePolicy', {
      Properties: {
        ResourceArn: ARN_OF_GUARDRAIL,
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: ['bedrock:ApplyGuardrail', 'bedrock:GetGuardrail'],
              Principal: { AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::111122223333:root']] } },
              Resource: ARN_OF_GUARDRAIL,
            },
          ],
        },
      },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });

  test('without being asked, nothing is enforced', () => {
    templateOf().resourceCountIs('AWS::Bedrock::EnforcedGuardrailConfiguration', 0);
  });

  test.each(['before', 'after'])('roles that call models of this app may apply it, granted %s', (when) => {
    const { app, stack, claude, role } = build();
    const enforced = new ModelGuardrail(stack, 'Enforced');
    if (when === 'before') claude.grants.invoke(role);
    enforced.enforceForAccount();
    if (when === 'after') claude.grants.invoke(role);
    const there = new DeployedApp(app);
    const principal = 'arn:aws:iam::111122223333:role/adjuster';
    const identity = [...there.identity(), EVERYTHING];
    const apply = (n: number) => ({
      ...call(GUARDRAIL.replace('gr1', `gr${n}`), { 'aws:PrincipalArn': principal }, identity),
      action: 'bedrock:ApplyGuardrail',
      principal,
      endpoint: there.endpoint(),
    });
    expect(decide([apply(1), apply(2), apply(3)])).toEqual(['Allowed', 'Allowed', 'ExplicitlyDenied']);
  });

  test('a second one in the same account and region is refused, in any stack', () => {
    const app = new App();
    const make = (name: string, env?: typeof ENV) =>
      new ModelGuardrail(new Stack(app, name, env && { env }), 'Guardrail').enforceForAccount();
    make('One', ENV);
    expect(() => make('Two', ENV)).toThrow(expect.objectContaining({ code: 'GuardrailAlreadyEnforced' }));
    expect(() => make('Three', { ...ENV, region: 'eu-central-1' })).not.toThrow();
    make('Four');
    expect(() => make('Five')).toThrow(expect.objectContaining({ code: 'GuardrailAlreadyEnforced' }));
  });
});

describe('bad input', () => {
  test.each(['', '  '])("a filter weakened for the reason '%s' is refused", (reason) => {
    refusal({ weakened: [{ filter: 'HATE', input: 'LOW', reason }] }).toThrow(code('FilterWithoutReason'));
    refusal({ passedPersonalData: [{ type: 'EMAIL', reason }] }).toThrow(code('PersonalDataWithoutReason'));
  });

  test('a filter named twice is refused', () => {
    const weakened = ['LOW', 'NONE'].map((input) => ({ filter: 'HATE', input, reason: 'r' }) as const);
    refusal({ weakened: [...weakened] as ModelGuardrailProps['weakened'] }).toThrow(code('FilterWeakenedTwice'));
  });

  test('an output strength for attacks on the prompt is refused', () => {
    refusal({ weakened: [{ filter: 'PROMPT_ATTACK', output: 'LOW', reason: 'r' }] }).toThrow(
      code('PromptAttackOutput'),
    );
    refusal({ weakened: [{ filter: 'PROMPT_ATTACK', input: 'LOW', reason: 'r' }] }).not.toThrow();
  });

  test.each([-0.01, 1, Number.NaN])('a score of %d is refused', (score) => {
    refusal({ grounding: { grounding: score, relevance: 0.5 } }).toThrow(code('GroundingThreshold'));
    refusal({ grounding: { grounding: 0.5, relevance: score } }).toThrow(code('GroundingThreshold'));
  });

  test.each([0, 0.99])('a score of %d is taken', (score) => {
    refusal({ grounding: { grounding: score, relevance: score } }).not.toThrow();
  });

  test.each(['', '0', 'DRAFT', '1.0', '*'])("version '%s' is refused", (version) => {
    refusal({ alsoAccept: [{ version, until: '2027-01-31' }] }).toThrow(code('GuardrailVersionFormat'));
  });

  test.each(['', '2027-02-30', '2027-1-1', '31.01.2027', '2027-01-31T00:00:00Z'])(
    "last day '%s' is refused",
    (until) => {
      refusal({ alsoAccept: [{ version: '3', until }] }).toThrow(code('AcceptanceDate'));
    },
  );

  test('a spread over no regions is refused', () => {
    refusal({ crossRegion: { profileId: 'eu.guardrail.v1:0', destinationRegions: [] } }).toThrow(code('RegionFormat'));
  });
});
