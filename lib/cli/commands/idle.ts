import { idleStatements } from '../../access/ask';
import { idleJson, idleText } from '../../report/access';
import { oneOf, readArguments } from '../arguments';
import { CallError } from '../call-error';
import type { Io } from '../io';
import { forAwsOnly, readAccess } from '../read-access';

export const IDLE_HELP = `zta idle PATH...

Lists statements that change nothing, by all policies of the templates together: grants that can never work, since something
else denies or limits all that they allow; statements that others repeat; and denials of what nothing allows, which do no harm.
A grant that is left to a policy that the templates do not show is unknown. After a minute, what is left is unknown too. PATH is as in \`zta check\`.

  --format FORMAT  text (default) or json

Exit code: 0 when no grant is known that can never work; 1 when there is one; 2 when the call or a file is no good, with one
line that says which and why.
`;

/** Milliseconds: each statement is taken out once, so that it takes longer than a proof. */
const PATIENCE = 60_000;

/** Asks, reports, and returns the exit code. */
export async function idle(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv, { values: ['format'], lists: [], flags: [] });
  const format = oneOf('UnknownFormat', 'format', args.value('format') ?? 'text', ['text', 'json']);
  if (args.positionals.length === 0) throw new CallError('PathMissing', 'name what to read; see `zta idle --help`');
  const given = readAccess(args.positionals, io);
  forAwsOnly('idle statements are told', given);
  const { read, paper } = given;
  const found = idleStatements(read.ways, {}, PATIENCE);
  const unwritten = (read.unwritten ?? []).map((thing) => `what ${thing} makes is not written out`);
  const told = { ...found, unknown: [...found.unknown, ...unwritten] };
  io.stdout.write(format === 'json' ? idleJson(told) : idleText(told, paper));
  return told.statements.some(({ kind }) => kind === 'never') ? 1 : 0;
}
