import { Folder, Organization, TrainingConstraints, type TrainingConstraintsProps } from '../../../lib/google';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const ORGANIZATION = new Organization('567890123456');
const NETWORK = { networkId: 'projects/acme-claims/global/networks/ai', subnetworks: {} };

function synthesized(props: Partial<TrainingConstraintsProps> = {}) {
  const stack = emptyStack();
  new TrainingConstraints(stack, 'Jobs', { organization: ORGANIZATION, mode: 'enforced', ...props });
  return new Synthesized(stack);
}

const constraints = (result: Synthesized) => Object.values(result.resources('google_org_policy_custom_constraint'));
const policies = (result: Synthesized) => Object.values(result.resources('google_org_policy_policy'));

test('every job needs a network, an account and a key, and opens no door', () => {
  const found = Object.fromEntries(
    constraints(synthesized()).map(({ resource_types: types, action_type: action, condition }) => [
      (types as string[])[0],
      [action, condition],
    ]),
  );
  expect(found).toEqual({
    'aiplatform.googleapis.com/CustomJob': [
      'ALLOW',
      'resource.jobSpec.pscInterfaceConfig.networkAttachment != "" && resource.jobSpec.serviceAccount != "" && resource.encryptionSpec.kmsKeyName != "" && resource.jobSpec.enableWebAccess == false && resource.jobSpec.enableDashboardAccess == false',
    ],
    'aiplatform.googleapis.com/HyperparameterTuningJob': [
      'ALLOW',
      'resource.trialJobSpec.pscInterfaceConfig.networkAttachment != "" && resource.trialJobSpec.serviceAccount != "" && resource.encryptionSpec.kmsKeyName != "" && resource.trialJobSpec.enableWebAccess == false && resource.trialJobSpec.enableDashboardAccess == false',
    ],
    'aiplatform.googleapis.com/PipelineJob': [
      'ALLOW',
      'resource.pscInterfaceConfig.networkAttachment != "" && resource.serviceAccount != "" && resource.encryptionSpec.kmsKeyName != ""',
    ],
  });
  for (const { name, condition, method_types: methods } of constraints(synthesized())) {
    expect(name).toMatch(/^custom\.[A-Za-z0-9]{1,70}$/);
    expect(`${condition}`.length).toBeLessThanOrEqual(1000);
    expect(methods).toEqual(['CREATE']);
  }
});

test('each is enforced where it is to hold, and so is what workspaces must keep', () => {
  const found = policies(synthesized({ on: [new Folder('345678901234'), ACME] }));
  expect(found).toHaveLength(2 * (3 + 5));
  for (const policy of found) expect(policy).toMatchObject({ spec: { rules: [{ enforce: 'TRUE' }] } });
  const names = found.map(({ name }) => name);
  expect(names).toContain('projects/123456789012/policies/ainotebooks.disableRootAccess');
  expect(names).toContain('folders/345678901234/policies/ainotebooks.restrictPublicIp');
});

test('a dry run refuses nothing', () => {
  for (const policy of policies(synthesized({ mode: 'dry-run' }))) expect(policy).not.toHaveProperty('spec');
});

test('workspaces can be kept to networks', () => {
  const named = policies(synthesized({ networks: [NETWORK] })).filter(({ name }) =>
    /restrictVpcNetworks$/.test(`${name}`),
  );
  expect(named).toMatchObject([{ spec: { rules: [{ values: { allowed_values: [NETWORK.networkId] } }] } }]);
});

test('images can be kept to repositories, and to digests', () => {
  const imagesFrom = ['europe-west4-docker.pkg.dev/acme/training/'];
  const [images] = constraints(synthesized({ imagesFrom })).filter(({ action_type: action }) => action === 'DENY');
  expect(images?.['condition']).toBe(
    'resource.jobSpec.workerPoolSpecs.exists(pool, !(pool.containerSpec.imageUri.contains("@sha256:") && (pool.containerSpec.imageUri.startsWith("europe-west4-docker.pkg.dev/acme/training/"))))',
  );
});

test.each<[string, Partial<TrainingConstraintsProps>]>([
  ['OrganizationMissing', { organization: undefined }],
  ['ConstraintsNowhere', { on: [] }],
  ['ConstraintsNowhere', { networks: [] }],
  ['ImageRepository', { imagesFrom: [] }],
  ['ImageRepository', { imagesFrom: ['europe-west4-docker.pkg.dev/acme'] }],
])('%s', (code, props) => {
  expect(() => synthesized(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got [^;]+; .* \\[claims/Jobs\\]$`));
});

test('our rules find nothing in it', () => {
  expect(synthesized({ networks: [NETWORK] }).findings()).toEqual([]);
});
