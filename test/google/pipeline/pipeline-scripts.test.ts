import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canarySteps } from '../../../lib/google/pipeline/canary-steps';
import { windowStep } from '../../../lib/google/pipeline/deploy-window';
import { askingStep, type BuildStep } from '../../../lib/google/pipeline/pipeline-step';
import {
  announce,
  keepRelease,
  releasedStep,
  signModel,
  verifyRelease,
} from '../../../lib/google/pipeline/pipeline-steps';
import { ACME } from '../synthesized';

const TOOLS = { gcloud: 'gcloud', zta: 'zta' };
const NOBODY = () => undefined;
const REGISTRY = {
  project: ACME,
  store: { name: 'acme-store' },
  signingKey: { key: { id: 'projects/p/locations/l/keyRings/r/cryptoKeys/k' } },
  grants: { register: NOBODY, sign: NOBODY, read: NOBODY },
};
const KEY = REGISTRY.signingKey.key.id;
const DIGEST = 'ab'.repeat(32);
const SENT = { _RELEASE: DIGEST, _MODEL: 'projects/1/locations/l/models/fraud@3', _CANDIDATE: 'c1' };

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A machine on which `gcloud`, `zta` and `sleep` write down how they are called, and answer as they are told. */
class Machine {
  private readonly folder = mkdtempSync(join(tmpdir(), 'zta-steps-'));

  public constructor(
    /** What each call answers, by a part of it: a shell command. */
    private readonly answers: Readonly<Record<string, string>> = {},
  ) {
    made.push(this.folder);
    for (const tool of ['gcloud', 'zta', 'sleep', 'date']) this.install(tool);
  }

