import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ComputeNetwork } from '@cdktf/provider-google/lib/compute-network';
import { ConfigError, days } from '../../../lib/core';
import { AccessPolicy } from '../../../lib/google/gateway/access-policy';
import { Member } from '../../../lib/google/naming/member';
import { EgressRule } from '../../../lib/google/perimeter/egress-rule';
import { IngressRule } from '../../../lib/google/perimeter/ingress-rule';
import { PerimeterMode } from '../../../lib/google/perimeter/perimeter-mode';
import { AI_PERIMETER_SERVICES } from '../../../lib/google/perimeter/perimeter-services';
import { ServicePerimeter, type ServicePerimeterProps } from '../../../lib/google/perimeter/service-perimeter';
import { Folder } from '../../../lib/google/place/folder';
import { GoogleProject } from '../../../lib/google/place/google-project';
import { Organization } from '../../../lib/google/place/organization';
import { ACME, emptyStack, Synthesized } from '../synthesized';

type Given = Partial<ServicePerimeterProps>;

/** What a perimeter says in one stage, as far as tests look at it. */
interface Stage {
  readonly resources: string[];
  readonly restricted_services: string[];
  readonly vpc_accessible_services: unknown;
  readonly access_levels?: unknown;
  readonly ingress_policies: {
    title: string;
    ingress_from: { identities: string[]; identity_type?: string; sources: unknown[] };
    ingress_to: { operations: { service_name: string; method_selectors: unknown[] }[]; resources: string[] };
  }[];
  readonly egress_policies: { title: string; egress_from: unknown; egress_to: unknown }[];
}

const POLICY = AccessPolicy.fromName('accessPolicies/4711');
const PIPELINE = Member.serviceAccount('deploy@acme-ops.iam.gserviceaccount.com');
const OPS = new GoogleProject('acme-ops', '222222222222');
const LOGS = new GoogleProject('acme-logs', '333333333333');
const LEVEL = { accessLevelName: 'accessPolicies/4711/accessLevels/managed' };

const scratch = () => join(mkdtempSync(join(tmpdir(), 'perimeter-')), 'zta.perimeters.json');

const ago = (count: number) => new Date(Date.now() - count * 86_400_000).toISOString().slice(0, 10);

/** A record by which all of that has been in dry run for so many days. */
function recordOf(count: number, whats: readonly string[] = ['projects/123456789012', ...AI_PERIMETER_SERVICES]) {
  const file = scratch();
  const rehearsed = Object.fromEntries(whats.map((what) => [what, ago(count)]));
  writeFileSync(file, JSON.stringify({ version: 1, perimeters: { 'claims/Perimeter': rehearsed } }));
  return file;
}

function build(given: Given = {}) {
  const stack = emptyStack();
  const perimeter = new ServicePerimeter(stack, 'Perimeter', {
    policy: POLICY,
    projects: [ACME],
    deployers: [PIPELINE],
    stateProject: OPS,
    mode: PerimeterMode.dryRun({ record: scratch() }),
    ...given,
  });
  return { stack, perimeter, synthesized: () => new Synthesized(stack) };
}

const TYPE = 'google_access_context_manager_service_perimeter';

function stage(synthesized: Synthesized, which: 'spec' | 'status'): Stage {
  const found = synthesized.only(TYPE)[which];
  if (found === undefined) throw new Error(`no ${which}`);
  return found as Stage;
}

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof ConfigError) return error.code;
    throw error;
  }
}

