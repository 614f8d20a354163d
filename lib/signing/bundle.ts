import { type Fields, fieldsOf } from './fields';
import { SigningRefusal } from './refusal';
import { PAYLOAD_TYPE } from './statement';

/** A bundle of Sigstore, as JSON (https://docs.sigstore.dev/about/bundle/). */
const MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** Bytes of a bundle that are read: enough for 100,000 files. */
export const MAX_BUNDLE_BYTES = 32 * 1024 * 1024;

/** Certificates of a chain, from which on it is refused. */
const LONGEST_CHAIN = 10;

/** What a bundle holds, before anything of it is verified. */
export interface Bundle {
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  /** What the signer's public key is called, where a key signed. */
  readonly hint: string | undefined;
  /** DER of the certificate of who signed, and of those that lead to a root. None where a key signed. */
  readonly certificates: readonly Uint8Array[];
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The text of a bundle: signed by a key, or by the owner of the first certificate, followed by those that lead to a root. */
export function bundleText({ payload, signature, hint, certificates }: Bundle): string {
  const chain = certificates.map((der) => ({ rawBytes: base64(der) }));
  const signer = chain.length > 0 ? { x509CertificateChain: { certificates: chain } } : { publicKey: { hint } };
  const bundle = {
    mediaType: MEDIA_TYPE,
    verificationMaterial: { ...signer, tlogEntries: [] },
    dsseEnvelope: {
      payload: base64(payload),
      payloadType: PAYLOAD_TYPE,
      signatures: [{ sig: base64(signature), keyid: '' }],
    },
  };
  return `${JSON.stringify(bundle)}\n`;
}

/**
 * Takes a bundle apart.
 *
 * @throws SigningRefusal `BundleTooLarge`, `BundleSyntax`, `BundleShape`, `BundleMediaType`, `PayloadType`
 */
export function readBundle(text: string): Bundle {
  if (Buffer.byteLength(text) > MAX_BUNDLE_BYTES) {
    throw new SigningRefusal('BundleTooLarge', `the bundle is larger than ${MAX_BUNDLE_BYTES} bytes; sign fewer files`);
  }
  const bundle = fieldsOf(text, 'BundleSyntax', 'BundleShape', 'bundle');
  const mediaType = bundle.text('mediaType');
  if (mediaType !== MEDIA_TYPE) {
    throw new SigningRefusal(
      'BundleMediaType',
      `the bundle is of type '${mediaType}' and not '${MEDIA_TYPE}'; sign the model anew`,
    );
  }
  const envelope = bundle.fields('dsseEnvelope');
  const payloadType = envelope.text('payloadType');
  if (payloadType !== PAYLOAD_TYPE) {
    throw new SigningRefusal(
      'PayloadType',
      `what is signed is of type '${payloadType}' and not '${PAYLOAD_TYPE}'; sign a model`,
    );
  }
  // One, as the bundle's own specification has it: of several, readers could believe different ones.
  const [signature, ...more] = envelope.each('signatures');
  if (signature === undefined || more.length > 0) {
    throw new SigningRefusal(
      'BundleShape',
      `there are ${more.length + (signature ? 1 : 0)} signatures and not one; sign the model anew`,
    );
  }
  const material = bundle.fields('verificationMaterial');
  return { payload: envelope.bytes('payload'), signature: signature.bytes('sig'), ...signerIn(material) };
}

function signerIn(material: Fields): Pick<Bundle, 'hint' | 'certificates'> {
  if (material.has('certificate'))
    return { hint: undefined, certificates: [material.fields('certificate').bytes('rawBytes')] };
  if (material.has('x509CertificateChain')) {
    const chain = material.fields('x509CertificateChain').each('certificates');
    if (chain.length === 0 || chain.length > LONGEST_CHAIN) {
      throw new SigningRefusal(
        'BundleShape',
        `there are ${chain.length} certificates and not 1 to ${LONGEST_CHAIN}; sign the model anew`,
      );
    }
    return { hint: undefined, certificates: chain.map((one) => one.bytes('rawBytes')) };
  }
  const key = material.fields('publicKey');
  return { hint: key.has('hint') ? key.text('hint') : undefined, certificates: [] };
}
