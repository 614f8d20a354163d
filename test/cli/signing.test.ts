import { sign as signBytes } from 'node:crypto';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { CODE_SIGNING, madeCertificate, SIGNS } from '../signing/made-certificate';
import { KEYS, signer } from '../signing/signing-keys';
import { call, inEmptyFolder, write } from './zta';

inEmptyFolder();

beforeEach(() => {
  write('fraud/config.json', '{}');
  write('fraud/weights/w.bin', 'weights');
  write('key.pem', signer.privateKey);
  write('key.pub', signer.publicKey);
});

const signed = () => call(['sign', 'fraud', '--key', 'key.pem', '--out', 'fraud.sig']);
const verified = (...more: readonly string[]) =>
  call(['verify', 'fraud', '--bundle', 'fraud.sig', '--key', 'key.pub', ...more]);

test('a model is signed and verified', async () => {
  expect(await signed()).toEqual({ code: 0, out: 'signed fraud: fraud.sig\n', err: '' });
  const { code, out, err } = await verified();
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^verified: fraud, 2 files, sha256:[0-9a-f]{64}, signed by the key [0-9a-f]{64}\n$/);
});

test('each thing that differs has a line', async () => {
  await signed();
  write('fraud/config.json', '{"changed": 1}');
  write('fraud/more\u202e.py', '');
  rmSync('fraud/weights/w.bin');
  const { code, out, err } = await verified();
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out.split('\n')).toEqual([
    'not verified: fraud',
    expect.stringMatching(/^ {2}ModelFileChanged: 'config\.json' has the digest /),
    expect.stringMatching(/^ {2}ModelFileMissing: 'weights\/w\.bin' is signed, and not there; /),
    expect.stringMatching(/^ {2}ModelFileAdditional: 'more\\u\{202e\}\.py' is there, and not signed; /),
    '',
  ]);
});

test('as data, there are the digests and the signer, or what differs', async () => {
  await signed();
  const good = JSON.parse((await verified('--format', 'json')).out);
  expect(good).toMatchObject({
    version: 1,
    model: 'fraud',
    verified: true,
    rootDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    signer: { kind: 'key', name: expect.stringMatching(/^[0-9a-f]{64}$/) },
    files: [{ name: 'config.json' }, { name: 'weights/w.bin' }],
    differences: [],
  });
  write('fraud/x', '');
  const bad = JSON.parse((await verified('--format', 'json')).out);
  expect(bad).toMatchObject({ version: 1, verified: false, differences: [{ code: 'ModelFileAdditional' }] });
});

describe('with a key that is kept elsewhere', () => {
  const payload = () => call(['sign', 'fraud', '--payload', 'p', '--digest', 'd']);
  const assembled = (...more: readonly string[]) =>
    call(['sign', 'fraud', '--signature', 's', '--public-key', 'key.pub', '--out', 'fraud.sig', ...more]);

  test.each([
    ['as bytes', (signature: Buffer) => signature.toString('latin1')],
    ['in Base64, as the command of AWS prints it', (signature: Buffer) => `${signature.toString('base64')}\n`],
  ])('its signature is taken %s', async (_, asText) => {
    expect((await payload()).code).toBe(0);
    const bytes = readFileSync('p');
    expect(readFileSync('d')).toHaveLength(32);
    const text = asText(signBytes('sha256', bytes, signer.privateKey));
    writeFileSync('s', text, 'latin1');
    expect(await assembled()).toMatchObject({ code: 0, err: '' });
    expect((await verified()).code).toBe(0);
  });

  test('a signature of another model, or by another key, makes no bundle', async () => {
    await payload();
    write('s', signBytes('sha256', readFileSync('p'), KEYS['ECDSA P-384'].privateKey).toString('base64'));
    const other = await assembled();
    expect(other).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^zta: SignatureInvalid: [^\n]+\n$/) });
    write('s', signBytes('sha256', readFileSync('p'), signer.privateKey).toString('base64'));
    write('fraud/config.json', '{ }');
    expect((await assembled()).code).toBe(1);
    expect((await verified()).code).toBe(2);
  });
});