describe('a perimeter in dry run', () => {
  test('refuses nothing, and says what it would refuse', () => {
    const synthesized = build().synthesized();
    const perimeter = synthesized.only(TYPE);
    expect(perimeter).toMatchObject({
      parent: 'accessPolicies/4711',
      name: 'accessPolicies/4711/servicePerimeters/claims_Perimeter_53d43c2d',
      title: 'claims_Perimeter_53d43c2d',
      perimeter_type: 'PERIMETER_TYPE_REGULAR',
      use_explicit_dry_run_spec: true,
      lifecycle: { prevent_destroy: true },
    });
    expect(perimeter).not.toHaveProperty('status');
    expect(stage(synthesized, 'spec')).toMatchObject({
      resources: ['projects/123456789012'],
      restricted_services: [...AI_PERIMETER_SERVICES],
      vpc_accessible_services: { enable_restriction: true, allowed_services: ['RESTRICTED-SERVICES'] },
      egress_policies: [],
    });
  });

  test('is one resource, without any beside it that it would fight with', () => {
    const types = Object.keys(build().synthesized().json['resource'] ?? {});
    expect(types).toEqual([TYPE]);
  });

  test('is written down with its date, and an earlier date stays', () => {
    const record = recordOf(9, ['storage.googleapis.com', 'gone.googleapis.com']);
    build({ mode: PerimeterMode.dryRun({ record }) }).synthesized();
    const { perimeters } = JSON.parse(readFileSync(record, 'utf8'));
    expect(perimeters['claims/Perimeter']).toEqual({
      ...Object.fromEntries(['projects/123456789012', ...AI_PERIMETER_SERVICES].map((what) => [what, ago(0)])),
      'storage.googleapis.com': ago(9),
    });
  });

  test('writes nothing where nothing changed, and leaves other perimeters alone', () => {
    const record = recordOf(3);
    const other = { Other: { 'projects/9': ago(2) } };
    const before = JSON.parse(readFileSync(record, 'utf8'));
    writeFileSync(record, JSON.stringify({ ...before, perimeters: { ...before.perimeters, ...other } }));
    build({ mode: PerimeterMode.dryRun({ record }) }).synthesized();
    const text = readFileSync(record, 'utf8');
    expect(JSON.parse(text).perimeters).toMatchObject(other);
    build({ mode: PerimeterMode.dryRun({ record }) }).synthesized();
    expect(readFileSync(record, 'utf8')).toBe(text);
  });

  test('fails in one line where it cannot be written down', () => {
    const record = join(scratch(), 'no-such-folder', 'record.json');
    expect(() => build({ mode: PerimeterMode.dryRun({ record }) }).synthesized()).toThrow(
      /RehearsalRecord: 'record' must be/,
    );
  });

  test('is not written down before it is synthesised', () => {
    const record = scratch();
    build({ mode: PerimeterMode.dryRun({ record }) });
    expect(existsSync(record)).toBe(false);
  });
});

