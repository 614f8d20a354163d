import { readFacts } from '../cloudformation/read-facts';
import { EXCEPTION_RULES, type Finding, GUARANTEE_RULES, judge, notedBelow, RULES, type Rule } from '../policy';
import { isStackLike, type StackLike } from './stack-like';
import { templatesOf } from './templates-of';

/** What can be judged: a template as `Template.fromStack` gives it, the JSON of one, or a stack. */
export type Judgeable = StackLike | { toJSON(): unknown } | object;

/** What rules find, apart from what exceptions on the constructs accept. */
export function findingsOf(received: unknown, rules: readonly Rule[] = RULES): readonly Finding[] {
  const exceptions = isStackLike(received) ? notedBelow(received) : [];
  const { findings } = judge(readFacts(templatesOf(received)), {
    rules,
    leftOut: [...RULES, ...GUARANTEE_RULES].filter((rule) => !rules.includes(rule)),
    exceptionRules: EXCEPTION_RULES,
    exceptions,
    today: new Date().toISOString().slice(0, 10),
  });
  return findings.filter(({ accepted }) => accepted === undefined);
}
