import { type Around, around } from './around';
import type { Fact, Kind } from './fact';
import type { Finding } from './finding';
import type { Place } from './place';
import type { Rule } from './rule';
import type { Spot, Verdict } from './verdict';

/** What the rules said about all facts. */
export interface Judgement {
  /** In the order of the facts, each once. */
  readonly findings: readonly Finding[];
  /** How many times a rule judged a fact and was content. */
  readonly passes: number;
}

/**
 * Judges every fact by every rule of its kind.
 *
 * A rule that throws is a finding of its own, which nothing can accept: a defect of a rule never turns a run green.
 */
export function check(facts: readonly Fact[], rules: readonly Rule[]): Judgement {
  const rulesOf = byKind(rules);
  const others = around(facts);
  const findings: Finding[] = [];
  let passes = 0;
  const judgeOne = (fact: Fact, rule: Rule) => {
    for (const verdict of judge(rule, fact, others)) {
      const finding = findingOf(rule, fact, verdict);
      if (finding !== undefined) findings.push(finding);
      else if (verdict.outcome === 'pass') passes += 1;
    }
  };
  for (const fact of facts) for (const rule of rulesOf.get(fact.kind) ?? []) judgeOne(fact, rule);
  return { findings: distinct(findings), passes };
}

function byKind(rules: readonly Rule[]): Map<Kind, Rule[]> {
  const found = new Map<Kind, Rule[]>();
  for (const rule of rules) found.set(rule.kind, [...(found.get(rule.kind) ?? []), rule]);
  return found;
}

/** A verdict, or what a rule died of. */
type Outcome = Verdict | { readonly outcome: 'broken'; readonly because: string };

function judge(rule: Rule, fact: Fact, others: Around): readonly Outcome[] {
  try {
    const verdicts: Verdict | readonly Verdict[] = rule.check(fact, others) ?? [];
    return 'outcome' in verdicts ? [verdicts] : verdicts;
  } catch (error) {
    return [{ outcome: 'broken', because: error instanceof Error ? error.message : String(error) }];
  }
}

function findingOf(rule: Rule, fact: Fact, verdict: Outcome): Finding | undefined {
  if (verdict.outcome === 'pass' || (verdict.outcome === 'unknown' && verdict.isAsked === false)) return undefined;
  const { id, title, severity, why, fix, controls } = rule;
  const about = { rule: id, title, why, controls };
  if (verdict.outcome === 'broken') {
    const message = `rule ${id} failed itself: ${oneLine(verdict.because)}`;
    const mend = 'Mend the rule, or report the defect; the resource was not judged.';
    return { ...about, ...placed(fact.subject), severity: 'fatal', outcome: 'fail', message, fix: mend, broken: true };
  }
  return {
    ...about,
    ...placed(placeOf(fact, verdict.at)),
    severity,
    outcome: verdict.outcome,
    message: oneLine(`${title}: ${verdict.because}`),
    fix: verdict.fix ?? fix,
    ...(verdict.shown !== undefined && { shown: verdict.shown }),
  };
}

/** A place may look up what it tells only when asked, so each part is asked for. */
const placed = ({ file, resource, type, constructPath, at }: Place): Place => ({
  file,
  resource,
  type,
  constructPath,
  at,
});

const placeOf = (fact: Fact, at: Spot): Place => (typeof at === 'string' ? (fact.places[at] ?? fact.subject) : at);

const oneLine = (text: string): string => (/[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

/** Each once, the first of those that say the same. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const known = new Map<string, Finding>();
  for (const finding of findings) {
    const same = identity(finding);
    if (!known.has(same)) known.set(same, finding);
  }
  return [...known.values()];
}

/**
 * The same said about the same place is said once, however many branches of a template lead to it; and what hides a resource from a
 * rule is told once, however much of it is hidden.
 */
const identity = ({ rule, outcome, file, resource, at, message }: Finding): string =>
  [rule, outcome, file, resource, outcome === 'unknown' ? '' : at, message].join('\n');
