import { InputError } from '../core';
import { CallError } from './call-error';
import { type Io, note } from './io';
import { insteadOf } from './nearest';
import { versionOf } from './version';

const HELP = `zta judges cloud templates before they are deployed.

  zta check PATH...           judges templates by the rules
  zta prove PATH...           proves that no request of a kind is allowed, or shows one
  zta who-can ACTION PATH...  lists who may do something
  zta diff BEFORE AFTER       shows the requests that a change makes possible
  zta idle PATH...            lists statements that change nothing
  zta export guard            writes rules for CloudFormation Guard
  zta rules [ID]              lists the rules, or tells one in full
  zta sign MODEL              signs a model, file by file
  zta verify MODEL            tells whether a model is what somebody signed

  zta COMMAND --help tells the options of a command
  zta --version      prints the version
`;

interface Command {
  readonly help: string;
  run(argv: readonly string[], io: Io, today: Date): Promise<number>;
}

/** Loaded when called: no command needs another. */
const COMMANDS: Readonly<Record<string, () => Command>> = {
  check: () => {
    const { check, CHECK_HELP }: typeof import('./commands/check') = require('./commands/check');
    return { run: check, help: CHECK_HELP };
  },
  prove: () => {
    const { prove, PROVE_HELP }: typeof import('./commands/prove') = require('./commands/prove');
    return { run: prove, help: PROVE_HELP };
  },
  'who-can': () => {
    const { whoCan, WHO_CAN_HELP }: typeof import('./commands/who-can') = require('./commands/who-can');
    return { run: whoCan, help: WHO_CAN_HELP };
  },
  diff: () => {
    const { diff, DIFF_HELP }: typeof import('./commands/diff') = require('./commands/diff');
    return { run: diff, help: DIFF_HELP };
  },
  idle: () => {
    const { idle, IDLE_HELP }: typeof import('./commands/idle') = require('./commands/idle');
    return { run: idle, help: IDLE_HELP };
  },
  export: () => {
    const { exportRules, EXPORT_HELP }: typeof import('./commands/export') = require('./commands/export');
    return { run: exportRules, help: EXPORT_HELP };
  },
  rules: () => {
    const { rules, RULES_HELP }: typeof import('./commands/rules') = require('./commands/rules');
    return { run: rules, help: RULES_HELP };
  },
  sign: () => {
    const { sign, SIGN_HELP }: typeof import('./commands/sign') = require('./commands/sign');
    return { run: sign, help: SIGN_HELP };
  },
  verify: () => {
    const { verify, VERIFY_HELP }: typeof import('./commands/verify') = require('./commands/verify');
    return { run: verify, help: VERIFY_HELP };
  },
};

/**
 * The command line: prints, and returns the exit code.
 *
 * @param argv what was typed behind `zta`
 * @param today decides which exceptions have expired
 */
export async function zta(argv: readonly string[], io: Io, today: Date): Promise<number> {
  try {
    return await run(argv, io, today);
  } catch (error) {
    note(io, lineOf(error));
    return 2;
  }
}

async function run([name, ...rest]: readonly string[], io: Io, today: Date): Promise<number> {
  if (name === '--version') return tell(io, `${versionOf().version}\n`);
  if (name === undefined) throw new CallError('CommandMissing', 'give a command; see `zta --help`');
  if (isHelp(name)) return tell(io, HELP);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    const known = [...Object.keys(COMMANDS), '--help', '--version'];
    throw new CallError('UnknownCommand', `there is no command '${name}'; ${insteadOf(name, known)}`);
  }
  const command = load();
  return rest.some(isHelp) ? tell(io, command.help) : command.run(rest, io, today);
}

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

function tell(io: Io, text: string): number {
  io.stdout.write(text);
  return 0;
}

function lineOf(error: unknown): string {
  if (error instanceof InputError || error instanceof CallError) return error.message;
  return `Defect: ${error instanceof Error ? error.message : error}; this is a mistake of zta, please report it`;
}
