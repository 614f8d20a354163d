import { Templates, treeSource } from '../cloudformation';
import { readFacts } from '../cloudformation/read-facts';
import { EXCEPTION_RULES, type Finding, judge, notedBelow, RULES, type Rule } from '../policy';
import { isStackLike, type StackLike, synthesized } from './stack-like';

/** What can be judged: a template as `Template.fromStack` gives it, the JSON of one, or a stack. */
export type Judgeable = StackLike | { toJSON(): unknown } | object;

/** What rules find, apart from what exceptions on the constructs accept. */
export function findingsOf(received: unknown, rules: readonly Rule[] = RULES): readonly Finding[] {
  const exceptions = isStackLike(received) ? notedBelow(received) : [];
  const { findings } = judge(readFacts(templatesOf(received)), {
    rules,
    leftOut: RULES.filter((rule) => !rules.includes(rule)),
    exceptionRules: EXCEPTION_RULES,
    exceptions,
    today: new Date().toISOString().slice(0, 10),
  });
  return findings.filter(({ accepted }) => accepted === undefined);
}

/** @throws TypeError if there is no template in it: a test of nothing must not pass */
function templatesOf(received: unknown): Templates {
  if (isStackLike(received)) return synthesized(received);
  const tree = hasJson(received) ? received.toJSON() : received;
  if (typeof tree !== 'object' || tree === null || !('Resources' in tree)) {
    throw new TypeError("a Template, the JSON of a template with 'Resources', or a Stack must be given");
  }
  const templates = new Templates();
  templates.add(treeSource('template', tree));
  return templates;
}

const hasJson = (value: unknown): value is { toJSON(): unknown } =>
  typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function';
