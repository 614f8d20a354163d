import { every, type Maybe, not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';

/**
 * What Cloud Armor keeps rules for, by how the names of the sets begin.
 *
 * @see https://cloud.google.com/armor/docs/waf-rules
 */
const ATTACKS: Readonly<Record<string, string>> = {
  sqli: 'injected SQL',
  xss: 'scripts from other sites',
  lfi: 'files of its own that are read',
  rfi: 'files from elsewhere',
  rce: 'code that is run',
  sessionfixation: 'sessions that are foisted on somebody',
  protocolattack: 'attacks on the protocol',
  scannerdetection: 'scanners',
};

/** More than anybody asks is no limit. */
const MOST_REQUESTS = 100_000;

/** What the rules of Cloud Armor turn away. That they act at all, and that what they do is logged, is told beside it. */
export const webFilter = (policy: Subject, rules: readonly Field[]): Fact =>
  fact('web-filter', policy, {
    blocks: true,
    limitsRate: policy.get('rule').as(some(rules.map(limits))),
    counting: [],
    attacks: Object.entries(ATTACKS).map(([name, what]) => ({
      what,
      holds: some(rules.map((rule) => every([knows(rule, name), refuses(rule.get('action')), not(isTried(rule))]))),
    })),
    logs: true,
    credentials: [],
  });

/** A set of rules that is as sensitive as nothing holds no rule. */
function knows(rule: Field, name: string): Maybe<boolean> {
  const { text = '' } = rule.get('match', 'expr', 'expression');
  return every([
    matches(text, new RegExp(`evaluatePreconfigured(Waf|Expr)\\(\\s*['"](json-)?${name}\\b`)),
    not(matches(text, /['"]sensitivity['"]\s*:\s*0\b/)),
  ]);
}

const refuses = ({ text }: Field): Maybe<boolean> => matches(text ?? '', /^(deny|redirect)/);
const isTried = (rule: Field): Maybe<boolean> => rule.get('preview').boolean(false).value;

function limits(rule: Field): Maybe<boolean> {
  const options = rule.get('rate_limit_options');
  const most = options.get('rate_limit_threshold', 'count').number(0).value;
  const everybody = rule
    .get('match', 'config', 'src_ip_ranges')
    .texts.map((range) => matches(range, /^(\*|0\.0\.0\.0\/0)$/));
  return every([
    matches(rule.get('action').text ?? '', /^(throttle|rate_based_ban)$/),
    some([rule.get('match', 'expr').isSet, ...everybody]),
    refuses(options.get('exceed_action')),
    typeof most === 'number' ? most <= MOST_REQUESTS : most,
    not(isTried(rule)),
  ]);
}
