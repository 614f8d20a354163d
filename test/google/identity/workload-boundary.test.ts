import {
  Folder,
  GoogleProject,
  Member,
  Organization,
  WorkloadBoundary,
  type WorkloadBoundaryProps,
  WorkloadIdentity,
} from '../../../lib/google';
import { Fn } from '../../../lib/google/cdktf';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const LOGS = new GoogleProject('acme-logs', '210987654321');
const BREAK_GLASS = Member.group('break-glass@example.com');

function boundary(props: Partial<WorkloadBoundaryProps> = {}) {
  const stack = emptyStack();
  const organization = new Organization('34');
  new WorkloadBoundary(stack, 'Boundary', { organization, of: [ACME], breakGlass: BREAK_GLASS, ...props });
  return new Synthesized(stack);
}

const denied = (made: Synthesized) =>
  Object.values(made.resources('google_iam_deny_policy')).map(({ rules, ...policy }) => {
    const [rule] = JSON.parse(JSON.stringify(rules));
    return { ...policy, ...rule.deny_rule };
  });

describe('what identities reach', () => {
  test('is their own projects and what is named, in a version that stays', () => {
    const made = boundary({ mayReach: [LOGS, new Folder('56'), ACME] });
    expect(made.only('google_iam_principal_access_boundary_policy')).toEqual({
      organization: '34',
      location: 'global',
      principal_access_boundary_policy_id: 'claims-boundary-3dda783a',
      display_name: 'What identities of AI projects may reach',
      details: {
        enforcement_version: '4',
        rules: [
          {
            description: 'Their own projects, and what is named besides',
            effect: 'ALLOW',
            resources: ['projects/acme-claims', 'projects/acme-logs', 'folders/56'].map(
              (name) => `//cloudresourcemanager.googleapis.com/${name}`,
            ),
          },
        ],
      },
      lifecycle: { prevent_destroy: true },
    });
    expect(made.findings()).toEqual([]);
  });

  test('can be decided by an earlier version', () => {
    const made = boundary({ enforcementVersion: '3' });
    expect(made.only('google_iam_principal_access_boundary_policy')).toMatchObject({
      details: { enforcement_version: '3' },
    });
  });

  test.each([
    ['projects', ACME, { project: 'acme-claims' }, 'projects/acme-claims'],
    ['folders', new Folder('56'), { folder: '56' }, 'folders/56'],
    ['organizations', new Organization('34'), { organization: '34' }, 'organizations/34'],
  ] as const)('is bound to identities of %s', (kind, place, parent, name) => {
    expect(boundary({ of: [place] }).only(`google_iam_${kind}_policy_binding`)).toEqual({
      ...parent,
      location: 'global',
      policy_binding_id: `claims-boundary-3dda783a-${name.replace('/', '-')}`,
      policy_kind: 'PRINCIPAL_ACCESS_BOUNDARY',
      policy: expect.stringMatching(/^\$\{google_iam_principal_access_boundary_policy\.Boundary_Policy_\w+\.name\}$/),
      target: { principal_set: `//cloudresourcemanager.googleapis.com/${name}` },
      lifecycle: { prevent_destroy: true },
    });
  });

  test('is bound to each place once', () => {
    const made = boundary({ of: [ACME, LOGS, ACME] });
    expect(Object.keys(made.resources('google_iam_projects_policy_binding'))).toHaveLength(2);
    expect(made.findings()).toEqual([]);
  });
});

