import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type AppProps, CfnResource, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { type EnforceOptions, Exceptions, ZeroTrust } from 'zero-trust-ai-constructs/aws';
import { baselineOf, definePack, defineRule, RULES, type Rule } from '../../../lib/policy';

const isolation = RULES.filter(({ id }) => id === 'ZTA-NET-001');
const PACK = definePack({ name: 'one', title: 'One rule', rules: isolation });
const BOX = mkdtempSync(join(tmpdir(), 'zta-enforce-'));

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation();
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => rmSync(BOX, { recursive: true, force: true }));

interface Violation {
  readonly ruleName: string;
  readonly description: string;
  readonly suggestedFix: string;
  readonly severity: string;
  readonly violatingConstructs: readonly {
    readonly constructPath: string;
    readonly cloudFormationResource?: { readonly logicalId: string; readonly propertyPaths?: readonly string[] };
  }[];
}

/** Synthesises an app that is judged, and reads the report of the CDK. */
function judged(build: (app: App) => void, options: EnforceOptions = {}, props: AppProps = {}) {
  const app = new App({ outdir: mkdtempSync(join(BOX, 'out-')), ...props });
  ZeroTrust.enforce(app, { packs: [PACK], today: '2026-11-25', ...options });
  build(app);
  let stopped = false;
  try {
    app.synth();
  } catch (error) {
    stopped = true;
    expect(String(error)).toContain('ValidationFailed');
  }
  const file = join(app.outdir, 'validation-report.json');
  const { pluginReports } = JSON.parse(readFileSync(file, 'utf8'));
  const [report = { violations: [], metadata: {} }] = pluginReports;
  const violations: readonly Violation[] = report.violations;
  const found = violations.map(({ ruleName, severity, violatingConstructs: [place] }) => [
    ruleName,
    severity,
    place?.constructPath,
  ]);
  return { stopped, violations, found, report };
}

const model = (scope: Stack | App, isolated: unknown, id = 'Model') =>
  new CfnResource(scope, id, { type: 'AWS::SageMaker::Model', properties: { EnableNetworkIsolation: isolated } });
const FAILED = (path: string) => [['ZTA-NET-001', 'error', path]];

test('a broken rule fails the synthesis, and the report of the CDK says where, why and what to do', () => {
  const { stopped, violations } = judged((app) => model(new Stack(app, 'Stack'), false));
  expect(stopped).toBe(true);
  expect(violations).toMatchObject([
    {
      ruleName: 'ZTA-NET-001',
      description: 'ZTA-NET-001 Model container reaches no network: network isolation is off',
      severity: 'error',
      suggestedFix: isolation[0]?.fix,
      violatingConstructs: [
        {
          constructPath: 'Stack/Model',
          cloudFormationResource: { logicalId: 'Model', propertyPaths: ['Properties/EnableNetworkIsolation'] },
        },
      ],
    },
  ]);
});

test('an app that keeps the rules is synthesised', () => {
  expect(judged((app) => model(new Stack(app, 'Stack'), true))).toMatchObject({ stopped: false, found: [] });
});

test('a stack that holds nothing yet keeps nobody from judging the others', () => {
  const { found } = judged((app) => {
    new Stack(app, 'Empty');
    model(new Stack(app, 'Stack'), false);
  });
  expect(found).toEqual(FAILED('Stack/Model'));
});

test('a template that is included is judged', () => {
  const templateFile = join(BOX, 'included.json');
  writeFileSync(templateFile, JSON.stringify({ Resources: { Theirs: { Type: 'AWS::SageMaker::Model' } } }));
  const { stopped, found } = judged((app) => new CfnInclude(new Stack(app, 'Stack'), 'Old', { templateFile }));
  expect([stopped, found]).toEqual([true, FAILED('Stack/Old/Theirs')]);
});

test('a nested stack is judged, also one within another', () => {
  const { stopped, found } = judged((app) => {
    const outer = new NestedStack(new Stack(app, 'Stack'), 'Outer');
    model(outer, true);
    model(new NestedStack(outer, 'Inner'), false);
  });
  expect([stopped, found]).toEqual([true, FAILED('Stack/Outer/Inner/Model')]);
});

test('a nested stack sees what it is given by the stack around it', () => {
  const { found } = judged((app) => {
    const nested = new NestedStack(new Stack(app, 'Stack'), 'Nested', { parameters: { Isolated: 'true' } });
    new CfnResource(nested, 'Model', {
      type: 'AWS::SageMaker::Model',
      properties: { EnableNetworkIsolation: { Ref: 'Isolated' } },
    });
    nested.templateOptions.metadata = {};
    new CfnInclude(nested, 'Parameters', { templateFile: parametersFile() });
  });
  expect(found).toEqual([]);
});

