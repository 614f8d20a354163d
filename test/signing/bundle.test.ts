import { sign } from 'node:crypto';
import { signModel, verifyModel } from '../../lib/signing';
import { preAuthenticationEncoding } from '../../lib/signing/statement';
import { modelFolder } from './model-folder';
import { KEYS, signer } from './signing-keys';

const model = modelFolder({ 'config.json': '{}', 'weights/model.safetensors': 'weights' });
const GOOD = signModel(model, signer.privateKey);

/** Values by their places in JSON, `a/0/b`; undefined takes away what is there. */
type Changes = Readonly<Record<string, unknown>>;

function changed(json: string, changes: Changes): string {
  const data: unknown = JSON.parse(json);
  for (const [place, value] of Object.entries(changes)) {
    const path = place.split('/');
    const last = path.pop() ?? '';
    const holder = path.reduce((at, name) => Reflect.get(Object(at), name), data);
    if (value === undefined) Reflect.deleteProperty(Object(holder), last);
    else Reflect.set(Object(holder), last, value);
  }
  return JSON.stringify(data);
}

/** What the bundle of the model is refused for, whose files are as they were signed; nothing where it is taken. */
function codesOf(bundle: string): readonly string[] {
  const result = verifyModel({ model, bundle, trust: { publicKey: signer.publicKey } });
  if (result.verified) return [];
  for (const { code, message } of result.differences)
    expect(message).toMatch(new RegExp(`^${code}: [^\\n]+; [^\\n]+$`));
  return result.differences.map(({ code }) => code);
}

const STATEMENT = Buffer.from(JSON.parse(GOOD).dsseEnvelope.payload, 'base64').toString();
const TYPE = 'application/vnd.in-toto+json';

/** A bundle over whatever somebody trusted did sign. */
function over(statement: string, types: { readonly type?: string; readonly signedAs?: string } = {}): string {
  const { type = TYPE, signedAs = type } = types;
  const payload = Buffer.from(statement);
  return changed(GOOD, {
    'dsseEnvelope/payload': payload.toString('base64'),
    'dsseEnvelope/payloadType': type,
    'dsseEnvelope/signatures/0/sig': sign(
      'sha256',
      preAuthenticationEncoding(payload, signedAs),
      signer.privateKey,
    ).toString('base64'),
  });
}

test('a good bundle is taken, also written or signed anew, and without what it calls the key', () => {
  for (const bundle of [GOOD, changed(GOOD, {}), over(STATEMENT)]) expect(codesOf(bundle)).toEqual([]);
  expect(codesOf(changed(GOOD, { 'verificationMaterial/publicKey/hint': undefined }))).toEqual([]);
});

test.each([
  ['is empty', 'BundleSyntax', ''],
  ['is cut off', 'BundleSyntax', GOOD.trimEnd().slice(0, -1)],
  ['is a list', 'BundleShape', '[]'],
  ['is null', 'BundleShape', 'null'],
  ['is larger than any', 'BundleTooLarge', GOOD.padEnd(33 * 1024 * 1024)],
])('a bundle that %s is refused: %s', (_, code, bundle) => {
  expect(codesOf(bundle)).toEqual([code]);
});

