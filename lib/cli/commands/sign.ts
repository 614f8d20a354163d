import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError } from '../../core';
import { printable } from '../../report/printable';
import { bytesToSign, type GatherOptions, GIT_PATHS, SigningRefusal, signedBundle, signModel } from '../../signing';
import { type Arguments, readArguments } from '../arguments';
import { readBytes } from '../bytes-file';
import { CallError } from '../call-error';
import { type Io, note } from '../io';
import { modelIn, placeIn } from '../model-path';
import { nameOf } from '../paths';
import { codeOf, readText, writeText } from '../text-files';

export const SIGN_HELP = `zta sign MODEL --payload FILE [--digest FILE]
zta sign MODEL --signature FILE --public-key PEM --out BUNDLE
zta sign MODEL --key PEM --out BUNDLE

Signs a model, file by file, in the format of OpenSSF Model Signing v1. MODEL is a folder, or one file such as an archive. What
belongs to Git is left out.

With a key that a key service keeps, in two steps: the first writes the bytes to sign, the second makes a bundle of the signature,
if it is one of this model as it is then.

  aws kms sign --key-id KEY --message-type DIGEST --message fileb://model.sha256 \\
    --signing-algorithm ECDSA_SHA_256 --query Signature --output text > model.signature
  gcloud kms asymmetric-sign --digest-algorithm sha256 --input-file model.payload --signature-file model.signature ...

  --payload FILE      writes the bytes to sign
  --digest FILE       writes their SHA-256 digest, 32 bytes, for keys that sign one: P-256 and RSA
  --signature FILE    the signature, as it is or in Base64; of ECDSA as DER
  --public-key PEM    the public key that it is of
  --certificate PEM   in place of it the signer's certificate, followed by those that lead to a root; also beside --key
  --key PEM           a private key in a file: for trying out, and for machines that keep nothing better
  --out BUNDLE        where the bundle goes, outside of the model
  --ignore PATH       a path below the model that is left out, and told to who verifies. May be given several times; give the
                      same ones in both steps

Exit code: 0 when it is written; 1 when the model cannot be signed, or the signature is not of it; 2 when the call or a file that it
names is no good. Each with one line that says why.
`;

const OPTIONS = {
  values: ['payload', 'digest', 'signature', 'public-key', 'certificate', 'key', 'out'],
  lists: ['ignore'],
  flags: [],
};

/** Bytes of a signature file that are read: the longest, of RSA, in Base64 with room to spare. */
const LONGEST_SIGNATURE = 8192;

/** Signs, or writes what is to be signed, and returns the exit code. */
export async function sign(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv, OPTIONS);
  const model = modelIn(args.positionals, 'sign');
  const step = stepIn(args);
  for (const name of ['payload', 'digest', 'out']) refuseWithin(model, args.value(name));
  const options = { ignore: [...GIT_PATHS, ...args.list('ignore')] };
  try {
    io.stdout.write(`${printable(step(model, args, options))}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof SigningRefusal)) throw error;
    note(io, error.message);
    return 1;
  }
}

type Step = (model: string, args: Arguments, options: GatherOptions) => string;

/** The options of each step: those it needs, and those it takes besides. */
const STEPS: readonly { readonly needs: readonly string[]; readonly takes: readonly string[]; readonly step: Step }[] =
  [
    { needs: ['payload'], takes: ['digest'], step: writePayload },
    { needs: ['signature', 'public-key', 'out'], takes: [], step: assemble },
    { needs: ['signature', 'certificate', 'out'], takes: [], step: assemble },
    { needs: ['key', 'out'], takes: ['certificate'], step: signHere },
  ];

function stepIn(args: Arguments): Step {
  const given = OPTIONS.values.filter((name) => args.value(name) !== undefined);
  const fitting = STEPS.find(
    ({ needs, takes }) =>
      needs.every((name) => given.includes(name)) && given.every((name) => [...needs, ...takes].includes(name)),
  );
  if (fitting !== undefined) return fitting.step;
  const ways = STEPS.map(({ needs }) => needs.map((name) => `--${name}`).join(' ')).join('; or ');
  throw new CallError('StepUnclear', `give the options of one step: ${ways}; see \`zta sign --help\``);
}

/** Else the model would no longer be what is signed. */
function refuseWithin(model: string, file: string | undefined): void {
  if (file === undefined) return;
  if (placeIn(model, file) === undefined && resolve(file) !== resolve(model)) return;
  throw new CallError('OutWithinModel', `'${file}' lies within the model, which it would change; write it beside`);
}

function writePayload(model: string, args: Arguments, options: GatherOptions): string {
  const bytes = bytesToSign(model, options);
  const [payload = '', digest] = ['payload', 'digest'].map((name) => args.value(name));
  writeBytes(payload, bytes);
  const sha256 = createHash('sha256').update(bytes).digest();
  if (digest !== undefined) writeBytes(digest, sha256);
  return `wrote what to sign of ${nameOf(model)}: ${nameOf(payload)}, sha256:${sha256.toString('hex')}`;
}

function assemble(model: string, args: Arguments, options: GatherOptions): string {
  const [key, certificates] = ['public-key', 'certificate'].map((name) => args.value(name));
  const signature = signatureIn(args.value('signature') ?? '');
  const signer =
    certificates === undefined ? { publicKey: readText(key ?? '') } : { certificates: readText(certificates) };
  return written(model, args, signedBundle(model, signature, signer, options));
}

function signHere(model: string, args: Arguments, options: GatherOptions): string {
  const certificates = args.value('certificate');
  const chain = certificates === undefined ? undefined : readText(certificates);
  return written(model, args, signModel(model, readText(args.value('key') ?? ''), chain, options));
}

function written(model: string, args: Arguments, bundle: string): string {
  const out = args.value('out') ?? '';
  writeText(out, bundle);
  return `signed ${nameOf(model)}: ${nameOf(out)}`;
}

/** Key services of one kind answer in bytes, those of another in Base64. */
function signatureIn(file: string): Buffer {
  const bytes = readBytes(file, LONGEST_SIGNATURE);
  if (bytes.length === 0 || bytes.length > LONGEST_SIGNATURE) {
    throw new InputError('SignatureLength', file, `there are not 1 to ${LONGEST_SIGNATURE} bytes; give a signature`);
  }
  const text = bytes.toString('latin1').replace(/\s/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length % 4 === 0 ? Buffer.from(text, 'base64') : bytes;
}

function writeBytes(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    throw new InputError('FileUnwritable', file, `writing it ended with ${codeOf(error)}; check the folder`);
  }
}