function parametersFile(): string {
  const file = join(BOX, 'parameters.json');
  writeFileSync(file, JSON.stringify({ Parameters: { Isolated: { Type: 'String' } }, Resources: {} }));
  return file;
}

test('stages are judged', () => {
  const { stopped, found } = judged((app) => {
    model(new Stack(new Stage(app, 'Test'), 'Stack'), true);
    const prod = new Stack(new Stage(app, 'Prod'), 'Stack');
    model(new NestedStack(prod, 'Nested'), false);
  });
  expect([stopped, found]).toEqual([true, FAILED('Prod/Stack/Nested/Model')]);
});

test('what another stack of the app exports is followed', () => {
  const keyed = defineRule({
    ...(isolation[0] ?? fail('the rule is gone')),
    id: 'ACME-NET-001',
    check: ({ inOwnNetwork }) =>
      inOwnNetwork === true ? { outcome: 'pass' } : { outcome: 'fail', at: '', because: 'no network' },
  } as Rule<'model-host'>);
  const { found } = judged(
    (app) => {
      const network = new Stack(app, 'Network');
      const subnet = new CfnResource(network, 'Subnet', { type: 'AWS::EC2::Subnet' });
      new CfnResource(new Stack(app, 'Models'), 'Model', {
        type: 'AWS::SageMaker::Model',
        properties: { VpcConfig: { Subnets: [subnet.ref] } },
      });
    },
    { packs: [definePack({ name: 'acme', title: 'Acme', rules: [keyed] })] },
  );
  expect(found).toEqual([]);
});

test('a value known only at deployment is said, and stops nothing unless the rule is fatal', () => {
  const late = { 'Fn::ImportValue': 'elsewhere' };
  const { stopped, violations } = judged((app) => model(new Stack(app, 'Stack'), late));
  expect(stopped).toBe(false);
  expect(violations).toMatchObject([
    { severity: 'warning', description: expect.stringContaining('known only at deployment') },
  ]);
  const fatal = { ...PACK, rules: isolation.map((rule): Rule => ({ ...rule, severity: 'fatal' })) };
  expect(judged((app) => model(new Stack(app, 'Stack'), late), { packs: [fatal] }).stopped).toBe(true);
});

test('warnings never fail a synthesis', () => {
  const warning = { ...PACK, rules: isolation.map((rule): Rule => ({ ...rule, severity: 'warning' })) };
  const { stopped, found } = judged((app) => model(new Stack(app, 'Stack'), false), { packs: [warning] });
  expect([stopped, found]).toEqual([false, [['ZTA-NET-001', 'warning', 'Stack/Model']]]);
});

test('a rule that throws fails the synthesis, and leaves the other rules their say', () => {
  const broken: Rule = {
    ...(isolation[0] ?? fail('the rule is gone')),
    id: 'ACME-NET-002',
    check: () => {
      throw new Error('oh\nno');
    },
  };
  const pack = { ...PACK, rules: [broken, ...isolation] };
  const { stopped, found } = judged((app) => model(new Stack(app, 'Stack'), false), { packs: [pack] });
  expect([stopped, found]).toEqual([true, [['ACME-NET-002', 'fatal', 'Stack/Model'], ...FAILED('Stack/Model')]]);
});

test('observing reports everything and stops nothing', () => {
  const { stopped, found } = judged((app) => model(new Stack(app, 'Stack'), false), { observe: true });
  expect([stopped, found]).toEqual([false, [['ZTA-NET-001', 'warning', 'Stack/Model']]]);
});

