import { sign } from 'node:crypto';
import { bytesToSign, signedBundle, signModel, type Trust, verifyModel } from '../../lib/signing';
import { CODE_SIGNING, type MadeCertificate, madeCertificate, SERVER_AUTH, SIGNS, type Wish } from './made-certificate';
import { modelFolder } from './model-folder';

const root = madeCertificate({ name: 'root', ca: true });
const between = madeCertificate({ name: 'between', ca: true, pathLength: 0, issuer: root });
const leafOf = (wish: Partial<Wish> = {}) =>
  madeCertificate({ name: 'signer', issuer: between, keyUsage: SIGNS, extendedUsage: [CODE_SIGNING], ...wish });

const model = modelFolder({ w: 'weights' });
const pemOf = ({ privateKey }: MadeCertificate) => privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** A bundle of the model, signed by the first of these. */
function bundleOf(...chain: readonly [MadeCertificate, ...MadeCertificate[]]): string {
  return signModel(model, pemOf(chain[0]), chain.map(({ pem }) => pem).join(''));
}

const AT = new Date('2026-06-01T00:00:00Z');

/** The codes of what differs; none where the model is verified. */
function codesOf(bundle: string, trust: Partial<Trust> = {}) {
  const result = verifyModel({ model, bundle, trust: { roots: root.pem, at: AT, ...trust } });
  return result.verified ? [] : result.differences.map(({ code }) => code);
}

test('a chain to a root is verified, and tells its signer', () => {
  const bundle = bundleOf(leafOf(), between);
  expect(verifyModel({ model, bundle, trust: { roots: root.pem, at: AT } })).toMatchObject({
    verified: true,
    signer: { kind: 'certificate', name: 'CN=signer' },
  });
});

test('a certificate that is trusted itself needs nobody above it', () => {
  const leaf = leafOf();
  expect(codesOf(bundleOf(leaf), { roots: leaf.pem })).toEqual([]);
  expect(codesOf(bundleOf(leaf), { roots: leafOf().pem })).toEqual(['CertificateUntrusted']);
});

test('of several roots, one is enough; order and surplus in the bundle change nothing', () => {
  const stranger = madeCertificate({ name: 'stranger', ca: true });
  expect(codesOf(bundleOf(leafOf(), root, stranger, between), { roots: stranger.pem + root.pem })).toEqual([]);
});

test('a single certificate, as Sigstore writes it, is read too', () => {
  const bundle = JSON.parse(bundleOf(leafOf({ issuer: root })));
  const [certificate] = bundle.verificationMaterial.x509CertificateChain.certificates;
  expect(codesOf(JSON.stringify({ ...bundle, verificationMaterial: { certificate } }))).toEqual([]);
});

test('without a date, today decides', () => {
  const ended = leafOf({ from: '2020-01-01', until: '2021-01-01' });
  const { verified } = verifyModel({ model, bundle: bundleOf(leafOf(), between), trust: { roots: root.pem } });
  expect(verified).toBe(true);
  expect(verifyModel({ model, bundle: bundleOf(ended, between), trust: { roots: root.pem } }).verified).toBe(false);
});

test.each<[string, string, Partial<Wish>]>([
  ['has expired', 'CertificateExpired', { until: '2026-05-31' }],
  ['is of the future', 'CertificateNotYetValid', { from: '2026-06-02' }],
  ['is of a web server', 'CertificateUsage', { extendedUsage: [SERVER_AUTH] }],
  ['may not sign', 'CertificateUsage', { keyUsage: 0x20 }],
  ['does not say what it is for', 'CertificateUsage', { keyUsage: undefined, extendedUsage: undefined } as never],
  ['demands what is not understood', 'CertificateUsage', { critical: ['2.5.29.30'] }],
  ['is signed by SHA-1', 'CertificateUntrusted', { hash: 'sha1' }],
])('a signer whose certificate %s is refused: %s', (_, code, wish) => {
  expect(codesOf(bundleOf(leafOf(wish), between))).toEqual([code]);
});

test('so is one whose authority has expired, or its root', () => {
  const old = madeCertificate({ name: 'between', ca: true, issuer: root, until: '2026-05-31' });
  expect(codesOf(bundleOf(leafOf({ issuer: old }), old))).toEqual(['CertificateExpired']);
  const oldRoot = madeCertificate({ name: 'old', ca: true, until: '2026-05-31' });
  const leaf = leafOf({ issuer: oldRoot });
  expect(codesOf(bundleOf(leaf), { roots: oldRoot.pem })).toEqual(['CertificateExpired']);
});

