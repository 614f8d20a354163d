import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boundsText, GATE, type Thresholds } from '../../../lib/aws/pipeline/evaluation-gate';
import * as stage from '../../../lib/aws/pipeline/stage-commands';

const ROOT = join(__dirname, '../../..');
const BOX = mkdtempSync(join(tmpdir(), 'zta-stages-'));
afterAll(() => rmSync(BOX, { recursive: true, force: true }));

const [CLOUD, BIN] = ['cloud', 'bin'].map((name) => join(BOX, name)) as [string, string];
const script = (name: string, command: string) => {
  writeFileSync(join(BIN, name), `#!/bin/sh\nexec ${command} "$@"\n`);
  chmodSync(join(BIN, name), 0o755);
};

beforeAll(() => {
  for (const folder of [CLOUD, BIN]) mkdirSync(folder);
  script('aws', `node ${join(__dirname, 'aws-stand-in.cjs')}`);
  script('zta', `${join(ROOT, 'node_modules/.bin/tsx')} --conditions=zta-source ${join(ROOT, 'lib/cli/main.ts')}`);
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(join(CLOUD, 'public.der'), publicKey.export({ type: 'spki', format: 'der' }));
  writeFileSync(join(CLOUD, 'private.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
});

/** Runs what a stage runs, as CodeBuild does: in one shell, in the folder of its first artifact. */
function run({ commands, files = [] }: stage.StageCommands, folder: string, variables: Record<string, string> = {}) {
  const { buildSpec } = stage;
  const [strict = '', ...rest] = JSON.parse(buildSpec({ commands, files })).phases.build.commands;
  const done = spawnSync('bash', ['-c', [strict, ...rest].join('\n')], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${BIN}:${process.env['PATH']}`,
      CLOUD,
      SIGNING_KEY: 'key',
      ...variables,
    },
  });
  return { code: done.status, said: `${done.stdout}${done.stderr}` };
}

const folder = (name: string) => {
  const path = join(BOX, name);
  mkdirSync(path, { recursive: true });
  return path;
};

describe('from the archive to what is deployed', () => {
  const model = folder.bind(undefined, 'model');
  const registering = () =>
    run(stage.REGISTERING, model(), {
      CODEBUILD_SRC_DIR_Signature: model(),
      MODELS: 'models',
      GROUP: 'fraud',
      IMAGE: 'image@sha256:0',
      CONTENT_TYPES: '["text/csv"]',
      REQUEST: stage.REQUEST,
    });
  const version = () => JSON.parse(readFileSync(join(CLOUD, 'version.json'), 'utf8'));
  const decided = (status: string, more: object = {}) =>
    writeFileSync(join(CLOUD, 'version.json'), JSON.stringify({ ...version(), ModelApprovalStatus: status, ...more }));
  const verifying = () => {
    const path = folder('release');
    cpSync(join(model(), stage.VERSION_FILE), join(path, stage.VERSION_FILE));
    return run(stage.VERIFYING, path, { MODELS: 'models', IMAGE: 'image@sha256:0', APPROVED: stage.APPROVED });
  };

  test('it is signed by a key that stays where it is', () => {
    writeFileSync(join(model(), stage.ARCHIVE), 'weights');
    expect(run(stage.SIGNING, model())).toMatchObject({ code: 0 });
    expect(existsSync(join(model(), stage.BUNDLE))).toBe(true);
  });

  test('it is verified, stored under its digest, and registered as waiting', () => {
    expect(registering()).toMatchObject({ code: 0 });
    const { CustomerMetadataProperties, InferenceSpecification, ModelApprovalStatus, ModelPackageGroupName } =
      version();
    expect({ ModelApprovalStatus, ModelPackageGroupName }).toEqual({
      ModelApprovalStatus: 'PendingManualApproval',
      ModelPackageGroupName: 'fraud',
    });
    expect(CustomerMetadataProperties.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(InferenceSpecification.Containers[0].ModelDataUrl).toBe(
      `s3://models/${CustomerMetadataProperties.sha256}/model.tar.gz`,
    );
  });

  test('registered once more, what is stored stays as it is', () => {
    const bundle = join(CLOUD, 'models', version().CustomerMetadataProperties.sha256, stage.BUNDLE);
    const stored = readFileSync(bundle, 'utf8');
    expect(run(stage.SIGNING, model())).toMatchObject({ code: 0 });
    expect(registering()).toMatchObject({ code: 0, said: expect.stringContaining('not stored: model.sig') });
    expect(readFileSync(bundle, 'utf8')).toBe(stored);
  });

  test.each(['PendingManualApproval', 'Rejected'])('%s: it is not deployed', (status) => {
    decided(status);
    expect(verifying()).toMatchObject({ code: 1, said: expect.stringContaining(`not approved: ${status}`) });
  });

  test('approved, it is', () => {
    decided('Approved');
    expect(verifying()).toMatchObject({ code: 0 });
  });

  const other = (more: object) => {
    const { InferenceSpecification } = version();
    const [container] = InferenceSpecification.Containers;
    return { InferenceSpecification: { ...InferenceSpecification, Containers: [{ ...container, ...more }] } };
  };

  test.each<[string, () => object]>([
    ['another image', () => other({ Image: 'image@sha256:1' })],
    ['another archive', () => other({ ModelDataUrl: 's3://models/other/model.tar.gz' })],
    ['a setting of its own', () => other({ Environment: { SAGEMAKER_PROGRAM: 'evil.py' } })],
    [
      'a second container',
      () => ({ InferenceSpecification: { Containers: [...other({}).InferenceSpecification.Containers, {}] } }),
    ],
    ['more ways to run it', () => ({ AdditionalInferenceSpecifications: [{ Name: 'other' }] })],
    ['nothing', () => ({ InferenceSpecification: undefined })],
  ])('approved with %s, it is not', (_, more) => {
    const before = version();
    decided('Approved', more());
    expect(verifying()).toMatchObject({ code: 1, said: expect.stringContaining('runs something else') });
    writeFileSync(join(CLOUD, 'version.json'), JSON.stringify(before));
  });

  test('approved without a digest, it is not', () => {
    const { CustomerMetadataProperties } = version();
    decided('Approved', { CustomerMetadataProperties: {} });
    expect(verifying().code).toBe(1);
    decided('Approved', { CustomerMetadataProperties });
  });

  test('changed in the store, it is not', () => {
    writeFileSync(join(CLOUD, 'models', version().CustomerMetadataProperties.sha256, stage.ARCHIVE), 'poison');
    expect(verifying()).toMatchObject({ code: 1 });
  });

  test('and nothing is registered that lies beside it', () => {
    expect(registering()).toMatchObject({ code: 1, said: expect.stringContaining('not stored: model.tar.gz') });
  });

  test('changed after it was signed, it is not registered', () => {
    writeFileSync(join(model(), stage.ARCHIVE), 'poison');
    expect(registering()).toMatchObject({ code: 1 });
  });
});

