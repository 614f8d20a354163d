import { printable } from '../../report/printable';
import {
  checkTrust,
  leftOutBy,
  MAX_BUNDLE_BYTES,
  SigningRefusal,
  type Trust,
  type Verification,
  verifyModel,
} from '../../signing';
import { type Arguments, oneOf, readArguments } from '../arguments';
import { readBytes } from '../bytes-file';
import { CallError } from '../call-error';
import type { Io } from '../io';
import { modelIn, placeIn } from '../model-path';
import { nameOf } from '../paths';
import { readText } from '../text-files';

export const VERIFY_HELP = `zta verify MODEL --bundle FILE --key PEM
zta verify MODEL --bundle FILE --root PEM [--identity NAME]

Tells whether a model is, file by file, what somebody trusted signed: nothing changed, nothing missing, nothing added. MODEL is a
folder, or one file such as an archive. The bundle is one of OpenSSF Model Signing v1: JSON of Sigstore, signed by a key or the owner
of a certificate. Nothing is fetched: whether a certificate was revoked is not asked, nor a transparency log.

  --bundle FILE    what was signed; if it lies within the model, it is left out
  --key PEM        the public key of the signer
  --root PEM       certificates that are trusted: authorities, or the signer's own
  --identity NAME  who must have signed: a subject alternative name of the certificate, such as an address or a URI. Name it
                   wherever the authority certifies others too
  --at DATE        when the certificates must be valid, such as 2026-06-01 or 2026-06-01T12:00:00Z. Without it, now
  --ignore PATH    a path below the model that nobody vouches for. May be given several times
  --format FORMAT  text (default) or json

Exit code: 0 when the model is what was signed; 1 when it is not, or the bundle is no good, with a line for each reason; 2 when the
call or a file that it names is no good, with one line that says which and why.
`;

const OPTIONS = {
  values: ['bundle', 'key', 'root', 'identity', 'at', 'format'],
  lists: ['ignore'],
  flags: [],
};

/** Verifies, reports, and returns the exit code. */
export async function verify(argv: readonly string[], io: Io, today: Date): Promise<number> {
  const args = readArguments(argv, OPTIONS);
  const format = oneOf('UnknownFormat', 'format', args.value('format') ?? 'text', ['text', 'json']);
  const model = modelIn(args.positionals, 'verify');
  const file = args.value('bundle');
  if (file === undefined) throw new CallError('BundleMissing', "name what was signed, with '--bundle=FILE'");
  const trust = trustIn(args, today);
  const bundle = readBytes(file, MAX_BUNDLE_BYTES).toString('utf8');
  const own = placeIn(model, file);
  const ignore = [...args.list('ignore'), ...(own === undefined ? [] : [own])];
  const result = verifyModel({ model, bundle, trust, ignore });
  io.stdout.write(format === 'json' ? asJson(nameOf(model), result) : asText(nameOf(model), result));
  return result.verified ? 0 : 1;
}

function trustIn(args: Arguments, today: Date): Trust {
  const [key, root, identity, at] = ['key', 'root', 'identity', 'at'].map((name) => args.value(name));
  if ((key === undefined) === (root === undefined)) {
    throw new CallError('TrustMissing', "say whose signature is taken, with either '--key=PEM' or '--root=PEM'");
  }
  if (key !== undefined && (identity ?? at) !== undefined) {
    throw new CallError(
      'OptionMisplaced',
      "'--identity' and '--at' go with '--root': a key has no name and does not end",
    );
  }
  const file = key ?? root ?? '';
  const pem = readText(file);
  const trust =
    key === undefined
      ? { roots: pem, at: dateIn(at) ?? today, ...(identity !== undefined && { identity }) }
      : { publicKey: pem };
  try {
    checkTrust(trust);
  } catch (error) {
    if (!(error instanceof SigningRefusal)) throw error;
    throw new CallError(error.code, `${file}: ${error.message.slice(error.code.length + 2)}`);
  }
  return trust;
}

function dateIn(typed: string | undefined): Date | undefined {
  if (typed === undefined) return undefined;
  const date = new Date(typed);
  const isDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/.test(typed) && !Number.isNaN(date.getTime());
  if (isDate && (typed.length > 10 || date.toISOString().startsWith(typed))) return date;
  throw new CallError('DateFormat', `'${typed}' is no date; write it as 2026-06-01 or 2026-06-01T12:00:00Z`);
}

function asText(name: string, result: Verification): string {
  const lines = result.verified
    ? [`verified: ${name}, ${told(result)}`, ...unsigned(result)]
    : [`not verified: ${name}`, ...result.differences.map(({ message }) => `  ${message}`)];
  return `${lines.map(printable).join('\n')}\n`;
}

type Verified = Extract<Verification, { verified: true }>;

function told({ manifest: { files, rootDigest }, signer }: Verified): string {
  const count = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  return `${count}, sha256:${rootDigest}, signed by the ${signer.kind} ${signer.name}`;
}

function unsigned({ manifest }: Verified): readonly string[] {
  const paths = leftOutBy(manifest);
  return paths.length === 0 ? [] : [`the signer left out, and does not vouch for: ${paths.join(', ')}`];
}

/** What `--format json` prints: a contract. Members may be added; none changes its meaning while `version` is 1. */
function asJson(name: string, result: Verification): string {
  const data = result.verified
    ? {
        rootDigest: result.manifest.rootDigest,
        signer: result.signer,
        files: result.manifest.files,
        ignored: result.manifest.ignored,
        differences: [],
      }
    : { differences: result.differences };
  return `${JSON.stringify({ version: 1, model: name, verified: result.verified, ...data }, null, 2)}\n`;
}
