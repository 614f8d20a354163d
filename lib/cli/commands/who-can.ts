import { allAssumptions } from '../../access/answer';
import { whoCan as askWhoCan } from '../../access/ask';
import { whoCanJson, whoCanText } from '../../report/access';
import { oneOf, readArguments } from '../arguments';
import { CallError } from '../call-error';
import type { Io } from '../io';
import { readAccess } from '../read-access';

export const WHO_CAN_HELP = `zta who-can ACTION PATH...

Lists who may do something by all policies of the templates together, each with a request with which they do: those whom the
files show, and everybody else whom a policy lets in. ACTION may hold '*'. PATH is as in \`zta check\`: templates of AWS, or
Terraform of Google Cloud, where ACTION is a permission such as 'aiplatform.endpoints.predict'.

  --on RESOURCE    on this resource: its logical id or Terraform address, the path of its construct, an ARN, or a full name in
                   Google Cloud. Without it, on any
  --format FORMAT  text (default) or json

Exit code: 0; 2 when the call or a file is no good, or the files do not hold what is named, with one line that says which and
why.
`;

/** Asks, and reports. */
export async function whoCan(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv, { values: ['on', 'format'], lists: [], flags: [] });
  const format = oneOf('UnknownFormat', 'format', args.value('format') ?? 'text', ['text', 'json']);
  const [action, ...paths] = args.positionals;
  if (action === undefined) throw new CallError('ActionMissing', 'name an action; see `zta who-can --help`');
  if (paths.length === 0) throw new CallError('PathMissing', 'name what to read; see `zta who-can --help`');
  const resource = args.value('on');
  const { read, paper } = readAccess(paths, io);
  const found = askWhoCan(read.ways, { action, ...(resource !== undefined && { resource }) });
  const unwritten = (read.unwritten ?? []).map((thing) => `what ${thing} makes is not written out`);
  const told = {
    ...found,
    unknown: [...found.unknown, ...unwritten],
    assumptions: allAssumptions(found.assumptions, read.assumptions),
  };
  const what = resource === undefined ? action : `${action} on ${resource}`;
  io.stdout.write(format === 'json' ? whoCanJson(told) : whoCanText(what, told, paper));
  return 0;
}