describe('the gate', () => {
  const gate = (thresholds: Thresholds, metrics: string | undefined) => {
    const path = folder('evaluation');
    rmSync(join(path, 'metrics.json'), { force: true });
    if (metrics !== undefined) writeFileSync(join(path, 'metrics.json'), metrics);
    const place = { node: { path: 'Pipeline' } };
    return run(stage.evaluating(['true']), path, {
      GATE,
      BOUNDS: boundsText(thresholds, place),
      CODEBUILD_SRC_DIR_Model: '.',
    }).code;
  };
  const BOUNDS = { auc: { atLeast: 0.9 }, bias: { atMost: 0.1 } };

  test.each([
    ['within', '{"auc":0.9,"bias":0.1}', 0],
    ['too little', '{"auc":0.899,"bias":0}', 1],
    ['too much', '{"auc":1,"bias":0.2}', 1],
    ['one that is not there', '{"auc":1}', 1],
    ['one that is no number', '{"auc":"1","bias":0}', 1],
    ['nothing', undefined, 1],
    ['no JSON', 'auc: 1', 1],
  ])('%s', (_, metrics, code) => {
    expect(gate(BOUNDS, metrics)).toBe(code);
  });

  test('does not take what every object has for a metric', () => {
    expect(gate({ constructor: { atLeast: 0 } }, '{}')).toBe(1);
  });
});

test('a build that leaves no archive fails', () => {
  const path = folder('build');
  expect(run(stage.building(['true']), path).code).toBe(1);
  expect(run(stage.building([`echo weights > ${stage.ARCHIVE}`]), path).code).toBe(0);
  expect(run(stage.building(['false', `echo weights > ${stage.ARCHIVE}`]), path).code).toBe(1);
});
