import type { Rule } from './rule';
import { RULES } from './rules';
import { AGENT_RULES } from './rules/agent';
import { DATA_RULES } from './rules/data';
import { GATEWAY_RULES } from './rules/gateway';
import { IDENTITY_RULES } from './rules/identity';
import { LOG_RULES } from './rules/log';
import { MODEL_RULES } from './rules/model';
import { NETWORK_RULES } from './rules/network';
import { SUPPLY_RULES } from './rules/supply';
import { TEMPLATE_RULES } from './rules/template';

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
 * export default definePack({ name: 'acme', title: 'What Acme asks for', rules: [...RULES, inEurope] });
 * ```
 */
export function definePack(pack: Pack): Pack {
  return pack;
}

/** Family of controls about what is recorded, for how long, and who can change it. */
const AUDIT = 'NIST 800-53 r5 AU-';

const aboutRecords = RULES.filter(({ controls }) => controls.some((control) => control.startsWith(AUDIT)));

/** Every pack, the default first. Each but the first also tells what a file does not show, since that is unjudged in all of them. */
export const PACKS: readonly Pack[] = [
  definePack({ name: 'zero-trust', title: 'Every rule', rules: RULES }),
  definePack({
    name: 'ai-logging',
    title: 'What models are asked and answer is recorded, kept and locked',
    rules: [...new Set([...LOG_RULES, ...aboutRecords, ...TEMPLATE_RULES])],
  }),
  definePack({
    name: 'identity',
    title: 'Who may do what, and how users and devices are known',
    rules: [...IDENTITY_RULES, ...GATEWAY_RULES, ...TEMPLATE_RULES],
  }),
  definePack({
    name: 'private-network',
    title: 'Models and agents are reached, and reach out, only on private ways',
    rules: [...NETWORK_RULES, ...TEMPLATE_RULES],
  }),
  definePack({
    name: 'agents',
    title: 'Agents, their tools, memories and gateways',
    rules: [...AGENT_RULES, ...TEMPLATE_RULES],
  }),
  definePack({
    name: 'model-guardrails',
    title: 'Models are named, and answer behind a guardrail',
    rules: [...MODEL_RULES, ...TEMPLATE_RULES],
  }),
  definePack({
    name: 'data-and-supply',
    title: 'Data sets, vectors, artifacts and images',
    rules: [...DATA_RULES, ...SUPPLY_RULES, ...TEMPLATE_RULES],
  }),
];

/** A pack by its name. */
export const packNamed = (name: string): Pack | undefined => PACKS.find((pack) => pack.name === name);
