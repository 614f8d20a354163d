import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFacts, Templates, treeSource } from '../../lib/cloudformation';
import { accessOf } from '../../lib/cloudformation/access';
import { type Guarantees, guaranteesOf } from '../../lib/guarantees';
import { appCommand, synthesize } from '../../scripts/assembly';
import { allow, bare, res, role } from '../access/end-to-end/template';

const ROOT = join(__dirname, '../..');
const OUT = mkdtempSync(join(tmpdir(), 'zta-guarantees-'));
afterAll(() => rmSync(OUT, { recursive: true, force: true }));
const TIME = 240_000;

interface Written {
  readonly Sid?: string;
  readonly Effect: string;
  Condition?: object;
}

interface Properties {
  readonly PolicyDocument?: { Statement: Written[] };
  readonly KeyPolicy?: { Statement: Written[] };
  readonly AssumeRolePolicyDocument?: { Statement: object[] };
  PermissionsBoundary?: unknown;
}

type Resources = Record<string, { readonly Type: string; readonly Properties: Properties }>;
type Change = (resources: Resources) => void;

/** Somebody who operates buckets and keys: nothing but what guards them keeps them from logs. */
const OPERATOR: Change = (resources) => {
  Object.assign(resources, { Operator: role([allow(['s3:*', 'kms:*'])]) });
};

const whose = (resources: Resources, id: RegExp) =>
  Object.entries(resources).flatMap(([name, { Properties }]) => (id.test(name) ? [Properties] : []));

/** Takes statements out of policies. */
const without =
  (id: RegExp, isTaken: (statement: Written) => boolean): Change =>
  (resources) => {
    for (const { PolicyDocument, KeyPolicy } of whose(resources, id)) {
      const document = PolicyDocument ?? KeyPolicy;
      if (document !== undefined) document.Statement = document.Statement.filter((one) => !isTaken(one));
    }
  };

const called = (sid: RegExp) => (statement: Written) => sid.test(statement.Sid ?? '');

const unfenced: Change = (resources) => {
  for (const properties of whose(resources, /^Adjuster[0-9A-F]{8}$/)) delete properties.PermissionsBoundary;
  without(/^AdjusterModelFence/, called(/Guarded|Private|OnlyThese|NoOther/))(resources);
  for (const { PolicyDocument } of whose(resources, /^AdjusterModelFence/)) {
    for (const statement of PolicyDocument?.Statement ?? []) delete statement.Condition;
  }
  Object.assign(resources, { More: moreFor('Adjuster', resources, allow('bedrock-mantle:CreateInference')) });
};

const moreFor = (beginning: string, resources: Resources, ...Statement: object[]) => {
  const [id = ''] = Object.keys(resources).filter((name) => new RegExp(`^${beginning}[0-9A-F]{8}$`).test(name));
  const PolicyDocument = { Version: '2012-10-17', Statement };
  return res('AWS::IAM::Policy', { PolicyName: 'more', PolicyDocument, Roles: [{ Ref: id }] });
};

const trusting =
  (beginning: RegExp, AWS: string): Change =>
  (resources) => {
    for (const { AssumeRolePolicyDocument } of whose(resources, beginning)) {
      AssumeRolePolicyDocument?.Statement.push({ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' });
    }
  };

const steps: Change = (resources) => {
  const statements = [
    allow('iam:PutRolePolicy'),
    allow('lambda:UpdateFunctionCode'),
    allow('cloudformation:UpdateStack'),
    allow('ec2:ModifyVpcEndpoint'),
  ];
  Object.assign(resources, { Stranger: role(statements), Bystander: bare() });
};

const GUARDS = without(/^Logs(Policy|Key)/, called(/OnlyTrusted/));
const DELIVERIES = without(/^Logs(Landing\w+?)?Policy/, ({ Effect }) => Effect === 'Allow');

/** A pipeline that deploys is trusted beside it; a template does not tell that it is one. */
const DEPLOYER = 'arn:aws:iam::${AWS::AccountId}:role/cdk-hnb659fds-cfn-exec-role-${AWS::AccountId}-eu-central-1';

/** The example, what is taken away from it, and the guarantees that break. */
const EXAMPLES = {
  'aws-private-model': [
    ['fence and boundary', unfenced, ['run-through-endpoint', 'run-with-guardrail', 'run-in-no-other-way']],
    ['that nobody may take a step', steps, ['identity-kept', 'code-kept', 'guard-kept', 'deployed-by-trusted']],
    ['guards of logs and their key', GUARDS, ['guard-kept', 'log-not-destroyed', 'log-not-shredded']],
    ['who alone writes logs', without(/^LogsPolicy/, called(/OnlyLogServices/)), ['log-not-forged']],
    ['that logs are let in', DELIVERIES, ['log-arrives']],
    ['whom its role trusts alone', trusting(/^Adjuster[0-9A-F]{8}$/, '222233334444'), ['not-shared']],
    ['that it trusts anybody in particular', trusting(/^Adjuster[0-9A-F]{8}$/, '*'), ['not-public']],
  ],
  'aws-sagemaker-endpoint': [
    ['guards of logs and their key', GUARDS, ['guard-kept', 'log-not-destroyed', 'log-not-shredded']],
    ['that nobody may take a step', steps, ['identity-kept', 'guard-kept', 'deployed-by-trusted']],
    ['that logs are let in', DELIVERIES, ['log-arrives']],
  ],
} as const;

describe.each(Object.entries(EXAMPLES))('%s', (example, mutations) => {
  let template = '';
  beforeAll(() => {
    process.chdir(ROOT);
    const [stack] = synthesize(appCommand(example), join(OUT, example));
    template = JSON.stringify({ Resources: stack?.resources });
  }, TIME);

  function asked(...changes: readonly Change[]): Guarantees {
    const tree: { readonly Resources: Resources } = JSON.parse(template);
    for (const change of changes) change(tree.Resources);
    const templates = new Templates();
    templates.add(treeSource(`${example}.json`, tree), { region: 'eu-central-1' });
    const [pipeline] = Object.keys(tree.Resources).filter((id) => /^Pipeline[0-9A-F]{8}$/.test(id));
    const trusted = pipeline === undefined ? {} : { trustedBase: [DEPLOYER, pipeline] };
    return guaranteesOf({ facts: readFacts(templates).facts, access: accessOf(templates) }, trusted);
  }

  const not = (held: boolean, { outcomes }: Guarantees) =>
    new Set(outcomes.flatMap((one) => (one.held === held ? [one.name] : [])));

  test(
    'reach, integrity and evidence are proved, whoever operates its buckets and keys',
    () => {
      const told = asked(OPERATOR);
      expect(told.outcomes.filter(({ held }) => held !== true)).toEqual([]);
      expect([...not(true, told)]).toEqual(
        expect.arrayContaining([
          'run-through-endpoint',
          'guard-kept',
          'identity-kept',
          'log-not-destroyed',
          'log-arrives',
        ]),
      );
      expect(told.trustedBase).toContainEqual(expect.stringContaining('cfn-exec-role'));
    },
    TIME,
  );

  test.each(mutations.map(([what, change, names]) => [what, change, names] as const))(
    'without %s, it is refuted',
    (_what, change, names) => {
      const broken = not(false, asked(OPERATOR, change));
      expect([...broken]).toEqual(expect.arrayContaining([...names]));
    },
    TIME,
  );
});
