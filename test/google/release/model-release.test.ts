import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DeployerRole,
  GoogleProject,
  Member,
  ModelRelease,
  type ModelReleaseProps,
  PrivateVertexEndpoint,
  type ReleasedModel,
} from '../../../lib/google';
import { TerraformVariable, Testing } from '../../../lib/google/cdktf';
import { signModel, verifyModel } from '../../../lib/signing';
import { accessOf } from '../../../lib/testing';
import '../../../lib/testing/jest';
import { modelFolder } from '../../signing/model-folder';
import { KEYS } from '../../signing/signing-keys';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const [SIGNER, APPROVER, STRANGER] = [KEYS['ECDSA P-256'], KEYS['ECDSA P-384'], KEYS.Ed25519];
const IMAGE = `europe-west4-docker.pkg.dev/acme/images/fraud@sha256:${'a'.repeat(64)}`;

/** A signed and approved model, and what a release of it is made with. */
function signed() {
  const files = modelFolder({ 'config.json': '{}', 'model.safetensors': 'weights' });
  const beside = modelFolder({}, 'bundles');
  const write = (name: string, text: string) => {
    const path = join(beside, name);
    writeFileSync(path, text);
    return path;
  };
  const text = signModel(files, SIGNER.privateKey);
  const result = verifyModel({ model: files, bundle: text, trust: { publicKey: SIGNER.publicKey } });
  if (!result.verified) throw new Error('not signed');
  const { rootDigest } = result.manifest;
  const approved = write('approved', signModel(files, APPROVER.privateKey));
  const props: ModelReleaseProps = {
    image: IMAGE,
    artifact: `gs://acme-registry/models/${rootDigest}/`,
    bundle: write('signed', text),
    publicKey: SIGNER.publicKey,
    approval: { bundle: approved, publicKey: APPROVER.publicKey },
  };
  return { files, rootDigest, props, write };
}

test('what is signed and approved is a release, which says what it was checked against', () => {
  const { files, rootDigest, props } = signed();
  const release = ModelRelease.fromBundle({ ...props, files });
  expect(release.evidence).toEqual({
    sha256: rootDigest,
    signer: expect.stringMatching(/^[0-9a-f]{64}$/),
    approver: expect.stringMatching(/^[0-9a-f]{64}$/),
    image: `sha256:${'a'.repeat(64)}`,
  });
  expect(release.uploadSettings).toEqual({ imageUri: IMAGE, artifactUri: props.artifact });
});

test.each<[string, (made: ReturnType<typeof signed>) => Partial<ModelReleaseProps>]>([
  ['ReleaseTrust', () => ({ roots: SIGNER.publicKey })],
  ['ReleaseFile', () => ({ bundle: '/nowhere/fraud.sig' })],
  ['ReleaseFile', () => ({ publicKey: '/nowhere/fraud.pub' })],
  ['ReleaseFile', () => ({ approval: { bundle: '/nowhere/fraud.ok', publicKey: APPROVER.publicKey } })],
  ['ReleaseImage', () => ({ image: 'europe-west4-docker.pkg.dev/acme/images/fraud:latest' })],
  ['ReleaseArtifact', () => ({ artifact: 'gs://acme-registry/models/latest/' })],
  ['ReleaseArtifact', ({ rootDigest }) => ({ artifact: `s3://acme-registry/${rootDigest}/` })],
  ['SignedByAnotherKey', () => ({ publicKey: STRANGER.publicKey })],
  ['SignedByAnotherKey', ({ props }) => ({ approval: { ...props.approval, publicKey: STRANGER.publicKey } })],
  ['ReleaseApproval', ({ props }) => ({ approval: { bundle: props.bundle, publicKey: SIGNER.publicKey } })],
  [
    'ReleaseApproval',
    ({ write }) => {
      const other = signModel(modelFolder({ 'config.json': '{ }' }), APPROVER.privateKey);
      return { approval: { bundle: write('other', other), publicKey: APPROVER.publicKey } };
    },
  ],
  ['BundleSyntax', ({ write }) => ({ bundle: write('broken', '{') })],
])('%s', (code, change) => {
  const made = signed();
  expect(() => ModelRelease.fromBundle({ ...made.props, ...change(made) })).toThrow(
    new RegExp(`^${code}: '[\\w' ]+' must .*, got [^;]+; .*`),
  );
});

