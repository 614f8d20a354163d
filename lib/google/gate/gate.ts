import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Question } from '../../access/prove/question';
import { ConfigError } from '../../core';
import {
  type Baseline,
  EXCEPTION_RULES,
  type ExceptionDemands,
  judge,
  notedBelow,
  RULES,
  type Rule,
  stops,
  type Verdicts,
} from '../../policy';
import { printable } from '../../report/printable';
import { readTerraform } from '../../terraform/read-facts';
import { uncovered } from '../../terraform/uncovered';
import { fixFor, messageFor } from '../../terraform/wording';
import type { App } from '../cdktf';
import { baseOf } from '../custody/lock-base';
import { refuseTokens } from './foreign-parts';
import { fullText, passText, stoppingRules } from './gate-report';
import { keptLocks } from './kept-locks';
import { locksText, type NotedLocks, parseLocks } from './lock-manifest';
import { proveRequired } from './required-proofs';
import { locksIn } from './written-locks';
import { nameOf, readWritten, type Written } from './written-stacks';

/** How the gate judges. */
export interface GateTerms {
  readonly rules: readonly Rule[];
  readonly observe: boolean;
  readonly strict: boolean;
  readonly demands: ExceptionDemands;
  readonly baseline: Baseline | undefined;
  readonly today: string;
  readonly locks: LockTerms;
  /** What has to be proved besides. */
  readonly questions: readonly Question[];
}

/** Where locks are noted, and what they are compared with. */
export interface LockTerms {
  readonly file: string;
  readonly base: string | undefined;
  readonly frozen: boolean;
}

/** What was written, and where it is meant to be. */
export interface Drafted {
  readonly draft: string;
  readonly target: string;
}

/** Judges what an app wrote, tells of it, and throws where it must not be applied. */
export function passGate(app: App, { draft, target }: Drafted, terms: GateTerms): void {
  const written = readWritten(app, draft, target);
  refuseTokens(written);
  const locks = lockedIn(written, terms.locks);
  const verdicts = judged(app, written, terms);
  const proved = proveRequired(written.configurations, terms.questions);
  const findings = verdicts.findings.filter((finding) => stops(finding, terms.strict));
  const rules = [...stoppingRules(findings), ...proved.stopping];
  const isStopping = !terms.observe && rules.length > 0;
  say(`${terms.observe || isStopping ? fullText(verdicts) : passText(verdicts)}${proved.text}`);
  for (const line of uncovered(verdicts.unread)) note(line);
  const [fault, ...more] = locks.faults;
  if (fault !== undefined) {
    for (const { message } of more) note(message);
    throw inShort(fault);
  }
  if (isStopping) throw inShort(stopped(rules, findings.length + proved.stopping.length, target));
  noteLocks(locks, terms.locks);
}

function judged(app: App, { configurations }: Written, terms: GateTerms): Verdicts {
  const { rules, demands, baseline, today } = terms;
  const verdicts = judge(readTerraform(configurations), {
    rules,
    leftOut: RULES.filter((rule) => !rules.includes(rule)),
    exceptionRules: EXCEPTION_RULES,
    exceptions: notedBelow(app),
    ...(baseline && { baseline }),
    ...demands,
    today,
  });
  const { findings } = verdicts;
  return { ...verdicts, findings: findings.map((one) => ({ ...one, message: messageFor(one), fix: fixFor(one) })) };
}

interface Locked {
  readonly faults: readonly ConfigError[];
  readonly noted: NotedLocks;
  /** What the manifest says so far. */
  readonly text: string | undefined;
}

function lockedIn(written: Written, { file, base: wanted }: LockTerms): Locked {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const own = text === undefined ? [] : [parseLocks(text, file)];
  const base = baseOf(file, wanted);
  const earlier = base.versions.flatMap(({ called, text: then }) => readable(then, called));
  const { faults, noted } = keptLocks([...earlier, ...own], locksIn(written));
  if (base.missing !== undefined) {
    if (noted.size > 0) throw inShort(baseMissing(base.missing));
    note(`locks are not compared with '${base.missing}', which is not in this clone`);
  }
  return { faults, noted, text };
}

/** What was broken in the base can only be mended by a change that begins there. */
function readable(text: string, called: string): readonly NotedLocks[] {
  try {
    return [parseLocks(text, called)];
  } catch (error) {
    note(`${error instanceof Error ? error.message : error}: locks are not compared with it`);
    return [];
  }
}

function baseMissing(base: string): ConfigError {
  const how = `run 'git fetch origin ${base}' before (with actions/checkout: fetch-depth: 0)`;
  const reason = `'locks.base' must be in this clone, since a manifest that is edited in the same change proves nothing, got '${base}', which is not; ${how}`;
  return new ConfigError('LockBaseMissing', reason);
}

/** Notes new locks, once nothing stops the synthesis. */
function noteLocks({ noted, text }: Locked, { file, frozen }: LockTerms): void {
  const next = locksText(noted);
  if (next === text || (text === undefined && noted.size === 0)) return;
  if (frozen) {
    const reason = `'locks.frozen' must go with a manifest that holds every lock, got '${file}', which would change; synthesise without it, and commit the file`;
    throw inShort(new ConfigError('LocksNotNoted', reason));
  }
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, next);
    renameSync(`${file}.new`, file);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? `${error.code}` : 'an error';
    throw inShort(new ConfigError('LocksUnwritable', `'locks.file' must be writable, got ${why} for '${file}'`));
  }
  note(`${file}: ${noted.size} ${noted.size === 1 ? 'lock' : 'locks'} noted; commit it`);
}

function stopped(rules: readonly string[], count: number, target: string): ConfigError {
  const findings = count === 1 ? '1 finding that stops it' : `${count} findings that stop it`;
  const reason = `the app must keep the rules, got ${findings} (${rules.join(', ')}), told above; nothing was left in '${nameOf(target)}' that could be applied`;
  return new ConfigError('SynthesisStopped', reason);
}

/** An error about what was written, not about where in a program: thirty lines of calls would hide the report. */
function inShort(error: ConfigError): ConfigError {
  Object.defineProperty(error, 'stack', { value: `${error.name}: ${error.message}` });
  for (const part of ['code', 'constructPath']) Object.defineProperty(error, part, { enumerable: false });
  return error;
}

const say = (text: string): void => {
  process.stderr.write(text);
};

const note = (line: string): void => say(`zero-trust: ${printable(line)}\n`);
