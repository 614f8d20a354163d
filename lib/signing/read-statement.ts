import { type Fields, fieldsOf } from './fields';
import { type FileDigest, type Manifest, rootDigestOf } from './manifest';
import { SigningRefusal } from './refusal';
import { isResourceName, ONLY_FILE } from './resource-name';
import { ALGORITHM, PREDICATE_TYPE, STATEMENT_TYPE } from './statement';

/** A manifest as somebody signed it. */
export interface SignedManifest extends Manifest {
  readonly rootDigest: string;
}

/**
 * What a statement says of a model. Call it with what a signature was verified over, and with nothing else.
 *
 * @throws SigningRefusal `StatementSyntax`, `StatementShape`, `StatementType`, `PredicateType`, `SerializationUnknown`,
 *   `DigestAlgorithm`, `ResourceName`, `RootDigest`
 */
export function readStatement(payload: Uint8Array): SignedManifest {
  const statement = fieldsOf(
    Buffer.from(payload).toString('utf8'),
    'StatementSyntax',
    'StatementShape',
    'signed statement',
  );
  mustBe('StatementType', 'statement', statement.text('_type'), STATEMENT_TYPE);
  mustBe('PredicateType', 'predicate', statement.text('predicateType'), PREDICATE_TYPE);
  const [subject, ...more] = statement.each('subject');
  if (subject === undefined || more.length > 0) {
    throw new SigningRefusal(
      'StatementShape',
      `there are ${more.length + (subject ? 1 : 0)} subjects and not one; sign the model anew`,
    );
  }
  const predicate = statement.fields('predicate');
  const { ignored, links } = serializationIn(predicate.fields('serialization'));
  const files = predicate.each('resources').map(fileIn);
  refuseTwice(files);
  const rootDigest = digestIn(subject.fields('digest'), ALGORITHM);
  if (files.length === 0 || rootDigestOf(files) !== rootDigest) {
    throw new SigningRefusal(
      'RootDigest',
      'the digests of the files do not make that of the model; sign the model anew',
    );
  }
  return { model: subject.text('name'), files, ignored, links, rootDigest };
}

function mustBe(code: 'StatementType' | 'PredicateType', what: string, got: string, known: string): void {
  if (got === known) return;
  throw new SigningRefusal(
    code,
    `the ${what} is of type '${got}' and not '${known}'; sign with OpenSSF Model Signing v1`,
  );
}

function serializationIn(fields: Fields): Pick<Manifest, 'ignored' | 'links'> {
  const method = fields.text('method');
  if (method !== 'files') {
    throw new SigningRefusal('SerializationUnknown', `the model was taken apart by '${method}'; sign it by files`);
  }
  refuseAlgorithm(fields.text('hash_type'));
  // Signers before v1.1 of the format's own tool wrote none.
  const ignored = fields.has('ignore_paths') ? fields.texts('ignore_paths') : [];
  for (const path of ignored) checkName(path);
  return { ignored, links: fields.flag('allow_symlinks') };
}

function fileIn(fields: Fields): FileDigest {
  const name = fields.text('name');
  if (name !== ONLY_FILE) checkName(name);
  refuseAlgorithm(fields.text('algorithm'));
  return { name, sha256: digestIn(fields, 'digest') };
}

function refuseAlgorithm(name: string): void {
  if (name === ALGORITHM) return;
  throw new SigningRefusal(
    'DigestAlgorithm',
    `digests are made by '${name}' and not '${ALGORITHM}'; sign with '${ALGORITHM}'`,
  );
}

function digestIn(fields: Fields, name: string): string {
  if (!fields.has(name) && name === ALGORITHM) {
    throw new SigningRefusal('DigestAlgorithm', `the model has no digest by '${ALGORITHM}'; sign with '${ALGORITHM}'`);
  }
  const digest = fields.text(name);
  if (/^[0-9a-f]{64}$/.test(digest)) return digest;
  throw new SigningRefusal('StatementShape', `'${digest}' is no digest of SHA-256; sign the model anew`);
}

function checkName(name: string): void {
  if (isResourceName(name)) return;
  throw new SigningRefusal('ResourceName', `'${name}' is signed as a path, and leads out of the model; sign it anew`);
}

function refuseTwice(files: readonly FileDigest[]): void {
  const seen = new Set<string>();
  for (const { name } of files) {
    if (seen.has(name)) throw new SigningRefusal('ResourceName', `'${name}' is signed twice; sign the model anew`);
    seen.add(name);
  }
}