test('a signature that was tampered with is none', () => {
  const { props, files, write } = signed();
  const bundle = JSON.parse(signModel(files, SIGNER.privateKey));
  bundle.dsseEnvelope.signatures[0].sig = Buffer.from('tampered').toString('base64');
  expect(() => ModelRelease.fromBundle({ ...props, bundle: write('tampered', JSON.stringify(bundle)) })).toThrow(
    /^SignatureInvalid: 'bundle' must/,
  );
});

test.each([
  ['ModelFileChanged', (files: string) => writeFileSync(join(files, 'model.safetensors'), 'others')],
  ['ModelFileAdditional', (files: string) => writeFileSync(join(files, 'more.bin'), 'more')],
])('files that are not what was signed are refused: %s', (code, change) => {
  const { props, files } = signed();
  change(files);
  expect(() => ModelRelease.fromBundle({ ...props, files })).toThrow(new RegExp(`^${code}: 'files' must`));
});

test('what only deployment knows is no release', () => {
  const { stringValue: late } = new TerraformVariable(emptyStack(), 'late', { type: 'string' });
  const { props } = signed();
  for (const [code, change] of [
    ['ReleaseImage', { image: late }],
    ['ReleaseArtifact', { artifact: late }],
    ['ReleaseFile', { bundle: late }],
  ] as const) {
    expect(() => ModelRelease.fromBundle({ ...props, ...change })).toThrow(
      new RegExp(`^${code}: .*a deploy-time value`),
    );
  }
});

describe('an endpoint', () => {
  const endpoint = (release: ReleasedModel) => {
    const stack = emptyStack();
    const consumers = [new GoogleProject('acme-callers', '210987654321')];
    return {
      stack,
      endpoint: new PrivateVertexEndpoint(stack, 'Endpoint', {
        project: ACME,
        location: 'europe-west4',
        consumers,
        release,
      }),
    };
  };

  test('bears what its release was checked against', () => {
    const { props, rootDigest } = signed();
    const { stack } = endpoint(ModelRelease.fromBundle(props));
    const { labels, description } = new Synthesized(stack).only('google_vertex_ai_endpoint');
    expect(labels).toEqual({
      'ai-release-sha256': rootDigest.slice(0, 63),
      'ai-release-signer': expect.stringMatching(/^[0-9a-f]{63}$/),
      'ai-release-approver': expect.stringMatching(/^[0-9a-f]{63}$/),
      'ai-release-image': 'a'.repeat(63),
    });
    expect(description).toContain(`sha256:${rootDigest} in sha256:${'a'.repeat(64)}, signed by`);
  });

  test('takes nothing that only looks like a release', () => {
    const { evidence, image, artifact } = ModelRelease.fromBundle(signed().props);
    expect(() => endpoint({ evidence, image, artifact })).toThrow(
      /^ReleaseUnverified: 'release' must be .*, got another object; .* \[claims\/Endpoint\]$/,
    );
  });

  test('is changed by those only who deploy: proved', () => {
    const { stack, endpoint: made } = endpoint(ModelRelease.fromBundle(signed().props));
    const deployer = new DeployerRole(stack, 'Deployer', {
      project: ACME,
      assumedBy: Member.group('deployers@example.com'),
    });
    const access = accessOf(JSON.parse(Testing.synth(stack, true)));
    expect(access).toProve(made.isChangedOnlyBy(deployer));
    expect(access).not.toProve(made.isChangedOnlyBy());
  });
});
