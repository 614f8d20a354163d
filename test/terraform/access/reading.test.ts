import type { GoogleAccess } from '../../../lib/access/model';
import { noRequest } from '../../../lib/access/prove';
import { accessOf } from '../../../lib/terraform/access';
import { memberOf } from '../../../lib/terraform/access/members';
import { asAllowed } from '../../../lib/terraform/access/permissions';
import { configuration, plan } from '../reading';
import { ADJUSTER, asked, BASE, denying, inProject, OTHER, PREDICT, PREDICTS, withBase } from './asked';

const read = (tree: object): GoogleAccess => {
  const [way] = accessOf(configuration(tree)).ways;
  if (way?.access.google === undefined) throw new Error('nothing of Google');
  return way.access.google;
};

const hole = (name: string) => ['$', `{${name}}`].join('');

test.each([
  ['user:Eve@Example.com', ['user:eve@example.com']],
  ['serviceAccount:a@p.iam.gserviceaccount.com', ['serviceAccount:a@p.iam.gserviceaccount.com']],
  ['principal://goog/subject/eve@example.com', ['user:eve@example.com']],
  ['principalSet://goog/group/devs@example.com', ['group:devs@example.com']],
  ['principalSet://goog/public:all', ['allUsers']],
  ['principalSet://goog/cloudIdentityCustomerId/C01', ['customer:C01']],
  [
    'principal://iam.googleapis.com/projects/-/serviceAccounts/a@p.iam.gserviceaccount.com',
    ['serviceAccount:a@p.iam.gserviceaccount.com'],
  ],
  ['deleted:user:eve@example.com?uid=1', []],
  [hole('var.who'), [`unknown:${hole('var.who')}`]],
])('%s is %j', (text, expected) => {
  expect(memberOf(text)).toEqual(expected);
});

test.each([
  ['storage.googleapis.com/buckets.update', 'storage.buckets.update'],
  ['cloudresourcemanager.googleapis.com/projects.delete', 'resourcemanager.projects.delete'],
  ['storage.buckets.update', undefined],
])('%s denies %s', (permission, expected) => {
  expect(asAllowed(permission)).toBe(expected);
});

describe('what lies in what', () => {
  const within = (access: GoogleAccess, name: string) =>
    access.resources
      .find((one) => one.name === name)
      ?.within.map((one) => (one.unless === undefined ? one.resource : `perhaps ${one.resource}`));

  test('a bucket in its project, in its folder, in its organization', () => {
    const access = read({
      resource: {
        google_folder: { ai: { display_name: 'ai', parent: 'organizations/123' } },
        google_project: {
          claims: { project_id: 'claims', name: 'claims', folder_id: hole('google_folder.ai.folder_id') },
        },
        google_storage_bucket: {
          logs: { name: 'logs', location: 'EU', project: hole('google_project.claims.project_id') },
        },
      },
    });
    expect(within(access, 'google_storage_bucket.logs')).toEqual([
      'google_storage_bucket.logs',
      'projects/claims',
      `folders/${hole('google_folder.ai.folder_id')}`,
      'organizations/123',
    ]);
  });

  test('a project of which nobody tells where it lies: in the only organization, and perhaps in a folder', () => {
    const files = configuration(
      withBase(inProject('a', PREDICT, ADJUSTER), {
        google_organization_iam_member: { o: { org_id: '123', role: PREDICT, member: OTHER } },
        google_folder_iam_member: { f: { folder: '9', role: PREDICT, member: OTHER } },
      }),
    );
    const { ways, assumptions } = accessOf(files);
    const [project] = ways.flatMap(
      ({ access }) => access.google?.resources.filter(({ name }) => name === 'projects/claims') ?? [],
    );
    expect(project?.within.map(({ resource, unless }) => [resource, unless !== undefined])).toEqual([
      ['projects/claims', false],
      ['folders/9', true],
      ['organizations/123', false],
    ]);
    expect(assumptions).toContainEqual(expect.stringContaining("lie in the organization '123'"));
  });

  test('a key in its ring, also where only its name tells', () => {
    const ring = 'projects/claims/locations/eu/keyRings/r';
    const access = read({
      resource: {
        google_kms_crypto_key_iam_member: {
          k: { crypto_key_id: `${ring}/cryptoKeys/k`, role: 'roles/owner', member: 'user:eve@example.com' },
        },
        google_kms_key_ring_iam_member: {
          r: { key_ring_id: ring, role: 'roles/owner', member: 'user:eve@example.com' },
        },
      },
    });
    expect(within(access, `kms_crypto_key:${ring}/cryptoKeys/k`)).toEqual([
      `kms_crypto_key:${ring}/cryptoKeys/k`,
      `kms_key_ring:${ring}`,
      'projects/claims',
    ]);
  });

  test('two things that may turn out the same', () => {
    const question = noRequest({ action: 'storage.objects.get', resource: 'google_storage_bucket.named' }).byAnyone();
    const blocks = (name: string, bucket: string) => ({
      google_storage_bucket: { named: { name, location: 'EU' } },
      google_storage_bucket_iam_member: { m: { bucket, role: 'roles/storage.objectViewer', member: OTHER } },
    });
    const outcome = (name: string, bucket: string) => asked(withBase(blocks(name, bucket)), question).outcome;
    expect(outcome('data', 'data')).toBe('refuted');
    expect(outcome('data', 'other')).toBe('proved');
    expect(outcome(`${hole('var.prefix')}-data`, 'eu-data')).toBe('unknown');
    expect(outcome(`${hole('var.prefix')}-data`, 'eu-logs')).toBe('proved');
    expect(outcome('data', hole('var.bucket'))).toBe('unknown');
  });

  test('what no table tells may lie in anything of its service', () => {
    const access = read({
      resource: {
        google_spanner_instance_iam_member: {
          i: { instance: 'i', role: 'roles/owner', member: 'user:eve@example.com' },
        },
        google_spanner_database: { d: { name: 'd', instance: 'i' } },
      },
    });
    expect(within(access, 'google_spanner_database.d')).toContain('perhaps spanner_instance:i');
  });
});

