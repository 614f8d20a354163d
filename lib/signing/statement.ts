import { type Manifest, rootDigestOf } from './manifest';

/** What a signature is over: a statement of in-toto (https://github.com/in-toto/attestation/tree/main/spec/v1). */
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';

/** The predicate of OpenSSF Model Signing v1 (https://github.com/sigstore/model-transparency). */
export const PREDICATE_TYPE = 'https://model_signing/signature/v1.0';

/** The one digest that is taken. The format also knows BLAKE2b, which the name of a digest of AWS and Google Cloud does not. */
export const ALGORITHM = 'sha256';

/** The bytes of the statement about a model: the same ones for the same files, names and ignored paths. */
export function statementBytes({ model, files, ignored, links }: Manifest): Uint8Array {
  const statement = {
    _type: STATEMENT_TYPE,
    subject: [{ name: model, digest: { [ALGORITHM]: rootDigestOf(files) } }],
    predicateType: PREDICATE_TYPE,
    predicate: {
      serialization: { method: 'files', hash_type: ALGORITHM, allow_symlinks: links, ignore_paths: ignored },
      resources: files.map(({ name, sha256 }) => ({ name, algorithm: ALGORITHM, digest: sha256 })),
    },
  };
  return Buffer.from(JSON.stringify(statement));
}

/**
 * What is signed in place of a payload, so that a signature over one kind of document is none over another.
 *
 * @see https://github.com/secure-systems-lab/dsse/blob/v1.0.0/protocol.md
 */
export function preAuthenticationEncoding(payload: Uint8Array, payloadType: string = PAYLOAD_TYPE): Uint8Array {
  const type = Buffer.from(payloadType);
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} `), type, Buffer.from(` ${payload.length} `), payload]);
}