describe('exceptions', () => {
  const accepted = { rule: 'ZTA-NET-001', reason: 'moves in spring', owner: 'ml@example.com', expires: '2027-03-31' };

  test('an accepted finding stays in the report, with who and until when', () => {
    const { stopped, violations } = judged((app) => {
      Exceptions.of(model(new Stack(app, 'Stack'), false)).accept(accepted);
    });
    expect(stopped).toBe(false);
    expect(violations).toMatchObject([
      {
        severity: 'info',
        description: expect.stringContaining('accepted by ml@example.com until 2027-03-31 (moves in spring)'),
      },
    ]);
  });

  test.each([
    ['a path below the scope', 'Model'],
    ['a logical id', 'Model'],
  ])('%s narrows an exception on a stack', (_what, resource) => {
    const { found } = judged((app) => {
      const stack = new Stack(app, 'Stack');
      model(stack, false);
      model(stack, false, 'Other');
      Exceptions.of(stack).accept({ ...accepted, resource });
    });
    expect(found).toEqual([
      ['ZTA-NET-001', 'info', 'Stack/Model'],
      ['ZTA-NET-001', 'error', 'Stack/Other'],
    ]);
  });

  test('one for a whole stack accepts nothing', () => {
    const { found } = judged((app) => {
      const stack = new Stack(app, 'Stack');
      model(stack, false);
      Exceptions.of(stack).accept(accepted);
    });
    expect(found).toEqual([...FAILED('Stack/Model'), ['ZTA-EXC-004', 'error', 'Stack']]);
  });

  test('one that has run out is a finding', () => {
    const { found } = judged((app) => {
      Exceptions.of(model(new Stack(app, 'Stack'), false)).accept({ ...accepted, expires: '2026-11-24' });
    });
    expect(found).toEqual([...FAILED('Stack/Model'), ['ZTA-EXC-001', 'error', 'Stack/Model']]);
  });

  test('an acknowledgement in the way of the CDK, without owner and expiry, stops the synthesis', () => {
    const { stopped, found } = judged((app) => {
      const resource = model(new Stack(app, 'Stack'), false);
      Validations.of(resource).acknowledge({ id: 'zero-trust::ZTA-NET-001', reason: 'no time' });
      Validations.of(resource).acknowledge({ id: 'zero-trust::ZTA-EXC-008', reason: 'neither' });
    });
    expect(stopped).toBe(true);
    expect(found).toEqual([
      ['ZTA-EXC-008', 'fatal', 'Stack/Model'],
      ['ZTA-EXC-008', 'fatal', 'Stack/Model'],
    ]);
  });

  test('one that an exception owns is in order', () => {
    const { stopped, found } = judged((app) => {
      const resource = model(new Stack(app, 'Stack'), false);
      Exceptions.of(resource).accept(accepted);
      Validations.of(resource).acknowledge({ id: 'zero-trust::ZTA-NET-001', reason: 'see the exception' });
    });
    expect([stopped, found]).toEqual([false, []]);
  });

  test('a longest time and a second approver can be asked for', () => {
    const { found } = judged(
      (app) => {
        Exceptions.of(model(new Stack(app, 'Stack'), false)).accept(accepted);
      },
      { exceptions: { maximumDays: 30, secondApprover: true } },
    );
    expect(found.map(([rule]) => rule)).toEqual(['ZTA-NET-001', 'ZTA-EXC-006', 'ZTA-EXC-007']);
  });
});

test('findings of the baseline stop nothing, and are counted', () => {
  const file = join(BOX, 'baseline.json');
  const finding = { rule: 'ZTA-NET-001', file: 'Stack.template.json', resource: 'Model', constructPath: 'Stack/Model' };
  const rest = {
    title: '',
    why: '',
    fix: '',
    message: '',
    controls: [],
    type: '',
    severity: 'error',
    outcome: 'fail',
  } as const;
  writeFileSync(file, JSON.stringify(baselineOf([{ ...finding, ...rest, at: 'Properties/EnableNetworkIsolation' }])));
  const { stopped, found, report } = judged(
    (app) => {
      const stack = new Stack(app, 'Stack');
      model(stack, false);
      model(stack, false, 'New');
    },
    { baseline: file },
  );
  expect([stopped, found]).toEqual([true, FAILED('Stack/New')]);
  expect(report.metadata.baseline).toBe('1 old findings left, 0 fixed');
});

test.each([
  ['is not there', 'BaselineMissing', join(BOX, 'missing.json')],
  ['is none', 'BaselineFormat', __filename],
])('a baseline that %s is refused', (_what, code, baseline) => {
  expect(() => ZeroTrust.enforce(new App(), { baseline })).toThrow(expect.objectContaining({ code }));
});

test('an app is judged once', () => {
  const app = new App();
  ZeroTrust.enforce(app);
  expect(() => ZeroTrust.enforce(app)).toThrow(expect.objectContaining({ code: 'EnforcedTwice' }));
});

test('a file of the assembly is never changed', () => {
  expect(
    judged((app) => model(new Stack(app, 'Stack'), true), {}, { confirmValidationPluginsDoNotMutate: true }).stopped,
  ).toBe(false);
});