describe('who a member is', () => {
  test('a service account by reference and by its address are the same, and two with an unknown project may be', () => {
    const question = noRequest({ action: PREDICTS }).exceptBy('google_service_account.adjuster');
    const by = (member: string) => asked(withBase(inProject('a', PREDICT, member)), question).outcome;
    expect(by(ADJUSTER)).toBe('proved');
    expect(by('serviceAccount:adjuster@claims.iam.gserviceaccount.com')).toBe('proved');
    expect(by('serviceAccount:adjuster@other.iam.gserviceaccount.com')).toBe('refuted');
    const unknown = {
      ...withBase(inProject('a', PREDICT, 'serviceAccount:adjuster@other.iam.gserviceaccount.com')),
      provider: {},
    };
    expect(asked(unknown, question).outcome).toBe('unknown');
  });

  test.each([
    ['is not known to be the same as another', hole('var.all'), 'unknown'],
    ['is not the same as another, where the loop is written out', { a: 1, b: 2 }, 'refuted'],
  ])('one of several %s', (_what, loop, outcome) => {
    const several = {
      google_service_account: { each: { account_id: hole('each.key'), for_each: loop } },
      ...inProject('a', PREDICT, `serviceAccount:${hole('google_service_account.each["a"].email')}`),
    };
    const fence = denying(['aiplatform.googleapis.com/endpoints.predict'], {
      denied_principals: [
        `principal://iam.googleapis.com/projects/-/serviceAccounts/${hole('google_service_account.each["b"].email')}`,
      ],
    });
    expect(asked(withBase(several, fence), noRequest({ action: PREDICTS }).byAnyone()).outcome).toBe(outcome);
  });

  test('what is made in a loop may not be made at all, unless the loop is written out', () => {
    const looped = (loop: unknown) => inProject('a', PREDICT, 'user:eve@example.com', { for_each: loop });
    const outcome = (loop: unknown) =>
      asked(withBase(looped(loop)), noRequest({ action: PREDICTS }).byAnyone()).outcome;
    expect(outcome(hole('var.all'))).toBe('unknown');
    expect(outcome({ one: 1 })).toBe('refuted');
  });
});

test.each([
  ['roles/owner', 'aiplatform.endpoints.predict', 'refuted'],
  ['roles/editor', 'aiplatform.endpoints.predict', 'refuted'],
  ['roles/owner', 'storage.objects.get', 'unknown'],
  ['roles/owner', 'iam.serviceAccounts.getAccessToken', 'unknown'],
  ['roles/editor', 'resourcemanager.projects.setIamPolicy', 'unknown'],
  ['roles/viewer', 'aiplatform.endpoints.predict', 'unknown'],
  ['roles/aiplatform.user', 'aiplatform.endpoints.predict', 'refuted'],
  ['roles/aiplatform.user', 'aiplatform.specialistPools.update', 'unknown'],
  ['roles/aiplatform.user', 'storage.objects.get', 'proved'],
  ['roles/aiplatform.admin', 'storage.objects.get', 'unknown'],
  ['roles/storage.objectCreator', 'storage.objects.delete', 'proved'],
])('%s gives %s: %s', (role, action, outcome) => {
  const tree = withBase(inProject('a', role, 'user:eve@example.com'));
  expect(asked(tree, noRequest({ action }).byAnyone()).outcome).toBe(outcome);
});

test('whoever applies the files may give a variable another value than its default', () => {
  const tree = {
    ...withBase(inProject('a', PREDICT, hole('var.who'))),
    variable: { who: { default: 'serviceAccount:adjuster@claims.iam.gserviceaccount.com' } },
  };
  expect(asked(tree, noRequest({ action: PREDICTS }).exceptBy('google_service_account.adjuster')).outcome).toBe(
    'unknown',
  );
});