  /** Runs a step as Cloud Build does, and says whether it went well. */
  public run(step: BuildStep): boolean {
    const script = step.script.replace(/([$%])\1\{/g, '$1{').replaceAll('/workspace', this.folder);
    const filled = step.env.map((one) =>
      Object.entries(SENT).reduce((text, [name, value]) => text.replace(`$${name}`, value), one),
    );
    const env = Object.fromEntries(
      filled.map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
    );
    const { status } = spawnSync('/bin/sh', ['-c', script], { env: { ...env, PATH: `${this.folder}:/usr/bin:/bin` } });
    return status === 0;
  }

  public write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  public read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  public has(name: string): boolean {
    return existsSync(join(this.folder, name));
  }

  /** How tools were called, in their order. */
  public get calls(): string[] {
    return this.has('calls') ? readFileSync(join(this.folder, 'calls'), 'utf8').trimEnd().split('\n') : [];
  }

  private install(tool: string): void {
    const cases = Object.entries(this.answers).map(
      ([part, answer]) => `*"${part}"*) ${answer.replaceAll('/workspace', this.folder)} ;;`,
    );
    const file = join(this.folder, tool);
    writeFileSync(
      file,
      `#!/bin/sh\necho "${tool} $*" >> ${this.folder}/calls\ncase "${tool} $*" in\n${cases.join('\n')}\n*) : ;;\nesac\n`,
    );
    chmodSync(file, 0o755);
  }
}

const CANARY = { percent: 10, minutes: 30, check: { name: 'check', image: 'c', script: 'zta check' } };
const [BEGIN, CHECK, SETTLE] = canarySteps(TOOLS, {
  endpoint: '7',
  location: 'l',
  options: ['--machine-type=m', '--a=b'],
  canary: CANARY,
});

const run = (machine: Machine, ...steps: readonly (BuildStep | undefined)[]): boolean[] =>
  steps.map((step) => step !== undefined && machine.run(step));

/** The endpoint says who answers: before, and once the new one is there. */
const answering = (before: string, after: string) => ({
  'endpoints describe': `if [ -e /workspace/deployed ]; then printf '${after}'; else printf '${before}'; fi`,
  'deploy-model 7 --region=l --model': 'touch /workspace/deployed',
});

test('a new version answers a part of the calls, and all of them once it does well', () => {
  const machine = new Machine(answering('11\\n', '11\\n22\\n'));
  expect(run(machine, BEGIN, CHECK, SETTLE)).toEqual([true, true, true]);
  expect(machine.calls.filter((call) => !call.includes('describe'))).toEqual([
    `gcloud ai endpoints deploy-model 7 --region=l --model=projects/1/locations/l/models/fraud@3 --display-name=${DIGEST} --traffic-split=0=10,11=90 --machine-type=m --a=b`,
    'sleep 1800',
    'zta check',
    'gcloud ai endpoints update 7 --region=l --traffic-split=22=100',
    'gcloud ai endpoints undeploy-model 7 --region=l --deployed-model-id=11',
  ]);
});

test('a version that does not do well goes again, and the run fails', () => {
  const machine = new Machine({ ...answering('11\\n', '22\\n11\\n'), 'zta check': 'exit 3' });
  expect(run(machine, BEGIN, CHECK, SETTLE)).toEqual([true, false, false]);
  expect(machine.calls.slice(-2)).toEqual([
    'gcloud ai endpoints update 7 --region=l --traffic-split=11=100',
    'gcloud ai endpoints undeploy-model 7 --region=l --deployed-model-id=22',
  ]);
});

test('the first version answers all calls, and goes if it does not do well', () => {
  const machine = new Machine({ ...answering('\\n', '22\\n'), 'zta check': 'exit 3' });
  expect(run(machine, BEGIN, CHECK, SETTLE)).toEqual([true, false, false]);
  expect(machine.calls.find((call) => call.includes('deploy-model 7 --region=l --model'))).toContain(
    '--traffic-split=0=100 ',
  );
  expect(machine.calls.slice(-1)).toEqual(['gcloud ai endpoints undeploy-model 7 --region=l --deployed-model-id=22']);
});

test('nothing begins while two versions answer', () => {
  const machine = new Machine(answering('11\\n12\\n', ''));
  expect(run(machine, BEGIN)).toEqual([false]);
  expect(machine.calls).toHaveLength(1);
});

test('a check that ends early is still asked', () => {
  const machine = new Machine();
  expect(machine.run(askingStep({ ...CANARY.check, script: 'exit 0' }, {}))).toBe(true);
  expect(machine.has('healthy')).toBe(true);
  const other = new Machine();
  expect(other.run(askingStep({ ...CANARY.check, script: 'exit 1' }, {}))).toBe(false);
  expect(other.has('healthy')).toBe(false);
});

const [FETCH, VERIFY] = verifyRelease(TOOLS, REGISTRY, 'l');

test.each<[string, boolean, string]>([
  ['of the release', true, `gs://acme-store/models/${DIGEST}`],
  ['of the release, with a slash', true, `gs://acme-store/models/${DIGEST}/`],
  ['of another release', false, `gs://acme-store/models/${'cd'.repeat(32)}`],
  ['of another bucket', false, `gs://evil/models/${DIGEST}`],
  ['of nobody knows what', false, ''],
])('a version that was made %s is deployed: %s', (_of, expected, uri) => {
  const machine = new Machine({ 'models describe': `printf '${uri}\\n'` });
  expect(run(machine, FETCH)).toEqual([expected]);
});

/** What `zta verify --format json` prints. */
const verified = (rootDigest: string) =>
  `printf '%s\\n' '{' '  "version": 1,' '  "rootDigest": "${rootDigest}",' '  "files": [{ "path": "x" }]' '}'`;

test.each<[string, boolean, string]>([
  ['what was approved', true, verified(DIGEST)],
  ['another model that was signed as well', false, verified('cd'.repeat(32))],
  ['not as it was signed', false, 'exit 1'],
  ['of a digest that nobody told', false, "printf '{}'"],
])('a release that is %s is deployed: %s', (_is, expected, answer) => {
  const machine = new Machine({ 'zta verify': answer });
  expect(run(machine, VERIFY)).toEqual([expected]);
});

test('the key that signed is asked of Cloud KMS', () => {
  const machine = new Machine({ 'models describe': `printf 'gs://acme-store/models/${DIGEST}'` });
  expect(run(machine, FETCH)).toEqual([true]);
  expect(machine.calls.some((call) => call.startsWith(`gcloud kms keys versions get-public-key 1 --key=${KEY} `))).toBe(
    true,
  );
});

test('a signed model is kept below its digest, and registered from there', () => {
  const machine = new Machine();
  machine.write('digest', `${DIGEST}\n`);
  const register = { name: 'register', image: 'i', script: 'zta told "$RELEASE" "$MODEL_URI" "$LOCATION"' };
  const steps = [keepRelease(TOOLS, REGISTRY), releasedStep(register, REGISTRY, { LOCATION: 'l' })];
  expect(run(machine, ...steps)).toEqual([true, true]);
  expect(machine.calls.map((call) => call.replace(/--recursive .* (?=gs:)/, ''))).toEqual([
    `gcloud storage cp --no-clobber gs://acme-store/models/${DIGEST}/`,
    expect.stringMatching(
      new RegExp(`^gcloud storage cp --no-clobber .*model.bundle gs://acme-store/models/${DIGEST}.bundle$`),
    ),
    `zta told ${DIGEST} gs://acme-store/models/${DIGEST}/ l`,
  ]);
});

test('a model is signed in two steps, by a key that stays where it is', () => {
  const machine = new Machine({ 'zta verify': verified(DIGEST) });
  expect(run(machine, ...signModel(TOOLS, REGISTRY))).toEqual([true, true, true]);
  expect(machine.read('digest')).toBe(`${DIGEST}\n`);
  expect(machine.calls.map((call) => call.split(' ').slice(0, 4).join(' '))).toEqual([
    expect.stringMatching(/^zta sign .*\/model --payload$/),
    `gcloud kms asymmetric-sign --key=${KEY}`,
    'gcloud kms keys versions',
    expect.stringMatching(/^zta sign .*\/model --signature$/),
    expect.stringMatching(/^zta verify .*\/model --bundle$/),
  ]);
});

test('a bundle that does not verify is not kept', () => {
  const machine = new Machine({ 'zta verify': 'exit 1' });
  expect(run(machine, ...signModel(TOOLS, REGISTRY))).toEqual([true, true, false]);
});

test.each<[string, boolean]>([
  ['projects/1/locations/europe-west4/models/fraud@3\n', true],
  ['projects/1/locations/europe-west4/models/fraud\n', false],
  ['projects/1/locations/europe-west4/models/fraud@default', false],
  ['projects/1/locations/europe-west4/models/fraud@3,release=other', false],
  ['', false],
])('%j is told to those who approve: %s', (registered, expected) => {
  const machine = new Machine();
  machine.write('digest', `${DIGEST}\n`);
  machine.write('registered', registered);
  expect(machine.run(announce(TOOLS, 'projects/p/topics/t'))).toBe(expected);
  expect(machine.calls).toEqual(
    expected
      ? [
          `gcloud pubsub topics publish projects/p/topics/t --attribute=release=${DIGEST},model=projects/1/locations/europe-west4/models/fraud@3`,
        ]
      : [],
  );
});

test('several lines are none', () => {
  const machine = new Machine();
  machine.write('registered', 'projects/1/locations/l/models/a@1\nprojects/1/locations/l/models/b@1\n');
  expect(machine.run(announce(TOOLS, 't'))).toBe(false);
});

test.each<[string, string, boolean]>([
  ['Mon', '08', true],
  ['Fri', '15', true],
  ['Mon', '07', false],
  ['Mon', '16', false],
  ['Sat', '10', false],
])('on %s at %s: %s', (day, hour, expected) => {
  const machine = new Machine({ '+%a': `echo ${day}`, '+%H': `echo ${hour}` });
  expect(machine.run(windowStep(TOOLS, { days: ['Mon', 'Fri'], from: 8, until: 16 }))).toBe(expected);
});