describe('what is kept from everybody', () => {
  const everybody = {
    parent: 'cloudresourcemanager.googleapis.com%2Fprojects%2Facme-claims',
    denied_principals: ['principalSet://goog/public:all'],
    lifecycle: { prevent_destroy: true },
  };
  const breakGlass = 'principalSet://goog/group/break-glass@example.com';

  test('is what cannot be undone, but from the break-glass group; and the rest but from pipelines too', () => {
    const stack = emptyStack();
    const pipeline = new WorkloadIdentity(stack, 'Pipeline', { project: ACME });
    new WorkloadBoundary(stack, 'Boundary', {
      organization: new Organization('34'),
      of: [ACME],
      breakGlass: BREAK_GLASS,
      deployers: [pipeline, Member.serviceAccount('ci@acme-ci.iam.gserviceaccount.com')],
    });
    const account = 'principal://iam.googleapis.com/projects/-/serviceAccounts/';
    const made = new Synthesized(stack);
    expect(denied(made)).toEqual([
      expect.objectContaining({
        ...everybody,
        denied_permissions: [
          ...['create', 'update', 'delete'].map((verb) => `iam.googleapis.com/roles.${verb}`),
          'iam.googleapis.com/serviceAccounts.setIamPolicy',
          'iam.googleapis.com/serviceAccounts.implicitDelegation',
          'cloudkms.googleapis.com/cryptoKeys.setIamPolicy',
          'cloudkms.googleapis.com/cryptoKeyVersions.update',
          'logging.googleapis.com/sinks.update',
          'logging.googleapis.com/buckets.update',
          ...['create', 'update', 'delete'].map((verb) => `orgpolicy.googleapis.com/policies.${verb}`),
          'modelarmor.googleapis.com/floorSettings.update',
          'modelarmor.googleapis.com/templates.update',
          'modelarmor.googleapis.com/templates.delete',
          ...['create', 'update', 'delete', 'setIamPolicy'].map(
            (verb) => `aiplatform.googleapis.com/reasoningEngines.${verb}`,
          ),
        ],
        exception_principals: [
          breakGlass,
          expect.stringMatching(
            /^principal:\/\/iam\.googleapis\.com\/projects\/-\/serviceAccounts\/\$\{google_service_account\.Pipeline_Account_\w+\.email\}$/,
          ),
          `${account}ci@acme-ci.iam.gserviceaccount.com`,
        ],
      }),
      expect.objectContaining({
        ...everybody,
        denied_permissions: [
          'iam.googleapis.com/serviceAccountKeys.create',
          'cloudkms.googleapis.com/cryptoKeyVersions.destroy',
          'logging.googleapis.com/sinks.delete',
          'logging.googleapis.com/buckets.delete',
        ],
        exception_principals: [breakGlass],
      }),
    ]);
    expect(made.findings()).toEqual([]);
  });

  test('is more, where more is named', () => {
    const more = 'secretmanager.googleapis.com/secrets.setIamPolicy';
    const [governed, irrevocable] = denied(boundary({ alsoDenied: [more, more] }));
    expect(governed.denied_permissions.filter((one: string) => one === more)).toHaveLength(1);
    expect(irrevocable.denied_permissions).not.toContain(more);
  });

  test('is so in each place', () => {
    const parents = denied(boundary({ of: [ACME, new Folder('56')] })).map(({ parent }) => parent);
    expect(new Set(parents)).toEqual(new Set([everybody.parent, 'cloudresourcemanager.googleapis.com%2Ffolders%2F56']));
  });
});

test('its ids follow its place, and stay when another place is added before', () => {
  const ids = (made: Synthesized) =>
    ['google_iam_projects_policy_binding', 'google_iam_deny_policy'].flatMap((type) =>
      Object.keys(made.resources(type)),
    );
  expect(ids(boundary({ of: [LOGS, ACME] }))).toEqual(expect.arrayContaining(ids(boundary())));
});

test.each<[string, Partial<WorkloadBoundaryProps>]>([
  ['BoundaryNowhere', { of: [] }],
  ['BoundaryPlace', { of: [{ name: 'acme-claims' }] }],
  ['BoundaryPlace', { mayReach: [{ name: 'buckets/logs' }] }],
  ['BoundaryResources', { mayReach: Array(500).fill(LOGS) }],
  ['DeniedPermission', { alsoDenied: ['secretmanager.secrets.setIamPolicy'] }],
  ['DeniedPermission', { alsoDenied: ['iam.googleapis.com/denypolicies.update'] }],
  ['DeniedPermission', { alsoDenied: ['secretmanager.googleapis.com/*'] }],
])('%s', (code, props) => {
  expect(() => boundary(props)).toThrow(new RegExp(`^${code}: '\\w+' must .* \\[claims/Boundary\\]$`));
});

test('nobody alone breaks the glass', () => {
  expect(() => boundary({ breakGlass: Member.user('ada@example.com') })).toThrow(/^BreakGlassKind: /);
});

test('without an organization there is none', () => {
  const props = JSON.parse('{ "of": [{ "name": "projects/1" }], "breakGlass": { "member": "group:a@example.com" } }');
  expect(() => new WorkloadBoundary(emptyStack(), 'Boundary', props)).toThrow(
    /^OrganizationMissing: 'organization' must be given, got none; .* \[claims\/Boundary\]$/,
  );
});

test('places that only Terraform knows are not read', () => {
  const made = boundary({ of: [new Folder(Fn.upper('56'))], mayReach: [new Folder(Fn.upper('78'))] });
  expect(made.only('google_iam_folders_policy_binding')).toMatchObject({ folder: '${upper("56")}' });
});
