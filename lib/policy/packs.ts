import type { Rule } from './rule';
import { RULES } from './rules';
import {
  DUTY_RULES,
  EVIDENCE_RULES,
  EXPOSURE_RULES,
  GUARANTEE_RULES,
  INTEGRITY_RULES,
  REACH_RULES,
} from './rules/guarantee';

/** Rules under one name, to be judged together. */
export interface Pack {
  /** In lower case, with hyphens. */
  readonly name: string;
  /** What it sees to, in a few words. */
  readonly title: string;
  readonly rules: readonly Rule[];
}

/**
 * A pack of your own, of rules of your own, of ours, or of both.
 *
 * @example
 * ```ts
 * const inEurope = defineRule({ id: 'ACME-NET-001', title: 'Model host stands in our network', kind: 'model-host', … });
 * export default definePack({ name: 'acme', title: 'What Acme asks for', rules: [...RULES, ...GUARANTEE_RULES, inEurope] });
 * ```
 */
export function definePack(pack: Pack): Pack {
  return pack;
}

/** The rules of areas, by their ids, and what tells which parts of a file nobody can judge: that is so in every pack. */
const ofAreas = (...areas: readonly string[]): readonly Rule[] =>
  RULES.filter(({ id }) => [...areas, 'FILE'].some((area) => id.startsWith(`ZTA-${area}-`)));

/** Controls about what is recorded, for how long, and who can change it. */
const AUDIT = 'NIST 800-53 r5 AU-';

const logs = new Set(ofAreas('LOG'));

/** Every pack, the default first. */
export const PACKS: readonly Pack[] = [
  definePack({ name: 'zero-trust', title: 'Every rule', rules: [...RULES, ...GUARANTEE_RULES] }),
  definePack({
    name: 'ai-logging',
    title: 'What models are asked and answer is recorded, kept and locked',
    rules: [
      ...RULES.filter((rule) => logs.has(rule) || rule.controls.some((control) => control.startsWith(AUDIT))),
      ...EVIDENCE_RULES,
    ],
  }),
  definePack({
    name: 'identity',
    title: 'Who may do what, and how users and devices are known',
    rules: [...ofAreas('IAM', 'POL', 'GATE', 'ORG'), ...INTEGRITY_RULES, ...EXPOSURE_RULES, ...DUTY_RULES],
  }),
  definePack({
    name: 'private-network',
    title: 'Models and agents are reached, and reach out, only on private ways',
    rules: ofAreas('NET'),
  }),
  definePack({ name: 'agents', title: 'Agents, their tools, memories and gateways', rules: ofAreas('AGENT') }),
  definePack({
    name: 'model-guardrails',
    title: 'Models are named, and answer behind a guardrail',
    rules: [...ofAreas('MODEL'), ...REACH_RULES],
  }),
  definePack({
    name: 'data-and-supply',
    title: 'Data sets, vectors, artifacts and images, and whose they are',
    rules: ofAreas('DATA', 'SUPPLY', 'INV'),
  }),
  definePack({
    name: 'monitoring',
    title: 'Somebody is told when a protection is weakened, and somebody looks',
    rules: ofAreas('WATCH'),
  }),
];

/** A pack by its name. */
export const packNamed = (name: string): Pack | undefined => PACKS.find((pack) => pack.name === name);
