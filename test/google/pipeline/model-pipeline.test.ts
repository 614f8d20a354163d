import { Member } from '../../../lib/google';
import { GovernedKey } from '../../../lib/google/custody/governed-key';
import { ModelPipeline, type ModelPipelineProps } from '../../../lib/google/pipeline';
import { ACME, emptyStack, Synthesized } from '../synthesized';
import { image, PIPELINE, REPOSITORY, registryIn } from './pipeline-props';

function built(props: Partial<ModelPipelineProps> = {}) {
  const stack = emptyStack();
  const encryptionKey = new GovernedKey(stack, 'Key', { project: ACME, location: 'europe-west4' });
  const pipeline = new ModelPipeline(stack, 'Pipeline', {
    ...PIPELINE,
    registry: registryIn(stack),
    encryptionKey,
    ...props,
  });
  return { stack, pipeline };
}

const synthesized = (props: Partial<ModelPipelineProps> = {}) => new Synthesized(built(props).stack);

interface Step {
  readonly id: string;
  readonly name: string;
  readonly script: string;
  readonly env: readonly string[];
  readonly allow_failure?: boolean;
}
interface Trigger {
  readonly service_account: string;
  readonly approval_config: { readonly approval_required: boolean };
  readonly build: { readonly step: readonly Step[]; readonly timeout: string; readonly options: object };
  readonly filter?: string;
  readonly substitutions?: Readonly<Record<string, string>>;
}

function triggerOf(found: Synthesized, stage: string): Trigger {
  const all = Object.entries(found.resources('google_cloudbuild_trigger'));
  const [, trigger] = all.find(([name]) => name.startsWith(`Pipeline_${stage}_`)) ?? [];
  if (trigger === undefined) throw new Error(`no ${stage}`);
  return JSON.parse(JSON.stringify(trigger));
}

const stepsOf = (found: Synthesized, stage: string) => triggerOf(found, stage).build.step;

