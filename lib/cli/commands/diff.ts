import { allAssumptions } from '../../access/answer';
import { type Comparison, compare } from '../../access/ask';
import { diffJson, diffMarkdown, diffText, type ProofTextOptions, type ToldComparison } from '../../report/access';
import { oneOf, readArguments } from '../arguments';
import { CallError } from '../call-error';
import type { Io } from '../io';
import { nameOf } from '../paths';
import { readAccess } from '../read-access';

export const DIFF_HELP = `zta diff BEFORE AFTER

Shows the requests that a change makes possible, and those that it no longer allows, each with the statements that allow it.
BEFORE and AFTER are templates or folders, as in \`zta check\`: of AWS, or of Google Cloud in Terraform.

  --format FORMAT  text (default), json, or markdown, for a comment on a pull request

Exit code: 0 when nothing becomes possible; 1 when something does, or may; 2 when the call or a file is no good, with one line
that says which and why.
`;

const NOTHING_ELSE = 'Policies that the files do not mention grant nothing';
const FORMATS = ['text', 'json', 'markdown'] as const;

/** Compares, reports, and returns the exit code. */
export async function diff(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv, { values: ['format'], lists: [], flags: [] });
  const format = oneOf('UnknownFormat', 'format', args.value('format') ?? 'text', FORMATS);
  const [before, after, ...more] = args.positionals;
  if (before === undefined || after === undefined) {
    throw new CallError('PathMissing', 'name what was before and what is after; see `zta diff --help`');
  }
  if (more.length > 0) throw new CallError('TooMany', 'name one path before and one after; see `zta diff --help`');
  const [old, changed] = [readAccess([before], io), readAccess([after], io)];
  const assumptions = allAssumptions([NOTHING_ELSE], [...old.read.assumptions, ...changed.read.assumptions]);
  const found = asFarAsWritten(compare(old.read.ways, changed.read.ways), changed.read.unwritten ?? []);
  const told = { ...found, before: nameOf(before), after: nameOf(after), assumptions };
  io.stdout.write(reportIn(format, told, either(changed.paper, old.paper)));
  return told.outcome === 'no-new-access' ? 0 : 1;
}

/** What loops and macros make may allow anything that was not allowed before. */
function asFarAsWritten(found: Comparison, unwritten: readonly string[]): Comparison {
  const unknown = [...found.unknown, ...unwritten.map((what) => `what ${what} makes is not written out`)];
  const isUnknown = found.outcome === 'no-new-access' && unknown.length > found.unknown.length;
  return { ...found, unknown, outcome: isUnknown ? 'unknown' : found.outcome };
}

function reportIn(format: (typeof FORMATS)[number], told: ToldComparison, paper: ProofTextOptions): string {
  if (format === 'json') return diffJson(told);
  return format === 'markdown' ? diffMarkdown(told, paper) : diffText(told, paper);
}

/** What the one side does not hold stands on the other. */
function either(one: ProofTextOptions, other: ProofTextOptions): ProofTextOptions {
  return {
    ...one,
    locate: (place) => one.locate?.(place) ?? other.locate?.(place),
    named: (arn) => one.named?.(arn) ?? other.named?.(arn),
  };
}