describe('a perimeter that is enforced', () => {
  const enforced = (record: string) => ({ mode: PerimeterMode.enforced({ record }) });

  test('refuses what it wrote down before', () => {
    const rehearsed = stage(build().synthesized(), 'spec');
    const synthesized = build(enforced(recordOf(14))).synthesized();
    expect(stage(synthesized, 'status')).toEqual(rehearsed);
    expect(synthesized.only(TYPE)).not.toHaveProperty('spec');
    expect(synthesized.only(TYPE)).not.toHaveProperty('use_explicit_dry_run_spec');
  });

  test('is found faultless by our own rules', () => {
    expect(
      build(enforced(recordOf(14)))
        .synthesized()
        .findings(),
    ).toEqual([]);
  });

  test('lets go of what it no longer holds, so that it would have to be in dry run again', () => {
    const record = recordOf(14, ['projects/123456789012', 'projects/9', ...AI_PERIMETER_SERVICES]);
    build(enforced(record)).synthesized();
    expect(JSON.parse(readFileSync(record, 'utf8')).perimeters['claims/Perimeter']).not.toHaveProperty(['projects/9']);
  });

  test('is refused where the record says more than on the branch that the change is meant for', () => {
    const record = recordOf(30);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: dirname(record) });
    git('init', '-q', '-b', 'main');
    git('commit', '-q', '--allow-empty', '-m', 'Before');
    expect(codeOf(() => build(enforced(record)))).toBe('PerimeterUnrehearsed');
    git('add', '.');
    git('commit', '-q', '-m', 'Dry run');
    git('commit', '-q', '--allow-empty', '-m', 'Other work');
    expect(codeOf(() => build(enforced(record)))).toBeUndefined();
    git('checkout', '-q', '-b', 'change');
    expect(codeOf(() => build({ ...enforced(record), projects: [ACME, LOGS] }))).toBe('PerimeterUnrehearsed');
    const more = JSON.parse(readFileSync(record, 'utf8'));
    more.perimeters['claims/Perimeter']['projects/333333333333'] = ago(30);
    writeFileSync(record, JSON.stringify(more));
    git('commit', '-q', '-a', '-m', 'Say that it was');
    expect(codeOf(() => build({ ...enforced(record), projects: [ACME, LOGS] }))).toBe('PerimeterUnrehearsed');
  });

  test('keeps its name', () => {
    const { name } = build(enforced(recordOf(14)))
      .synthesized()
      .only(TYPE);
    expect(build().synthesized().only(TYPE)['name']).toBe(name);
  });

  test.each([
    ['without a record', () => scratch()],
    ['with a record of other perimeters', () => recordOf(20, [])],
    ['with a record that lacks its project', () => recordOf(20, AI_PERIMETER_SERVICES)],
    ['with a record that lacks a service', () => recordOf(20, ['projects/123456789012', 'storage.googleapis.com'])],
    ['a day too early', () => recordOf(13)],
    ['with a date to come', () => recordOf(-20)],
  ])('is refused %s', (_what, record) => {
    expect(codeOf(() => build(enforced(record())))).toBe('PerimeterUnrehearsed');
  });

  test('says in one line what was not in dry run, for how long, and what to do', () => {
    expect(() => build(enforced(recordOf(3)))).toThrow(
      /^PerimeterUnrehearsed: 'mode' must not enforce what was not in dry run for 14 days, got projects\/123456789012 for 3 days; keep PerimeterMode.dryRun\(\).* \[claims\/Perimeter\]$/,
    );
  });

  test('may ask for more days, or for fewer down to a week', () => {
    const mode = (count: number) => PerimeterMode.enforced({ record: recordOf(10), rehearsedFor: days(count) });
    expect(codeOf(() => build({ mode: mode(7) }))).toBeUndefined();
    expect(codeOf(() => build({ mode: mode(11) }))).toBe('PerimeterUnrehearsed');
    expect(codeOf(() => build({ mode: mode(6) }))).toBe('RehearsalDays');
    expect(codeOf(() => build({ mode: mode(8.5) }))).toBe('RehearsalDays');
  });

  test.each([
    '',
    '[]',
    '{"version":2,"perimeters":{}}',
    '{"version":1,"perimeters":{"claims/Perimeter":{"a":"soon"}}}',
  ])('is refused with a record that is none: %s', (text) => {
    const record = scratch();
    writeFileSync(record, text);
    expect(codeOf(() => build(enforced(record)))).toBe('RehearsalRecordFormat');
  });

  test('takes in what is new by a dry run of its own, while the rest stays in force', () => {
    const record = recordOf(30);
    const rule = IngressRule.from({ title: 'Vectors', identities: [PIPELINE], anywhere: true }).to({
      services: { 'vectorsearch.googleapis.com': '*' },
      projects: [LOGS],
    });
    const rehearsing = { projects: [LOGS], services: ['vectorsearch.googleapis.com'], ingress: [rule] };
    const synthesized = build({ mode: PerimeterMode.enforced({ record, rehearsing }) }).synthesized();
    expect(stage(synthesized, 'status').resources).toEqual(['projects/123456789012']);
    expect(stage(synthesized, 'status').restricted_services).not.toContain('vectorsearch.googleapis.com');
    expect(synthesized.only(TYPE)['use_explicit_dry_run_spec']).toBe(true);
    const spec = stage(synthesized, 'spec');
    expect(spec.resources).toEqual(['projects/123456789012', 'projects/333333333333']);
    expect(spec.restricted_services).toContain('vectorsearch.googleapis.com');
    expect(spec.ingress_policies.map(({ title }) => title)).toEqual(['Deployers', 'Vectors']);
    const noted = JSON.parse(readFileSync(record, 'utf8')).perimeters['claims/Perimeter'];
    expect(noted).toMatchObject({ 'projects/333333333333': ago(0), 'projects/123456789012': ago(30) });
    const next = { projects: [ACME, LOGS], mode: PerimeterMode.enforced({ record }) };
    expect(codeOf(() => build(next))).toBe('PerimeterUnrehearsed');
  });
});

