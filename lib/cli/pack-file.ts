import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from '../core';
import { GUARANTEE_RULES, type Pack, RULES, type Rule, type Severity, type Verdict } from '../policy';
import { insteadOf } from './nearest';

/** Whether the name of a pack is a path to a module: it begins with `./`, `../` or `/`, or ends as a module does. */
export const isModule = (name: string): boolean => /^\.{0,2}[/\\]|\.[cm]?js$/.test(name);

/**
 * Loads a module, which runs it, and takes what it exports for one pack: packs, rules, and lists of them.
 *
 * @throws InputError `FileMissing`, `PackUnreadable`, `PackInvalid`
 */
export async function loadPack(path: string): Promise<Pack> {
  const file = resolve(path);
  if (!existsSync(file)) throw new InputError('FileMissing', path, 'there is no such module; check the path');
  const exported = await load(file).catch((error: unknown) => {
    const [line] = (isObject(error) && 'message' in error ? `${error.message}` : `${error}`).split('\n');
    throw new InputError('PackUnreadable', path, `loading it ended with '${line}'; mend the module`);
  });
  const rules = [...new Set(rulesIn(path, exported, 'what it exports'))];
  if (rules.length === 0) throw invalid(path, 'it exports no rule; export rules or a pack');
  const twice = rules.find(({ id }, i) => rules.findIndex((other) => other.id === id) < i);
  if (twice !== undefined) throw invalid(path, `two rules have the id '${twice.id}'; give each its own`);
  return { name: path, title: path, rules: rules.map((rule) => (OURS.includes(rule) ? rule : guarded(rule))) };
}

async function load(file: string): Promise<unknown> {
  try {
    return require(file);
  } catch (error) {
    const isEsm = isObject(error) && 'code' in error && /^ERR_REQUIRE_/.test(`${error.code}`);
    if (!isEsm) throw error;
    return import(pathToFileURL(file).href);
  }
}

const invalid = (path: string, reason: string): InputError => new InputError('PackInvalid', path, reason);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A module, a pack and a list hold rules; nothing else is passed over, since a rule with a mistake would not be judged. */
function rulesIn(path: string, value: unknown, name: string): readonly Rule[] {
  if (!isObject(value)) throw invalid(path, `${name} is neither a rule nor a pack; export nothing else`);
  if (Array.isArray(value)) return value.flatMap((item: unknown, i) => rulesIn(path, item, `${name}, item ${i + 1}`));
  if ('rules' in value && Array.isArray(value.rules)) return rulesIn(path, value.rules, name);
  if ('check' in value || 'id' in value) return [ruleIn(path, value, name)];
  return Object.entries(value).flatMap(([key, item]) => rulesIn(path, item, `the export '${key}'`));
}

function ruleIn(path: string, value: object, name: string): Rule {
  const fault = faultOf(value);
  if (isRule(value, fault)) return value;
  const called = 'id' in value && typeof value.id === 'string' ? `rule '${value.id}'` : name;
  throw invalid(path, `${called}: ${fault}`);
}

const isRule = (_value: object, fault: string | undefined): _value is Rule => fault === undefined;

const SEVERITIES: readonly Severity[] = ['fatal', 'error', 'warning'];
const OURS: readonly Rule[] = [...RULES, ...GUARANTEE_RULES];
const KINDS: readonly string[] = [...new Set(OURS.map(({ kind }) => kind))];

function faultOf(value: object): string | undefined {
  const texts = ['id', 'title', 'why', 'fix', 'kind'];
  const missing = texts.find((name) => typeof Reflect.get(value, name) !== 'string' || Reflect.get(value, name) === '');
  if (missing !== undefined) return `'${missing}' must be text; write it`;
  const { severity, controls, kind, check } = { severity: '', controls: [], kind: '', check: '', ...value };
  if (!SEVERITIES.some((one) => one === severity)) return `'severity' must be one of ${SEVERITIES.join(', ')}`;
  if (!Array.isArray(controls)) return "'controls' must be a list; leave it empty where there are none";
  // A rule about facts that nobody reads would judge nothing, and look as if all were well.
  if (!KINDS.includes(kind)) return `there are no facts of the kind '${kind}'; ${insteadOf(kind, KINDS)}`;
  return typeof check === 'function' ? undefined : "'check' must be a function; write it";
}

/** A rule of somebody else, which fails itself where it returns no verdict: that must not be read as a pass. */
function guarded(rule: Rule): Rule {
  return {
    ...rule,
    controls: rule.controls ?? [],
    check(fact, around) {
      const verdicts = rule.check(fact, around);
      if (![verdicts ?? []].flat().every(isVerdict)) throw new Error('it returned something that is no verdict');
      return verdicts;
    },
  };
}

function isVerdict(verdict: Verdict): boolean {
  if (!isObject(verdict)) return false;
  if (verdict.outcome === 'pass') return true;
  const { outcome, at, because } = verdict;
  const isPlace = typeof at === 'string' || (isObject(at) && typeof at.file === 'string' && typeof at.at === 'string');
  return ['fail', 'unknown'].includes(outcome) && typeof because === 'string' && isPlace;
}