describe('a chain is none', () => {
  test('of another root with the same name', () => {
    expect(codesOf(bundleOf(leafOf(), between), { roots: madeCertificate({ name: 'root', ca: true }).pem })).toEqual([
      'CertificateUntrusted',
    ]);
  });

  test('with a link missing', () => {
    expect(codesOf(bundleOf(leafOf()))).toEqual(['CertificateUntrusted']);
  });

  test('whose signer certified itself a second one', () => {
    const leaf = leafOf();
    const forged = leafOf({ name: 'forged', issuer: leaf });
    expect(codesOf(bundleOf(forged, leaf, between))).toEqual(['CertificateUntrusted']);
  });

  test('whose signer may certify by its key usage, and is no authority', () => {
    const leaf = leafOf({ keyUsage: 0x84, issuer: root });
    expect(codesOf(bundleOf(leafOf({ name: 'forged', issuer: leaf }), leaf))).toEqual(['CertificateUntrusted']);
  });

  test('with more authorities in it than one of them allows', () => {
    const third = madeCertificate({ name: 'third', ca: true, issuer: between });
    expect(codesOf(bundleOf(leafOf({ issuer: third }), third, between))).toEqual(['CertificateUntrusted']);
    const free = madeCertificate({ name: 'free', ca: true, pathLength: 1, issuer: root });
    const below = madeCertificate({ name: 'below', ca: true, issuer: free });
    expect(codesOf(bundleOf(leafOf({ issuer: below }), below, free))).toEqual([]);
  });

  test('that only leads to itself', () => {
    const self = leafOf({ issuer: undefined } as never);
    expect(codesOf(bundleOf(self))).toEqual(['CertificateUntrusted']);
  });
});

test('who is expected by name must have signed', () => {
  const uri = 'https://github.com/acme/models/.github/workflows/train.yml@refs/heads/main';
  const bundle = bundleOf(leafOf({ uri }), between);
  expect(codesOf(bundle, { identity: uri })).toEqual([]);
  expect(codesOf(bundle, { identity: 'https://github.com/acme/models' })).toEqual(['CertificateIdentity']);
  expect(codesOf(bundleOf(leafOf(), between), { identity: uri })).toEqual(['CertificateIdentity']);
  for (const forged of [`https://mallory.example, URI:${uri}`, `https://mallory.example, URI:${uri}, DNS:x`]) {
    const bundleOfMallory = bundleOf(leafOf({ uri: forged }), between);
    expect(codesOf(bundleOfMallory, { identity: uri })).toEqual(['CertificateIdentity']);
  }
});

test('a signature of another key than the certificate is none', () => {
  const [leaf, mallory] = [leafOf(), leafOf()];
  const refused = expect.objectContaining({ code: 'SignatureInvalid' });
  const signature = sign('sha256', bytesToSign(model), mallory.privateKey);
  expect(() => signedBundle(model, signature, { certificates: leaf.pem })).toThrow(refused);
  const bundle = JSON.parse(bundleOf(leaf, between));
  bundle.dsseEnvelope.signatures[0].sig = signature.toString('base64');
  expect(codesOf(JSON.stringify(bundle))).toEqual(['SignatureInvalid']);
});

test('a bundle of a key has no certificate, and one of a certificate can be held against a key', () => {
  const leaf = leafOf();
  expect(codesOf(signModel(model, pemOf(leaf)))).toEqual(['CertificateMissing']);
  const publicKey = (one: MadeCertificate) => {
    const { createPublicKey }: typeof import('node:crypto') = require('node:crypto');
    return createPublicKey(one.privateKey).export({ type: 'spki', format: 'pem' }).toString();
  };
  const verified = (one: MadeCertificate) =>
    verifyModel({ model, bundle: bundleOf(leaf), trust: { publicKey: publicKey(one) } }).verified;
  expect([verified(leaf), verified(leafOf())]).toEqual([true, false]);
});

test.each(['', 'root', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'])('%j is no root', (roots) => {
  expect(codesOf(bundleOf(leafOf(), between), { roots })).toEqual(['CertificateSyntax']);
});

test('what is no certificate in a bundle is refused, at any length of it', () => {
  const bundle = JSON.parse(bundleOf(leafOf(), between));
  const { certificates } = bundle.verificationMaterial.x509CertificateChain;
  const whole = Buffer.from(certificates[0].rawBytes, 'base64');
  for (let length = 1; length < whole.length; length += 7) {
    certificates[0].rawBytes = whole.subarray(0, length).toString('base64');
    expect(codesOf(JSON.stringify(bundle))).toEqual(['CertificateSyntax']);
  }
  bundle.verificationMaterial.x509CertificateChain.certificates = [];
  expect(codesOf(JSON.stringify(bundle))).toEqual(['BundleShape']);
});
