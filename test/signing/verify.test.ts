import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bytesToSign,
  leftOutBy,
  readSigned,
  signedBundle,
  signModel,
  type Trust,
  verifyModel,
} from '../../lib/signing';
import { modelFolder } from './model-folder';
import { KEYS, pairOf, signer } from './signing-keys';

const FILES = { 'config.json': '{}', 'weights/model.safetensors': 'weights' };

/** The codes of what differs; none where the model is verified. */
function codesOf(model: string, bundle: string, trust: Trust = { publicKey: signer.publicKey }, ignore: string[] = []) {
  const result = verifyModel({ model, bundle, trust, ignore });
  if (result.verified) return [];
  for (const { code, message } of result.differences)
    expect(message).toMatch(new RegExp(`^${code}: [^\\n]+; [^\\n]+$`));
  return result.differences.map(({ code }) => code);
}

test.each(Object.entries(KEYS))('a model that a key of %s signed is verified, and by no other key', (_, keys) => {
  const model = modelFolder(FILES);
  const bundle = signModel(model, keys.privateKey);
  expect(verifyModel({ model, bundle, trust: { publicKey: keys.publicKey } })).toMatchObject({
    verified: true,
    signer: { kind: 'key', name: JSON.parse(bundle).verificationMaterial.publicKey.hint },
    manifest: { model: 'fraud', files: [{ name: 'config.json' }, { name: 'weights/model.safetensors' }] },
  });
  for (const { publicKey } of Object.values(KEYS).filter((one) => one !== keys)) {
    expect(codesOf(model, bundle, { publicKey })).toEqual(['SignedByAnotherKey']);
  }
});

test('what RSA signed without PSS, as key services also do, is verified', () => {
  const model = modelFolder(FILES);
  const { publicKey, privateKey } = KEYS.RSA;
  const signature = sign('sha256', bytesToSign(model), privateKey);
  expect(codesOf(model, signedBundle(model, signature, { publicKey }), { publicKey })).toEqual([]);
});

test('the bytes to sign are the same wherever the model lies, and others once a file changes', () => {
  const [one, two] = [modelFolder(FILES), modelFolder(FILES)];
  expect(bytesToSign(one)).toEqual(bytesToSign(two));
  expect(bytesToSign(one).toString()).toMatch(/^DSSEv1 28 application\/vnd\.in-toto\+json \d+ \{"_type":/);
  writeFileSync(join(two, 'config.json'), '{ }');
  expect(bytesToSign(one)).not.toEqual(bytesToSign(two));
});

test('no bundle is made of a signature over something else', () => {
  const model = modelFolder(FILES);
  const signature = sign('sha256', bytesToSign(model), signer.privateKey);
  writeFileSync(join(model, 'config.json'), '{ }');
  const refused = expect.objectContaining({ code: 'SignatureInvalid' });
  expect(() => signedBundle(model, signature, { publicKey: signer.publicKey })).toThrow(refused);
});

test.each([
  ['no key', 'KeyUnsupported', 'key'],
  ['a private key in place of a public one', 'KeyUnsupported', signer.privateKey],
  ['a short key of RSA', 'KeyUnsupported', pairOf(generateKeyPairSync('rsa', { modulusLength: 1024 })).publicKey],
  [
    'a key of a curve of others',
    'KeyUnsupported',
    pairOf(generateKeyPairSync('ec', { namedCurve: 'secp256k1' })).publicKey,
  ],
  ['a key that signs nothing', 'KeyUnsupported', pairOf(generateKeyPairSync('x25519')).publicKey],
])('%s is not taken', (_, code, publicKey) => {
  const model = modelFolder(FILES);
  expect(codesOf(model, signModel(model, signer.privateKey), { publicKey })).toEqual([code]);
});

describe('a model', () => {
  const signed = () => {
    const model = modelFolder(FILES);
    return { model, bundle: signModel(model, signer.privateKey) };
  };

  test('that is renamed is verified', () => {
    const { model, bundle } = signed();
    renameSync(model, `${model}-2`);
    expect(codesOf(`${model}-2`, bundle)).toEqual([]);
  });

  test('with a changed file is not', () => {
    const { model, bundle } = signed();
    writeFileSync(join(model, 'weights/model.safetensors'), 'Weights');
    expect(codesOf(model, bundle)).toEqual(['ModelFileChanged']);
  });

  test('without a file is not', () => {
    const { model, bundle } = signed();
    rmSync(join(model, 'config.json'));
    expect(codesOf(model, bundle)).toEqual(['ModelFileMissing']);
  });

  test('with one more file is not, however deep, unless it is left out on purpose', () => {
    const { model, bundle } = signed();
    mkdirSync(join(model, 'weights/more'));
    writeFileSync(join(model, 'weights/more/code.py'), 'import os');
    expect(codesOf(model, bundle)).toEqual(['ModelFileAdditional']);
    expect(codesOf(model, bundle, undefined, ['weights/more'])).toEqual([]);
  });

  test('whose files were exchanged is not, though the root digest may be the same', () => {
    const model = modelFolder({ a: 'same', b: 'same', c: 'other' });
    const bundle = signModel(model, signer.privateKey);
    renameSync(join(model, 'a'), join(model, 'aa'));
    expect(codesOf(model, bundle)).toEqual(['ModelFileMissing', 'ModelFileAdditional']);
  });

  test('is told all that differs', () => {
    const { model, bundle } = signed();
    writeFileSync(join(model, 'weights/model.safetensors'), '');
    rmSync(join(model, 'config.json'));
    writeFileSync(join(model, 'x'), '');
    expect(codesOf(model, bundle)).toEqual(['ModelFileMissing', 'ModelFileChanged', 'ModelFileAdditional']);
  });

  test('of which a file became a link to the same bytes is not', () => {
    const { model, bundle } = signed();
    renameSync(join(model, 'config.json'), `${model}.json`);
    symlinkSync(`${model}.json`, join(model, 'config.json'));
    expect(codesOf(model, bundle)).toEqual(['ModelLink']);
  });

  test('that is not there is not', () => {
    const { model, bundle } = signed();
    expect(codesOf(`${model}-2`, bundle)).toEqual(['ModelMissing']);
  });

  test('of one file is verified, and is no folder', () => {
    const model = join(modelFolder({ 'model.tar.gz': 'weights' }), 'model.tar.gz');
    const bundle = signModel(model, signer.privateKey);
    expect(codesOf(model, bundle)).toEqual([]);
    expect(codesOf(join(model, '..'), bundle)).toEqual(['ModelFileMissing', 'ModelFileAdditional']);
    writeFileSync(model, 'weight');
    expect(codesOf(model, bundle)).toEqual(['ModelFileChanged']);
  });

  test('tells what its signer left out', () => {
    const model = modelFolder({ ...FILES, 'cache/x': '' });
    const bundle = signModel(model, signer.privateKey, undefined, { ignore: ['.git', 'cache'] });
    writeFileSync(join(model, 'cache/y'), 'anything');
    expect(codesOf(model, bundle)).toEqual([]);
    expect(leftOutBy(readSigned(bundle, { publicKey: signer.publicKey }).manifest)).toEqual(['cache']);
  });
});