describe('nobody locks themselves out: deployers', () => {
  test('reach every service of every project that it holds', () => {
    const { ingress_policies } = stage(build({ projects: [ACME, OPS] }).synthesized(), 'spec');
    expect(ingress_policies).toHaveLength(1);
    expect(ingress_policies[0]).toMatchObject({
      title: 'Deployers',
      ingress_from: { identities: [PIPELINE.member], sources: [{ access_level: '*' }] },
      ingress_to: { resources: ['projects/123456789012', 'projects/222222222222'] },
    });
    expect(ingress_policies[0]?.ingress_to.operations).toEqual(
      AI_PERIMETER_SERVICES.map((service_name) => ({ service_name, method_selectors: [{ method: '*' }] })),
    );
  });

  test('who are people must meet a condition, by which no pipeline is locked out', () => {
    const people = { deployers: [PIPELINE, Member.group('platform@example.com')], deployersFrom: [LEVEL] };
    const { ingress_policies } = stage(build(people).synthesized(), 'spec');
    expect(ingress_policies.map(({ title, ingress_from }) => [title, ingress_from])).toEqual([
      ['Deployers', { identities: [PIPELINE.member], sources: [{ access_level: '*' }] }],
      [
        'Deployers in person',
        { identities: ['group:platform@example.com'], sources: [{ access_level: LEVEL.accessLevelName }] },
      ],
    ]);
  });

  test('who work inside are let out to a state that is outside, and to nothing else', () => {
    expect(stage(build().synthesized(), 'spec').egress_policies).toEqual([]);
    expect(stage(build({ deployersWorkInside: true }).synthesized(), 'spec').egress_policies).toEqual([
      {
        title: 'Terraform state',
        egress_from: { identities: [PIPELINE.member] },
        egress_to: {
          resources: ['projects/222222222222'],
          operations: [{ service_name: 'storage.googleapis.com', method_selectors: [{ method: '*' }] }],
        },
      },
    ]);
    const inside = build({ deployersWorkInside: true, projects: [ACME, OPS] });
    expect(stage(inside.synthesized(), 'spec').egress_policies).toEqual([]);
  });
});

describe('rules', () => {
  const SOURCE = { title: 'Data science', identities: [Member.group('ds@example.com')], accessLevels: [LEVEL] };
  const RULE = IngressRule.from(SOURCE).to({
    services: {
      'aiplatform.googleapis.com': '*',
      'bigquery.googleapis.com': { methods: ['JobService.Query'], permissions: ['bigquery.tables.getData'] },
    },
  });

  test('let in named identities, from where they say, to what they say', () => {
    const { ingress_policies } = stage(build({ ingress: [RULE] }).synthesized(), 'spec');
    expect(ingress_policies[1]).toEqual({
      title: 'Data science',
      ingress_from: {
        identities: ['group:ds@example.com'],
        sources: [{ access_level: LEVEL.accessLevelName }],
      },
      ingress_to: {
        operations: [
          { service_name: 'aiplatform.googleapis.com', method_selectors: [{ method: '*' }] },
          {
            service_name: 'bigquery.googleapis.com',
            method_selectors: [{ method: 'JobService.Query' }, { permission: 'bigquery.tables.getData' }],
          },
        ],
        resources: ['projects/123456789012'],
      },
    });
  });

  test('let in from networks of projects outside', () => {
    const from = { title: 'Ops', identities: [PIPELINE], projects: [OPS] };
    const rule = IngressRule.from(from).to({ services: { 'storage.googleapis.com': '*' }, projects: [ACME] });
    const { ingress_policies } = stage(build({ ingress: [rule] }).synthesized(), 'spec');
    expect(ingress_policies[1]?.ingress_from.sources).toEqual([{ resource: 'projects/222222222222' }]);
  });

  test('let out named identities to named projects', () => {
    const rule = EgressRule.from({ title: 'Images', identities: [PIPELINE] }).to({
      projects: [OPS],
      services: { 'artifactregistry.googleapis.com': { methods: ['artifactregistry.googleapis.com/DockerRead'] } },
    });
    expect(stage(build({ egress: [rule] }).synthesized(), 'spec').egress_policies).toEqual([
      {
        title: 'Images',
        egress_from: { identities: [PIPELINE.member] },
        egress_to: {
          resources: ['projects/222222222222'],
          operations: [
            {
              service_name: 'artifactregistry.googleapis.com',
              method_selectors: [{ method: 'artifactregistry.googleapis.com/DockerRead' }],
            },
          ],
        },
      },
    ]);
  });

  test('never name everybody, in either direction', () => {
    const text = JSON.stringify(build({ ingress: [RULE], deployersWorkInside: true }).synthesized().json);
    expect(text).not.toMatch(/ANY_IDENTITY|ANY_USER_ACCOUNT|ANY_SERVICE_ACCOUNT|identity_type/);
    expect(text).not.toMatch(/"service_name":"\*"|"resources":\["\*"\]/);
  });

  const services = { 'storage.googleapis.com': '*' } as const;
  const somebody = { title: 'T', identities: [PIPELINE] };

  test.each<[string, () => Given]>([
    ['IdentitiesMissing', () => ({ ingress: [IngressRule.from({ ...SOURCE, identities: [] }).to({ services })] })],
    [
      'IdentityFormat',
      () => ({ ingress: [IngressRule.from({ ...SOURCE, identities: [{ member: 'allUsers' }] }).to({ services })] }),
    ],
    [
      'IdentityFormat',
      () => ({
        deployers: [
          { member: 'principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/*' },
        ],
      }),
    ],
    ['IdentityFormat', () => ({ deployers: [{ member: 'deploy@acme-ops.iam.gserviceaccount.com' }] })],
    ['IngressSource', () => ({ ingress: [IngressRule.from(somebody).to({ services })] })],
    ['IngressSource', () => ({ ingress: [IngressRule.from({ ...somebody, accessLevels: [] }).to({ services })] })],
    ['IngressSource', () => ({ ingress: [IngressRule.from({ ...SOURCE, projects: [OPS] }).to({ services })] })],
    ['IngressSource', () => ({ deployers: [PIPELINE, Member.user('boss@example.com')] })],
    [
      'AccessLevelFormat',
      () => ({ ingress: [IngressRule.from({ ...SOURCE, accessLevels: [{ accessLevelName: '*' }] }).to({ services })] }),
    ],
    [
      'AccessLevelFormat',
      () => ({ deployers: [Member.user('a@example.com')], deployersFrom: [{ accessLevelName: 'managed' }] }),
    ],
    [
      'IngressAnywhere',
      () => ({
        ingress: [IngressRule.from({ title: 'T', identities: SOURCE.identities, anywhere: true }).to({ services })],
      }),
    ],
    ['IngressOutside', () => ({ ingress: [IngressRule.from(SOURCE).to({ services, projects: [OPS] })] })],
    ['ServicesMissing', () => ({ ingress: [IngressRule.from(SOURCE).to({ services: {} })] })],
    ['ServiceFormat', () => ({ ingress: [IngressRule.from(SOURCE).to({ services: { '*': '*' } })] })],
    [
      'ServiceUseEmpty',
      () => ({ ingress: [IngressRule.from(SOURCE).to({ services: { 'storage.googleapis.com': {} } })] }),
    ],
    [
      'ServiceUnrestricted',
      () => ({ ingress: [IngressRule.from(SOURCE).to({ services: { 'sts.googleapis.com': '*' } })] }),
    ],
    ['EgressProjects', () => ({ egress: [EgressRule.from(somebody).to({ projects: [], services })] })],
    ['EgressProjects', () => ({ egress: [EgressRule.from(somebody).to({ projects: [ACME], services })] })],
    [
      'IdentitiesMissing',
      () => ({ egress: [EgressRule.from({ title: 'T', identities: [] }).to({ projects: [OPS], services })] }),
    ],
  ])('are refused with %s', (code, given) => {
    expect(codeOf(() => build(given()))).toBe(code);
  });
});