test('a certificate below a root signs, under its name, as long as it is valid', async () => {
  const root = madeCertificate({ name: 'root', ca: true });
  const usage = { keyUsage: SIGNS, extendedUsage: [CODE_SIGNING], uri: 'https://acme.example/train' };
  const leaf = madeCertificate({ name: 'train', issuer: root, until: '2026-07-01', ...usage });
  write('root.pem', root.pem);
  write('leaf.pem', leaf.pem);
  write('leaf.key', leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  await call(['sign', 'fraud', '--key', 'leaf.key', '--certificate', 'leaf.pem', '--out', 'fraud.sig']);
  const byRoot = (...more: readonly string[]) =>
    call(['verify', 'fraud', '--bundle', 'fraud.sig', '--root', 'root.pem', ...more]);
  expect(await byRoot()).toMatchObject({ code: 0, out: expect.stringContaining('signed by the certificate CN=train') });
  expect(await byRoot('--at', '2026-07-02')).toMatchObject({
    code: 1,
    out: expect.stringContaining('CertificateExpired'),
  });
  expect(await byRoot('--at', '2026-06-30T12:00:00Z', '--identity', 'https://acme.example/train')).toMatchObject({
    code: 0,
  });
  expect(await byRoot('--identity', 'https://acme.example/')).toMatchObject({
    code: 1,
    out: expect.stringContaining('CertificateIdentity'),
  });
});

test('what is left out of a signature is told to who verifies', async () => {
  write('fraud/cache/x', '');
  await call(['sign', 'fraud', '--key', 'key.pem', '--ignore', 'cache', '--out', 'fraud.sig']);
  expect((await verified()).out).toMatch(/\nthe signer left out, and does not vouch for: cache\n$/);
});

test('a bundle within the model, and what the call ignores, are no additional files', async () => {
  await signed();
  write('fraud/model.sig', readFileSync('fraud.sig', 'utf8'));
  write('fraud/notes/x', '');
  const within = (...more: readonly string[]) =>
    call(['verify', './fraud', '--bundle', 'fraud/model.sig', '--key', 'key.pub', ...more]);
  expect((await within()).code).toBe(1);
  expect((await within('--ignore', 'notes')).code).toBe(0);
});

test('a bundle that is no good says so in one line', async () => {
  for (const [text, code] of [
    ['', 'BundleSyntax'],
    ['{}', 'BundleShape'],
    [' '.repeat(33 * 1024 * 1024), 'BundleTooLarge'],
  ] as const) {
    write('fraud.sig', text);
    const { code: ended, out } = await verified();
    expect(ended).toBe(1);
    expect(out).toMatch(new RegExp(`^not verified: fraud\\n {2}${code}: [^\\n]+\\n$`));
  }
});

test('a model that cannot be signed is not', async () => {
  symlinkSync('../key.pem', 'fraud/link');
  expect(await signed()).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^zta: ModelLink: [^\n]+\n$/) });
});

describe('a call that is no good', () => {
  const VERIFY = ['verify', 'fraud', '--bundle', 'fraud.sig'];
  test.each<[string, string, readonly string[]]>([
    ['without a model', 'PathMissing', ['verify', '--bundle', 'fraud.sig', '--key', 'key.pub']],
    ['with two models', 'TooMany', [...VERIFY, 'other', '--key', 'key.pub']],
    ['of a model that is not there', 'FileMissing', ['verify', 'other', '--bundle', 'fraud.sig', '--key', 'key.pub']],
    ['without a bundle', 'BundleMissing', ['verify', 'fraud', '--key', 'key.pub']],
    ['of a bundle that is not there', 'FileMissing', ['verify', 'fraud', '--bundle', 'no', '--key', 'key.pub']],
    ['of a bundle that is a folder', 'FileUnreadable', ['verify', 'fraud', '--bundle', 'fraud', '--key', 'key.pub']],
    ['that trusts nobody', 'TrustMissing', VERIFY],
    ['that trusts twice', 'TrustMissing', [...VERIFY, '--key', 'key.pub', '--root', 'key.pub']],
    ['of a private key', 'KeyUnsupported', [...VERIFY, '--key', 'key.pem']],
    ['of a root that is a key', 'CertificateSyntax', [...VERIFY, '--root', 'key.pub']],
    ['of a key with a date', 'OptionMisplaced', [...VERIFY, '--key', 'key.pub', '--at', '2026-06-01']],
    ['of a day that there is not', 'DateFormat', [...VERIFY, '--root', 'root.pem', '--at', '2026-02-30']],
    ['of a date in other words', 'DateFormat', [...VERIFY, '--root', 'root.pem', '--at', 'June 2026']],
    ['in a format that there is not', 'UnknownFormat', [...VERIFY, '--key', 'key.pub', '--format', 'xml']],
    ['that signs with nothing', 'StepUnclear', ['sign', 'fraud']],
    ['that mixes two steps', 'StepUnclear', ['sign', 'fraud', '--payload', 'p', '--key', 'key.pem', '--out', 'o']],
    ['that would change the model', 'OutWithinModel', ['sign', 'fraud', '--key', 'key.pem', '--out', 'fraud/o']],
    [
      'that would write over the model',
      'OutWithinModel',
      ['sign', 'fraud/config.json', '--key', 'key.pem', '--out', 'fraud/config.json'],
    ],
    ['that writes nowhere', 'FileUnwritable', ['sign', 'fraud', '--payload', 'no/p']],
    [
      'of a signature that is too long',
      'SignatureLength',
      ['sign', 'fraud', '--signature', 'long', '--public-key', 'key.pub', '--out', 'o'],
    ],
  ])('%s ends with %s', async (_, code, argv) => {
    await signed();
    write('root.pem', madeCertificate({ name: 'root', ca: true }).pem);
    write('long', 'x'.repeat(9000));
    const { code: ended, out, err } = await call(argv);
    expect({ ended, out }).toEqual({ ended: 2, out: '' });
    expect(err).toMatch(new RegExp(`^zta: ${code}: [^\\n]+\\n$`));
  });
});

test('--help tells the options and exit codes', async () => {
  for (const command of ['sign', 'verify']) {
    const { code, out } = await call([command, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/Exit code: 0 when/);
  }
});