test('a project that is named by its number may be the one that is named by its id', () => {
  const outcome = (parent: string) =>
    asked(
      withBase(inProject('a', PREDICT, OTHER), denying(['aiplatform.googleapis.com/endpoints.predict'], {}, parent)),
      noRequest({ action: PREDICTS }).byAnyone(),
    ).outcome;
  expect(['projects/claims', 'projects/123456789', 'projects/other'].map(outcome)).toEqual([
    'proved',
    'unknown',
    'refuted',
  ]);
});

test.each([
  ['projects/claims/roles/predict', 'refuted'],
  ['projects/other/roles/predict', 'unknown'],
  ['organizations/1/roles/predict', 'unknown'],
])('a role of the files is meant by its whole name: %s', (role, outcome) => {
  expect(asked(withBase(inProject('a', role, OTHER)), noRequest({ action: PREDICTS }).byAnyone()).outcome).toBe(
    outcome,
  );
});

test('a plan tells what its variables are, and references are followed in it', () => {
  const planned = {
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: {
      root_module: {
        resources: [
          {
            address: 'google_service_account.adjuster',
            mode: 'managed',
            type: 'google_service_account',
            name: 'adjuster',
            values: { account_id: 'adjuster', project: 'claims' },
          },
          {
            address: 'google_project_iam_member.a',
            mode: 'managed',
            type: 'google_project_iam_member',
            name: 'a',
            values: { project: 'claims', role: 'roles/aiplatform.user', condition: [] },
          },
        ],
      },
    },
    resource_changes: [{ address: 'google_project_iam_member.a', change: { after_unknown: { member: true } } }],
    configuration: {
      root_module: {
        resources: [
          {
            address: 'google_project_iam_member.a',
            mode: 'managed',
            type: 'google_project_iam_member',
            name: 'a',
            expressions: {
              member: { references: ['google_service_account.adjuster.member', 'google_service_account.adjuster'] },
            },
          },
        ],
      },
    },
  };
  const [way] = accessOf(plan(planned)).ways;
  expect(way?.access.google?.bindings).toMatchObject([
    { on: 'projects/claims', role: { name: 'roles/aiplatform.user' } },
  ]);
  expect(way?.access.google?.bindings[0]?.members[0]).toMatch(/^unknown:.*adjuster@claims/);
});

test('what a file does not show keeps everything from being proved', () => {
  const tree = { ...withBase(inProject('a', PREDICT, ADJUSTER)), module: { more: { source: './more' } } };
  const answered = asked(tree, noRequest({ action: PREDICTS }).exceptBy('google_service_account.adjuster'));
  expect(answered).toMatchObject({ outcome: 'unknown', why: expect.stringContaining("what 'module.more'") });
});

test('the table of roles that was used is told, with its date', () => {
  const { assumptions } = accessOf(configuration(withBase(inProject('a', 'roles/run.invoker', ADJUSTER))));
  expect(assumptions).toContainEqual(
    expect.stringMatching(/^Predefined roles give what the table of 20\d\d-\d\d-\d\d .*: roles\/run\.invoker$/),
  );
  expect(Object.keys(BASE)).not.toHaveLength(0);
});

describe('endpoints that ask nobody who calls', () => {
  const endpoint = (secure: unknown) => ({
    google_vertex_ai_endpoint: {
      open: {
        name: '8',
        location: 'eu',
        private_service_connect_config: [
          {
            enable_private_service_connect: true,
            ...(secure !== undefined && { enable_secure_private_service_connect: secure }),
          },
        ],
      },
    },
  });
  test.each([
    [undefined, 'refuted'],
    [false, 'refuted'],
    [hole('var.secure'), 'unknown'],
    [true, 'proved'],
  ])('%s: %s', (secure, outcome) => {
    const question = noRequest({ action: PREDICTS, resource: 'google_vertex_ai_endpoint.open' }).byAnyone();
    expect(asked(withBase(endpoint(secure)), question).outcome).toBe(outcome);
  });
});

describe('applications without Identity-Aware Proxy', () => {
  const backend = (iap: object) => ({ google_compute_backend_service: { app: { name: 'app', ...iap } } });
  test.each([
    [{}, 'refuted'],
    [{ iap: [{ enabled: false }] }, 'refuted'],
    [{ iap: [{ enabled: hole('var.iap') }] }, 'unknown'],
    [{ iap: [{ enabled: true }] }, 'proved'],
  ])('%j: %s', (iap, outcome) => {
    const question = noRequest({
      action: 'iap.webServiceVersions.accessViaIAP',
      resource: 'google_compute_backend_service.app',
    }).byAnyone();
    expect(asked(withBase(backend(iap)), question).outcome).toBe(outcome);
  });
});