describe('a sink of the organization', () => {
  const WRITER = 'serviceAccount:service-org-1@gcp-sa-logging.iam.gserviceaccount.com';

  test('is let in as its own writer, to the project that keeps the logs, and nowhere else', () => {
    const { perimeter, synthesized } = build({ projects: [ACME, LOGS] });
    perimeter.admitSink({ writerIdentity: WRITER }, { project: LOGS });
    expect(stage(synthesized(), 'spec').ingress_policies[1]).toEqual({
      title: 'Log sink',
      ingress_from: { identities: [WRITER], sources: [{ access_level: '*' }] },
      ingress_to: {
        operations: [{ service_name: 'logging.googleapis.com', method_selectors: [{ method: '*' }] }],
        resources: ['projects/333333333333'],
      },
    });
  });

  test('may write to a bucket of Cloud Storage, and not to a project outside', () => {
    const { perimeter, synthesized } = build({ projects: [LOGS] });
    perimeter.admitSink({ writerIdentity: WRITER }, { project: LOGS, service: 'storage.googleapis.com' });
    expect(stage(synthesized(), 'spec').ingress_policies[1]?.ingress_to.operations[0]?.service_name).toBe(
      'storage.googleapis.com',
    );
    expect(codeOf(() => perimeter.admitSink({ writerIdentity: WRITER }, { project: ACME }))).toBe('IngressOutside');
  });
});