/** What each stage may, by the members of all bindings: `ROLE on WHAT`. */
function rightsOf(found: Synthesized, stage: string): string[] {
  const roles = found.resources('google_project_iam_custom_role');
  const told = (role: string) => {
    const [, name] = /google_project_iam_custom_role\.(\w+)\.name/.exec(role) ?? [];
    return name === undefined ? [role] : (roles[name]?.['permissions'] as string[]);
  };
  return Object.keys(found.json['resource'] ?? {})
    .filter((type) => type.endsWith('_iam_member'))
    .flatMap((type) => Object.values(found.resources(type)))
    .filter(({ member }) => `${member}`.includes(`Pipeline_${stage}_Identity`))
    .flatMap(({ role, bucket, topic, crypto_key_id, repository }) => {
      const [, on = bucket ?? 'project'] =
        /^\$\{google_\w+\.(?:Pipeline_)?(\w+?)_(?:Topic_)?[0-9A-F]{8}/.exec(
          `${topic ?? crypto_key_id ?? repository ?? bucket}`,
        ) ?? [];
      return told(`${role}`).map((permission) => `${permission} on ${on}`);
    })
    .sort();
}

test('each stage runs as an account of its own, on machines without an address of the internet', () => {
  const found = synthesized();
  const stages = ['Build', 'Release', 'Deploy'].map((stage) => triggerOf(found, stage));
  expect(new Set(stages.map(({ service_account }) => service_account)).size).toBe(3);
  for (const { build } of stages) {
    expect(build.options).toEqual({
      logging: 'CLOUD_LOGGING_ONLY',
      worker_pool: expect.stringContaining('google_cloudbuild_worker_pool.Pipeline_Workers'),
    });
  }
  expect(found.only('google_cloudbuild_worker_pool')).toMatchObject({
    worker_config: { no_external_ip: true },
    private_service_connect: {
      network_attachment: 'projects/acme-claims/regions/europe-west4/networkAttachments/builds',
      route_all_traffic: true,
    },
  });
});

test('each stage may what it does, and nothing else', () => {
  const found = synthesized();
  const everywhere = ['cloudbuild.workerpools.use on project', 'logging.logEntries.create on project'];
  expect(rightsOf(found, 'Build')).toEqual(
    [...everywhere, 'storage.objects.create on acme-candidates', 'roles/pubsub.publisher on Candidates'].sort(),
  );
  const read = [
    'aiplatform.models.get on project',
    'aiplatform.models.list on project',
    'artifactregistry.repositories.downloadArtifacts on Registry_Images',
    'artifactregistry.repositories.get on Registry_Images',
    'binaryauthorization.attestors.get on project',
    'binaryauthorization.attestors.verifyImageAttested on project',
    'cloudkms.cryptoKeyVersions.viewPublicKey on Registry_SigningKey',
    'storage.objects.get on Registry_Store',
    'storage.objects.list on Registry_Store',
  ];
  const released = new Set([
    ...everywhere,
    ...read,
    'aiplatform.models.upload on project',
    'artifactregistry.repositories.uploadArtifacts on Registry_Images',
    'artifactregistry.tags.create on Registry_Images',
    'cloudkms.cryptoKeyVersions.useToSign on Registry_SigningKey',
    'roles/pubsub.publisher on Releases',
    'storage.objects.create on Registry_Store',
    'storage.objects.get on acme-candidates',
    'storage.objects.list on acme-candidates',
  ]);
  expect(new Set(rightsOf(found, 'Release'))).toEqual(released);
  const deployed = ['deploy', 'get', 'undeploy', 'update'].map((verb) => `aiplatform.endpoints.${verb} on project`);
  expect(new Set(rightsOf(found, 'Deploy'))).toEqual(new Set([...everywhere, ...read, ...deployed]));
});

test('a model is evaluated before it is signed, verified before it is kept, and kept before it is registered', () => {
  const ids = stepsOf(synthesized(), 'Release').map(({ id }) => id);
  expect(ids).toEqual(['fetch', 'evaluate', 'payload', 'sign', 'bundle', 'keep', 'register', 'announce']);
  expect(stepsOf(synthesized(), 'Release').some(({ allow_failure }) => allow_failure === true)).toBe(false);
  const [bundle] = stepsOf(synthesized(), 'Release').filter(({ id }) => id === 'bundle');
  expect(bundle?.script).toMatch(/--out \/workspace\/model\.bundle\nzta verify /);
});

test('nothing is deployed before somebody has approved and it was verified again', () => {
  const found = synthesized();
  const approvals = ['Build', 'Release', 'Deploy'].map(
    (stage) => triggerOf(found, stage).approval_config.approval_required,
  );
  expect(approvals).toEqual([false, false, true]);
  const steps = stepsOf(found, 'Deploy');
  expect(steps.map(({ id }) => id)).toEqual(['fetch', 'verify', 'canary', 'check', 'settle']);
  expect(steps.filter(({ allow_failure }) => allow_failure === true).map(({ id }) => id)).toEqual(['check']);
  expect(triggerOf(found, 'Deploy').build.timeout).toBe('9000s');
  expect(triggerOf(synthesized({ timeoutMinutes: 1440 }), 'Deploy').build.timeout).toBe('86400s');
});

test('a run that begins at another time ends before anything is fetched', () => {
  const steps = stepsOf(synthesized({ window: { days: ['Mon', 'Tue'], from: 8, until: 16 } }), 'Deploy');
  expect(steps.map(({ id }) => id)).toEqual(['window', 'fetch', 'verify', 'canary', 'check', 'settle']);
  expect(steps[0]?.env).toEqual(['DAYS=Mon Tue', 'FROM=8', 'UNTIL=16']);
});

test('messages name a candidate, a release and a version, and become no command', () => {
  const found = synthesized();
  const { filter, substitutions } = triggerOf(found, 'Deploy');
  expect(substitutions).toEqual({
    _RELEASE: '$(body.message.attributes.release)',
    _MODEL: '$(body.message.attributes.model)',
  });
  const patterns = [...`${filter}`.matchAll(/(\w+)\.matches\('([^']+)'\)/g)].map(([, name, pattern]) => [
    name,
    pattern,
  ]);
  const known: Record<string, string | undefined> = Object.fromEntries(patterns);
  const fits = (name: string, text: string) => new RegExp(known[name] ?? '').test(text);
  expect(fits('_RELEASE', '0'.repeat(64))).toBe(true);
  expect(fits('_RELEASE', `${'0'.repeat(64)}; rm -r /`)).toBe(false);
  expect(fits('_RELEASE', '../other')).toBe(false);
  expect(fits('_MODEL', 'projects/1/locations/europe-west4/models/fraud@3')).toBe(true);
  expect(fits('_MODEL', 'projects/1/locations/europe-west4/models/fraud@default')).toBe(false);
  expect(fits('_MODEL', 'projects/1/locations/europe-west4/models/$(id)@3')).toBe(false);
  const scripts = ['Release', 'Deploy'].flatMap((stage) => stepsOf(found, stage).map(({ script }) => script));
  for (const script of scripts) expect(script).not.toMatch(/\$_|\$\{_/);
});

test('approvers may approve, and see what, and nothing else', () => {
  const { stack, pipeline } = built();
  pipeline.grants.approve(Member.group('approvers@example.com'));
  pipeline.grants.approve(Member.group('board@example.com'));
  pipeline.grants.approve(Member.group('board@example.com'));
  const found = new Synthesized(stack);
  const [name, role] =
    Object.entries(found.resources('google_project_iam_custom_role')).find(([id]) => id.includes('ApproverRole')) ?? [];
  expect(role?.['permissions']).toEqual([
    'cloudbuild.builds.approve',
    'cloudbuild.builds.get',
    'cloudbuild.builds.list',
  ]);
  const members = Object.values(found.resources('google_project_iam_member')).filter((one) =>
    `${one['role']}`.includes(`${name}`),
  );
  expect(members.map(({ member }) => member).sort()).toEqual([
    'group:approvers@example.com',
    'group:board@example.com',
  ]);
});

test('somebody else may build, and then puts candidates and sends messages, and that is all', () => {
  const by = Member.serviceAccount('ci@acme-claims.iam.gserviceaccount.com');
  const { stack, pipeline } = built({ build: { by } });
  const found = new Synthesized(stack);
  expect(pipeline.builder).toBeUndefined();
  expect(Object.keys(found.resources('google_cloudbuild_trigger'))).toHaveLength(2);
  const theirs = ['google_storage_bucket_iam_member', 'google_pubsub_topic_iam_member', 'google_project_iam_member']
    .flatMap((type) => Object.values(found.resources(type)))
    .filter(({ member }) => member === by.member);
  expect(theirs).toEqual([
    expect.objectContaining({ bucket: 'acme-candidates', role: expect.stringContaining('CandidateRole') }),
    expect.objectContaining({ topic: expect.stringContaining('Candidates_Topic'), role: 'roles/pubsub.publisher' }),
  ]);
});

test('scripts of steps reach the shell as they were written', () => {
  const found = synthesized({
    evaluate: [{ name: 'evaluate', image: image('e'), script: 'echo "${HOME} %{x}"', env: { LEAST: '0.9' } }],
  });
  const [evaluate] = stepsOf(found, 'Release').filter(({ id }) => id === 'evaluate');
  expect(evaluate).toMatchObject({ script: 'echo "$${HOME} %%{x}"', env: ['LEAST=0.9', 'LOCATION=europe-west4'] });
});

test('a pool that is there is taken', () => {
  const found = synthesized({ workers: { pool: 'projects/acme-claims/locations/europe-west4/workerPools/private' } });
  expect(found.resources('google_cloudbuild_worker_pool')).toEqual({});
  expect(triggerOf(found, 'Build').build.options).toMatchObject({
    worker_pool: 'projects/acme-claims/locations/europe-west4/workerPools/private',
  });
  const peered = synthesized({ workers: { peeredNetwork: 'projects/1/global/networks/n' } });
  expect(peered.only('google_cloudbuild_worker_pool')).toMatchObject({
    network_config: { peered_network: 'projects/1/global/networks/n' },
    worker_config: { no_external_ip: true },
  });
});

test('our own rules have nothing to say', () => {
  const { stack, pipeline } = built();
  pipeline.grants.approve(Member.group('approvers@example.com'));
  // Who may destroy a key is denied in its project, or above.
  const findings = new Synthesized(stack).findings().filter(({ resource }) => !/\.(Registry|Key)_/.test(resource));
  expect(findings).toEqual([]);
});

const STEP = { name: 'step', image: image('x'), script: 'true' };
const BUILD = { repository: REPOSITORY, branch: '^main$', steps: [STEP] };

test.each<[string, Partial<ModelPipelineProps>]>([
  ['PipelineLocation', { location: 'eu' }],
  ['PipelineBucket', { candidates: 'gs://acme' }],
  ['PipelineBucket', { candidates: 'A' }],
  ['PipelineEndpoint', { endpoint: 'fraud; id' }],
  ['PipelineRepository', { build: { ...BUILD, repository: 'acme/models' } }],
  ['PipelineBranch', { build: { ...BUILD, branch: 'main' } }],
  ['StepsMissing', { evaluate: [] }],
  ['StepsMissing', { build: { ...BUILD, steps: [] } }],
  ['StepName', { evaluate: [{ ...STEP, name: 'two words' }] }],
  ['StepNameTwice', { evaluate: [STEP, STEP] }],
  ['StepNameTwice', { evaluate: [{ ...STEP, name: 'sign' }] }],
  ['StepImage', { evaluate: [{ ...STEP, image: 'python:3' }] }],
  ['StepImage', { tools: { gcloud: 'google-cloud-cli:latest', zta: image('zta') } }],
  ['StepScript', { register: { ...STEP, script: ' ' } }],
  ['StepVariable', { register: { ...STEP, env: { 'a b': 'c' } } }],
  ['DeployOption', { deployOptions: ['--machine-type=a --labels=b'] }],
  ['DeployOption', { deployOptions: ['--display-name=$(id)'] }],
  ['DeployWindow', { window: { days: [], from: 8, until: 16 } }],
  ['DeployWindow', { window: { days: ['Mon'], from: 16, until: 16 } }],
  ['DeployWindow', { window: { days: JSON.parse('["Montag"]'), from: 8, until: 16 } }],
  ['CanaryPercent', { canary: { ...PIPELINE.canary, percent: 51 } }],
  ['CanaryMinutes', { canary: { ...PIPELINE.canary, minutes: 0 } }],
  ['StageTimeout', { timeoutMinutes: 5 }],
])('%s', (code, props) => {
  expect(() => built(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .* \\[claims/Pipeline`));
});

test('PipelineBuckets', () => {
  const { signingKey, project, grants } = registryIn(emptyStack());
  const registry = { signingKey, project, grants, store: { name: 'acme-candidates' } };
  expect(() => built({ registry })).toThrow(
    /^PipelineBuckets: 'candidates' must be another bucket .*, got 'acme-candidates' for both; /,
  );
});

test('whoever signs cannot approve as well', () => {
  const stack = emptyStack();
  const registry = registryIn(stack);
  const encryptionKey = new GovernedKey(stack, 'Key', { project: ACME, location: 'europe-west4' });
  const { releaser, deployer } = new ModelPipeline(stack, 'Pipeline', { ...PIPELINE, registry, encryptionKey });
  expect(() => registry.grants.approve(releaser)).toThrow(/^RegistryDuties: /);
  expect(registry.grants.holdersOf('sign')).toEqual([releaser]);
  expect(registry.grants.holdersOf('register')).not.toContain(deployer);
});
