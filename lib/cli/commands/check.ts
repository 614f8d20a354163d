import { existsSync } from 'node:fs';
import { readFacts } from '../../cloudformation';
import { EXCEPTION_RULES, judge, PACKS, type Read, stops } from '../../policy';
import { fixFor, messageFor, readTerraform, uncovered } from '../../terraform';
import { oneOf, readArguments } from '../arguments';
import { asBaseline, baselineFor, recordBaseline, shrinkBaseline } from '../baselines';
import { CallError } from '../call-error';
import { EXCEPTIONS_FILE, type ExceptionsFile, NO_EXCEPTIONS, readExceptions } from '../exceptions-file';
import { type Io, note } from '../io';
import { locator } from '../locator';
import { nameOf, readFiles } from '../paths';
import { FORMATS, reportAs, summaryAsText } from '../report-as';
import { selectRules } from '../selection';
import { writeText } from '../text-files';

export const CHECK_HELP = `zta check PATH...

Judges templates by the rules. PATH is a CloudFormation template, in JSON or YAML, or a folder that \`cdk synth\` wrote;
nested stacks and stages are judged along. Or it is Terraform: what \`terraform show -json\` writes of a plan or state, a
.tf.json, a folder with such files, or one that \`cdktf synth\` wrote.

  --format FORMAT        text (default), json, sarif or junit
  --output FILE          writes the report to FILE, and only the summary to the terminal
  --pack NAME            judges by the rules of one pack; a path such as ./my-pack.cjs runs that module and judges by the
                         rules that it exports
  --rule ID              judges by this rule alone; may be given several times
  --exceptions FILE      accepted findings. Without it, ${EXCEPTIONS_FILE} is read where there is one
  --baseline FILE        lets findings pass that FILE knows, except fatal ones. What has been mended leaves FILE for good
  --write-baseline FILE  records today's findings in FILE, except fatal ones
  --strict               stops on everything that is unknown

Packs:
${PACKS.map(({ name, title }) => `  ${name.padEnd(21)}  ${title}`).join('\n')}

Exit code: 0 when nothing stops; 1 when a rule of severity error or fatal is broken, or unknown and fatal; 2 when the call or
a file is no good, with one line that says which and why.
`;

const OPTIONS = {
  values: ['format', 'output', 'pack', 'exceptions', 'baseline', 'write-baseline'],
  lists: ['rule'],
  flags: ['strict'],
};

/** Judges, reports, and returns the exit code. */
export async function check(argv: readonly string[], io: Io, today: Date): Promise<number> {
  const args = readArguments(argv, OPTIONS);
  const format = oneOf('UnknownFormat', 'format', args.value('format') ?? 'text', FORMATS);
  if (args.positionals.length === 0) throw new CallError('PathMissing', 'name what to check; see `zta check --help`');
  const selection = await selectRules(args.value('pack'), args.list('rule'));
  // Ours judge whatever is selected: without them, whoever narrows a run could hide an expired exception.
  const ofPack = selection.rules.filter(({ kind }) => kind === 'exception');
  const aboutExceptions = [...new Set([...EXCEPTION_RULES, ...ofPack])];
  const exceptions = exceptionsIn(args.value('exceptions'));
  const baseline = optional(args.value('baseline'), (file) =>
    baselineFor([...selection.rules, ...aboutExceptions], file),
  );
  const files = readFiles(args.positionals, io);
  const read = together(readFacts(files.templates), readTerraform(files.configurations));
  for (const line of uncovered(read.unread)) note(io, line);

  const judged = judge(withExceptions(read, exceptions), {
    ...selection,
    ...exceptions.demands,
    exceptionRules: aboutExceptions,
    exceptions: exceptions.exceptions,
    ...(baseline && { baseline: baseline.judged }),
    today: today.toISOString().slice(0, 10),
  });
  const recorded = optional(args.value('write-baseline'), (file) => ({ file, verdicts: asBaseline(judged) }));
  const { findings, ...rest } = recorded?.verdicts ?? judged;
  const verdicts = {
    ...rest,
    findings: findings.map((one) => ({ ...one, message: messageFor(one), fix: fixFor(one) })),
    files: read.files,
  };
  const strict = args.flag('strict');
  const locate = locator(files, exceptions.source);
  const text = reportAs(format, verdicts, { io, locate, strict });

  // Nothing is written before all has been read, judged and put into words: where that fails, everything stays as it was.
  if (baseline && judged.baseline) shrinkBaseline(baseline, judged.baseline, io);
  if (recorded) recordBaseline(recorded.file, recorded.verdicts, io);
  const output = args.value('output');
  if (output !== undefined) writeText(output, text);
  io.stdout.write(output === undefined ? text : `${summaryAsText(verdicts)}\n`);
  return verdicts.findings.some((finding) => stops(finding, strict)) ? 1 : 0;
}

/** What two readers have read, as if one had. */
const together = (one: Read, other: Read): Read => ({
  files: [...one.files, ...other.files],
  facts: [...one.facts, ...other.facts],
  resources: one.resources + other.resources,
  unread: new Map([...one.unread, ...other.unread]),
});

const optional = <T>(file: string | undefined, make: (file: string) => T): T | undefined =>
  file === undefined ? undefined : make(file);

function exceptionsIn(file: string | undefined): ExceptionsFile {
  if (file !== undefined) return readExceptions(nameOf(file));
  return existsSync(EXCEPTIONS_FILE) ? readExceptions(EXCEPTIONS_FILE) : NO_EXCEPTIONS;
}

/** What was read, the file of exceptions included: what was old in it and has been mended leaves the baseline too. */
function withExceptions(read: Read, { source }: ExceptionsFile): Read {
  return source === undefined ? read : { ...read, files: [...read.files, source.file] };
}