describe('what it holds', () => {
  test('can be more, and less where that is said', () => {
    const given = { otherServices: ['vectorsearch.googleapis.com'], exceptServices: ['compute.googleapis.com'] };
    const { restricted_services } = stage(build(given).synthesized(), 'spec');
    expect(restricted_services).toContain('vectorsearch.googleapis.com');
    expect(restricted_services).not.toContain('compute.googleapis.com');
    expect(restricted_services).toHaveLength(AI_PERIMETER_SERVICES.length);
  });

  test('is named once, and never what lets everybody in with it', () => {
    expect(new Set(AI_PERIMETER_SERVICES).size).toBe(AI_PERIMETER_SERVICES.length);
    expect(AI_PERIMETER_SERVICES).not.toContain('sts.googleapis.com');
  });

  test.each<[string, () => Given]>([
    ['ServiceKept', () => ({ exceptServices: ['aiplatform.googleapis.com'] })],
    ['ServiceKept', () => ({ exceptServices: ['storage.googleapis.com'] })],
    ['ServiceUnknown', () => ({ exceptServices: ['sts.googleapis.com'] })],
    ['ServiceFormat', () => ({ otherServices: ['storage'] })],
    ['ProjectsMissing', () => ({ projects: [] })],
    ['ProjectTwice', () => ({ projects: [ACME, new GoogleProject('acme-claims', ACME.number)] })],
    ['DeployersMissing', () => ({ deployers: [] })],
    ['OrganizationMissing', () => ({ policy: JSON.parse('{}').policy })],
  ])('is refused with %s', (code, given) => {
    expect(codeOf(() => build(given()))).toBe(code);
  });

  test('may be a project that only the deployment knows', () => {
    const stack = emptyStack();
    const late = new GoogleProject('acme-late', new ComputeNetwork(stack, 'Late', { name: 'late' }).numericId);
    const record = scratch();
    const props = { policy: POLICY, projects: [late], deployers: [PIPELINE], stateProject: OPS };
    new ServicePerimeter(stack, 'Perimeter', { ...props, mode: PerimeterMode.dryRun({ record }) });
    const reference = 'projects/${google_compute_network.Late.numeric_id}';
    expect(stage(new Synthesized(stack), 'spec').resources).toEqual([reference]);
    expect(JSON.parse(readFileSync(record, 'utf8')).perimeters['claims/Perimeter']).toHaveProperty([reference]);
  });
});

describe('an access policy', () => {
  test('is made for an organization or a part of it, and stays', () => {
    const stack = emptyStack();
    const policy = new AccessPolicy(stack, 'Policy', {
      organization: new Organization('99'),
      title: 'AI',
      scope: new Folder('77'),
    });
    expect(new Synthesized(stack).only('google_access_context_manager_access_policy')).toMatchObject({
      parent: 'organizations/99',
      scopes: ['folders/77'],
      lifecycle: { prevent_destroy: true },
    });
    expect(policy.accessPolicyName).toMatch(/^accessPolicies\//);
  });

  test('holds the perimeter that is put into it', () => {
    const stack = emptyStack();
    const policy = new AccessPolicy(stack, 'Policy', { organization: new Organization('99'), title: 'AI' });
    const mode = PerimeterMode.dryRun({ record: scratch() });
    new ServicePerimeter(stack, 'Perimeter', {
      policy,
      projects: [ACME],
      deployers: [PIPELINE],
      stateProject: OPS,
      mode,
    });
    const synthesized = new Synthesized(stack);
    expect(synthesized.only('google_access_context_manager_access_policy')).not.toHaveProperty('scopes');
    expect(synthesized.only(TYPE)['parent']).toMatch(
      /^accessPolicies\/\$\{google_access_context_manager_access_policy\..*\.name\}$/,
    );
    // That it is not in force yet is worth a warning, and nothing more.
    expect(synthesized.findings()).toEqual([expect.objectContaining({ severity: 'warning', at: 'status' })]);
  });

  test.each<[string, () => unknown]>([
    ['AccessPolicyName', () => AccessPolicy.fromName('4711')],
    [
      'OrganizationMissing',
      () => new AccessPolicy(emptyStack(), 'P', { title: 'AI', organization: JSON.parse('{}').none }),
    ],
    [
      'AccessPolicyScope',
      () =>
        new AccessPolicy(emptyStack(), 'P', {
          title: 'AI',
          organization: new Organization('9'),
          scope: new Organization('9'),
        }),
    ],
  ])('is refused with %s', (code, make) => {
    expect(codeOf(make)).toBe(code);
  });
});