const ENVELOPE = JSON.parse(GOOD).dsseEnvelope;
test.each<[string, string, Changes]>([
  ['of another version', 'BundleMediaType', { mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1' }],
  ['without envelope', 'BundleShape', { dsseEnvelope: undefined }],
  ['of a message, and not of a model', 'BundleShape', { dsseEnvelope: undefined, messageSignature: ENVELOPE }],
  ['of another type of payload', 'PayloadType', { 'dsseEnvelope/payloadType': 'text/plain' }],
  ['without signature', 'BundleShape', { 'dsseEnvelope/signatures': [] }],
  ['with two signatures', 'BundleShape', { 'dsseEnvelope/signatures/1': ENVELOPE.signatures[0] }],
  ['whose signature is no Base64', 'BundleShape', { 'dsseEnvelope/signatures/0/sig': '%%' }],
  ['whose payload is written in another way', 'BundleShape', { 'dsseEnvelope/payload': `${ENVELOPE.payload}\n` }],
  ['whose payload is empty', 'BundleShape', { 'dsseEnvelope/payload': '' }],
  ['whose signature is another one', 'SignatureInvalid', { 'dsseEnvelope/signatures/0/sig': 'MEUCIQ==' }],
  ['without a signer', 'BundleShape', { verificationMaterial: {} }],
  [
    'whose hint names another key',
    'SignedByAnotherKey',
    { 'verificationMaterial/publicKey/hint': 'f'.repeat(64), 'dsseEnvelope/signatures/0/sig': 'MEUCIQ==' },
  ],
])('a bundle %s is refused: %s', (_, code, changes) => {
  expect(codesOf(changed(GOOD, changes))).toEqual([code]);
});

test('a statement that was changed after signing is refused, whatever it says', () => {
  const forged = Buffer.from(STATEMENT.replace('"files"', '"shard"')).toString('base64');
  expect(codesOf(changed(GOOD, { 'dsseEnvelope/payload': forged }))).toEqual(['SignatureInvalid']);
});

test.each([
  ['that is no JSON', 'StatementSyntax', 'statement'],
  ['that is no object', 'StatementShape', '"statement"'],
])('a signed statement %s is refused: %s', (_, code, statement) => {
  expect(codesOf(over(statement))).toEqual([code]);
});

const PLAIN = JSON.parse(STATEMENT);
test.each<[string, string, Changes]>([
  ['of another type', 'StatementType', { _type: 'https://in-toto.io/Statement/v0.1' }],
  ['with another predicate', 'PredicateType', { predicateType: 'https://slsa.dev/provenance/v1' }],
  ['with the predicate of before v1', 'PredicateType', { predicateType: 'https://model_signing/Digests/v0.1' }],
  ['about two models', 'StatementShape', { 'subject/1': PLAIN.subject[0] }],
  ['about nothing', 'StatementShape', { subject: [] }],
  ['of shards', 'SerializationUnknown', { 'predicate/serialization/method': 'shards' }],
  ['whose digests are of BLAKE2', 'DigestAlgorithm', { 'predicate/serialization/hash_type': 'blake2b' }],
  ['of which one digest is of MD5', 'DigestAlgorithm', { 'predicate/resources/0/algorithm': 'md5' }],
  ['whose root digest is of SHA-1', 'DigestAlgorithm', { 'subject/0/digest': { sha1: 'a' } }],
  ['of which one digest is too short', 'StatementShape', { 'predicate/resources/0/digest': 'abc' }],
  ['of which a digest is written large', 'StatementShape', { 'predicate/resources/0/digest': 'A'.repeat(64) }],
  ['with a path out of the model', 'ResourceName', { 'predicate/resources/0/name': '../config.json' }],
  ['with a path from the root', 'ResourceName', { 'predicate/resources/0/name': '/etc/passwd' }],
  ['with a path of two ways to write it', 'ResourceName', { 'predicate/resources/0/name': 'a//b' }],
  ['with a path twice', 'ResourceName', { 'predicate/resources/1/name': 'config.json' }],
  ['that ignores what is outside', 'ResourceName', { 'predicate/serialization/ignore_paths': ['..'] }],
  ['that ignores all', 'ResourceName', { 'predicate/serialization/ignore_paths': ['.'] }],
  ['with another root digest', 'RootDigest', { 'subject/0/digest/sha256': '0'.repeat(64) }],
  ['with a file less', 'RootDigest', { 'predicate/resources': PLAIN.predicate.resources.slice(1) }],
  ['without files', 'RootDigest', { 'predicate/resources': [] }],
  ['of which a member is of another kind', 'StatementShape', { 'predicate/serialization/allow_symlinks': 'no' }],
])('a signed statement %s is refused: %s', (_, code, changes) => {
  expect(codesOf(over(changed(STATEMENT, changes)))).toEqual([code]);
});

test('members that are not known are not minded, as v1 of the format asks for', () => {
  expect(codesOf(over(changed(STATEMENT, { 'predicate/card': {}, more: 1 })))).toEqual([]);
});

test('a signature over the same bytes as another type is none', () => {
  expect(codesOf(over(STATEMENT, { type: 'application/json' }))).toEqual(['PayloadType']);
  expect(codesOf(over(STATEMENT, { signedAs: 'application/json' }))).toEqual(['SignatureInvalid']);
});

test('a bundle of one model is none of another', () => {
  const [one, two] = [modelFolder({ w: '1' }), modelFolder({ w: '2' })];
  const verify = (bundle: string) => verifyModel({ model: two, bundle, trust: { publicKey: signer.publicKey } });
  expect(verify(signModel(one, signer.privateKey))).toMatchObject({ differences: [{ code: 'ModelFileChanged' }] });
  expect(verify(signModel(two, KEYS.Ed25519.privateKey))).toMatchObject({
    differences: [{ code: 'SignedByAnotherKey' }],
  });
});

test('no byte of the payload or the signature can change', () => {
  for (const place of ['dsseEnvelope/payload', 'dsseEnvelope/signatures/0/sig']) {
    const text = place.endsWith('sig') ? ENVELOPE.signatures[0].sig : ENVELOPE.payload;
    const bytes = Buffer.from(text, 'base64');
    for (let i = 0; i < bytes.length; i += 13) {
      const other = Buffer.from(bytes);
      other.writeUInt8(other.readUInt8(i) ^ 1, i);
      expect(codesOf(changed(GOOD, { [place]: other.toString('base64') }))).toEqual(['SignatureInvalid']);
    }
  }
});
