import { readFacts } from '../cloudformation/read-facts';
import {
  EXCEPTION_RULES,
  type Finding,
  GUARANTEE_RULES,
  judge,
  type Noted,
  notedBelow,
  type Read,
  RULES,
  type Rule,
} from '../policy';
import type { StackLike } from './stack-like';
import { templatesOf } from './templates-of';
import { terraformIn } from './terraform-like';

/**
 * What can be judged: a template as `Template.fromStack` gives it, the JSON of one, or a stack; of Terraform likewise: what `Testing.synth`
 * gives, its JSON, a stack, or what `terraform show -json` writes.
 */
export type Judgeable = StackLike | { toJSON(): unknown } | object | string;

const isNoted = (value: unknown): value is Noted => typeof value === 'object' && value !== null && 'node' in value;

function factsIn(received: unknown): Read {
  const configurations = terraformIn(received);
  if (configurations === undefined) return readFacts(templatesOf(received));
  const { readTerraform }: typeof import('../terraform') = require('../terraform');
  return readTerraform(configurations);
}

/** What rules find, apart from what exceptions on the constructs accept. */
export function findingsOf(received: unknown, rules: readonly Rule[] = RULES): readonly Finding[] {
  const exceptions = isNoted(received) ? notedBelow(received) : [];
  const { findings } = judge(factsIn(received), {
    rules,
    leftOut: [...RULES, ...GUARANTEE_RULES].filter((rule) => !rules.includes(rule)),
    exceptionRules: EXCEPTION_RULES,
    exceptions,
    today: new Date().toISOString().slice(0, 10),
  });
  return findings.filter(({ accepted }) => accepted === undefined);
}
