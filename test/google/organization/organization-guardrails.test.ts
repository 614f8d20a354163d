import { Folder, GoogleProject, Member, Organization } from '../../../lib/google';
import { TerraformVariable } from '../../../lib/google/cdktf';
import { OrganizationGuardrails, type OrganizationGuardrailsProps } from '../../../lib/google/organization';
import { knowsDryRun } from '../../../lib/google/place/dry-run';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const ORGANIZATION = new Organization('567890123456');
const FOLDER = new Folder('345678901234');
const KEYS = new GoogleProject('acme-keys', '210987654321');
const code = (expected: string) => expect.objectContaining({ code: expected });

function guardrails(props: Partial<OrganizationGuardrailsProps> = {}, stack = emptyStack()) {
  const made = new OrganizationGuardrails(stack, 'Guardrails', {
    organization: ORGANIZATION,
    on: [FOLDER],
    mode: 'enforced',
    breakGlass: Member.group('break-glass@example.com'),
    deployers: [Member.serviceAccount('deployer@acme-claims.iam.gserviceaccount.com')],
    models: { vertexAi: ['google/gemini-2.5-pro'] },
    ...props,
  });
  return { made, result: new Synthesized(stack) };
}

const policies = (result: Synthesized) =>
  new Map(
    Object.values(result.resources('google_org_policy_policy')).map((policy) => [
      `${policy['name']}`.replace(/.*\/policies\//, ''),
      policy,
    ]),
  );

const whole = guardrails({
  locations: ['europe-west4', 'in:eu-locations'],
  keyProjects: [KEYS],
  customers: ['C0abc1234'],
  mayReach: [KEYS],
  imagesFrom: ['europe-west4-docker.pkg.dev/acme/training/'],
});

describe('enforced', () => {
  const set = policies(whole.result);

  test.each([
    'iam.automaticIamGrantsForDefaultServiceAccounts',
    'iam.disableAuditLoggingExemption',
    'iam.disableServiceAccountKeyCreation',
    'iam.disableServiceAccountKeyUpload',
    'iam.managed.disableServiceAccountApiKeyCreation',
    'iam.managed.preventPrivilegedBasicRolesForDefaultServiceAccounts',
    'run.managed.requireInvokerIam',
    'storage.publicAccessPrevention',
    'storage.secureHttpTransport',
    'storage.uniformBucketLevelAccess',
    'ainotebooks.disableRootAccess',
    'ainotebooks.restrictPublicIp',
  ])('%s is on', (constraint) => {
    expect(set.get(constraint)).toMatchObject({
      parent: 'folders/345678901234',
      spec: { rules: [{ enforce: 'TRUE' }] },
      lifecycle: { prevent_destroy: true },
    });
  });

  test.each([
    ['gcp.resourceLocations', { allowed_values: ['in:europe-west4-locations', 'in:eu-locations'] }],
    ['gcp.restrictCmekCryptoKeyProjects', { allowed_values: ['under:projects/acme-keys'] }],
    [
      'gcp.restrictNonCmekServices',
      { denied_values: ['aiplatform.googleapis.com', 'bigquery.googleapis.com', 'storage.googleapis.com'] },
    ],
    ['gcp.restrictTLSVersion', { denied_values: ['TLS_VERSION_1', 'TLS_VERSION_1_1'] }],
    ['iam.allowedPolicyMemberDomains', { allowed_values: ['is:C0abc1234'] }],
    ['iam.serviceAccountKeyExposureResponse', { allowed_values: ['is:DISABLE_KEY'] }],
    ['run.allowedIngress', { allowed_values: ['is:internal', 'is:internal-and-cloud-load-balancing'] }],
    ['run.allowedVPCEgress', { allowed_values: ['is:all-traffic'] }],
    ['storage.restrictAuthTypes', { denied_values: ['in:ALL_HMAC_SIGNED_REQUESTS'] }],
    ['vertexai.allowedModels', { allowed_values: ['publishers/google/models/gemini-2.5-pro:predict'] }],
  ])('%s lists values', (constraint, values) => {
    expect(set.get(constraint)).toMatchObject({ spec: { rules: [{ values }] } });
  });

  test('a place that is named twice is one', () => {
    const twice = guardrails({ on: [FOLDER, new Folder('345678901234')] });
    expect(policies(twice.result).size).toBe(policies(guardrails().result).size);
  });

  test('each is set once, and nothing is left untried', () => {
    expect(set.size).toBe(Object.keys(whole.result.resources('google_org_policy_policy')).length);
    expect(whole.made.untried).toEqual([]);
  });

  test('endpoints and jobs are private', () => {
    const types = Object.values(whole.result.resources('google_org_policy_custom_constraint')).flatMap(
      ({ resource_types: type }) => type,
    );
    expect(new Set(types)).toEqual(
      new Set(
        ['Endpoint', 'CustomJob', 'HyperparameterTuningJob', 'PipelineJob'].map(
          (type) => `aiplatform.googleapis.com/${type}`,
        ),
      ),
    );
  });

  test('identities keep to their places, and nobody but the break-glass group and pipelines loosens what guards them', () => {
    expect(whole.result.only('google_iam_principal_access_boundary_policy')).toMatchObject({
      details: {
        rules: [
          {
            resources: ['folders/345678901234', 'projects/acme-keys'].map(
              (name) => `//cloudresourcemanager.googleapis.com/${name}`,
            ),
          },
        ],
      },
    });
    const fences = Object.values(whole.result.resources('google_iam_deny_policy'));
    expect(fences).toHaveLength(2);
    for (const fence of fences)
      expect(JSON.stringify(fence)).toContain('principalSet://goog/group/break-glass@example.com');
  });

  test('our rules find nothing in it', () => {
    expect(whole.result.findings()).toEqual([]);
  });
});

describe('a dry run', () => {
  const { made, result } = guardrails({ mode: 'dry-run', locations: ['europe-west4'] });

  test('refuses nothing, and tries only what Google can try', () => {
    const set = policies(result);
    expect([...set.keys()].filter((name) => !/^\$|custom/.test(name)).sort()).toEqual([
      'gcp.restrictTLSVersion',
      'iam.managed.disableServiceAccountApiKeyCreation',
      'iam.managed.preventPrivilegedBasicRolesForDefaultServiceAccounts',
      'run.managed.requireInvokerIam',
    ]);
    for (const policy of set.values()) {
      expect(policy).toHaveProperty('dry_run_spec');
      expect(policy).not.toHaveProperty('spec');
    }
  });

  test('says what it does not try, and fences nothing in', () => {
    expect(made.untried).toEqual(
      expect.arrayContaining(['gcp.resourceLocations', 'storage.publicAccessPrevention', 'vertexai.allowedModels']),
    );
    expect(made.untried.filter(knowsDryRun)).toEqual([]);
    expect(made.boundary).toBeUndefined();
    expect(result.resources('google_iam_deny_policy')).toEqual({});
  });
});

test('no model may be used, if the list says nothing of Vertex AI', () => {
  const { result } = guardrails({ models: { bedrock: ['acme.chat'] } });
  expect(policies(result).get('vertexai.allowedModels')).toMatchObject({ spec: { rules: [{ deny_all: 'TRUE' }] } });
  expect(policies(guardrails({ models: undefined }).result).has('vertexai.allowedModels')).toBe(false);
});

test('constraints that are set elsewhere are left out', () => {
  const { result } = guardrails({ leaveOut: ['run.allowedIngress'] });
  expect(policies(result).has('run.allowedIngress')).toBe(false);
  expect(policies(result).has('run.allowedVPCEgress')).toBe(true);
});

test('several places are guarded once that was tried in one', () => {
  const stack = emptyStack();
  const { stringValue: id } = new TerraformVariable(stack, 'folder', { type: 'string' });
  const { result } = guardrails({ on: [FOLDER, new Folder(id), ACME], triedOn: 'the sandbox folder' }, stack);
  const parents = Object.values(result.resources('google_org_policy_policy')).map(({ parent }) => parent);
  expect(new Set(parents)).toEqual(new Set(['folders/345678901234', 'folders/${var.folder}', 'projects/123456789012']));
});

test.each<[string, Partial<OrganizationGuardrailsProps>]>([
  ['GuardrailsNowhere', { on: [] }],
  ['RolloutUntried', { on: [FOLDER, ACME] }],
  ['RolloutUntried', { on: [ORGANIZATION], triedOn: ' ' }],
  ['ApprovedModelFormat', { models: { vertexAi: ['gemini-2.5-pro'] } }],
  ['GuardrailChoice', { locations: [] }],
  ['GuardrailChoice', { locations: ['Europe'] }],
  ['GuardrailChoice', { customers: ['example.com'] }],
  ['GuardrailChoice', { keyProjects: [] }],
  ['GuardrailChoice', { leaveOut: ['run.allowedIngres'] }],
  ['BreakGlassKind', { breakGlass: Member.user('somebody@example.com') }],
  ['OrgPolicyMode', { mode: 'on' as 'enforced' }],
])('%s is thrown', (expected, props) => {
  expect(() => guardrails(props)).toThrow(code(expected));
});
