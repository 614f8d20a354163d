import type { GuaranteeName } from '../../facts';
import type { Rule } from '../../rule';
import { codeChangedByTrusted } from './code-changed-by-trusted';
import { guardsChangedByTrusted } from './guards-changed-by-trusted';
import { intendedCallAllowed } from './intended-call-allowed';
import { logsArrive } from './logs-arrive';
import { logsNotDestroyed } from './logs-not-destroyed';
import { logsNotForged } from './logs-not-forged';
import { logsNotShredded } from './logs-not-shredded';
import { modelsDeployedByOthers } from './models-deployed-by-others';
import { modelsRunByGranted } from './models-run-by-granted';
import { modelsRunInNoOtherWay } from './models-run-in-no-other-way';
import { modelsRunThroughEndpoint } from './models-run-through-endpoint';
import { modelsRunWithGuardrail } from './models-run-with-guardrail';
import { modelsSharedByTrusted } from './models-shared-by-trusted';
import { modelsTrainedByOthers } from './models-trained-by-others';
import { nobodyLetInUnknown } from './nobody-let-in-unknown';
import { recoveryRemains } from './recovery-remains';
import { rightsChangedByTrusted } from './rights-changed-by-trusted';
import { rolesTakenByTrusted } from './roles-taken-by-trusted';
import { sharedWithDeclared } from './shared-with-declared';
import { stacksDeployedByTrusted } from './stacks-deployed-by-trusted';

/** Of each guarantee, the rule that judges it. */
const RULE_OF: Readonly<Record<GuaranteeName, Rule<'guarantee'>>> = {
  'run-by-granted': modelsRunByGranted,
  'run-through-endpoint': modelsRunThroughEndpoint,
  'run-with-guardrail': modelsRunWithGuardrail,
  'run-in-no-other-way': modelsRunInNoOtherWay,
  'call-intended': intendedCallAllowed,
  'identity-kept': rightsChangedByTrusted,
  'role-taken-by-trusted': rolesTakenByTrusted,
  'code-kept': codeChangedByTrusted,
  'guard-kept': guardsChangedByTrusted,
  'deployed-by-trusted': stacksDeployedByTrusted,
  'log-not-destroyed': logsNotDestroyed,
  'log-not-shredded': logsNotShredded,
  'log-not-forged': logsNotForged,
  'log-arrives': logsArrive,
  'recovery-remains': recoveryRemains,
  'not-public': nobodyLetInUnknown,
  'not-shared': sharedWithDeclared,
  'approved-by-another': modelsDeployedByOthers,
  'trained-by-another': modelsTrainedByOthers,
  'not-shared-out': modelsSharedByTrusted,
};

/** The rule that judges a guarantee. */
export const ruleOf = (name: GuaranteeName): Rule<'guarantee'> => RULE_OF[name];

/** How models are run. */
export const REACH_RULES: readonly Rule[] = [
  modelsRunByGranted,
  modelsRunThroughEndpoint,
  modelsRunWithGuardrail,
  modelsRunInNoOtherWay,
  intendedCallAllowed,
];

/** Who changes what the rest counts on. */
export const INTEGRITY_RULES: readonly Rule[] = [
  rightsChangedByTrusted,
  rolesTakenByTrusted,
  codeChangedByTrusted,
  guardsChangedByTrusted,
  stacksDeployedByTrusted,
];

/** What becomes of logs. */
export const EVIDENCE_RULES: readonly Rule[] = [
  logsNotDestroyed,
  logsNotShredded,
  logsNotForged,
  logsArrive,
  recoveryRemains,
];

/** Who is let in from outside. */
export const EXPOSURE_RULES: readonly Rule[] = [nobodyLetInUnknown, sharedWithDeclared];

/** Who does what in the life of a model. */
export const DUTY_RULES: readonly Rule[] = [modelsDeployedByOthers, modelsTrainedByOthers, modelsSharedByTrusted];

/** What all policies together have to keep: `zta prove` and the gate of synth ask, `zta check` does not. */
export const GUARANTEE_RULES: readonly Rule[] = [
  ...REACH_RULES,
  ...INTEGRITY_RULES,
  ...EVIDENCE_RULES,
  ...EXPOSURE_RULES,
  ...DUTY_RULES,
];

/** What belongs together of it, and what it is called. */
export const GUARANTEE_FAMILIES = [
  { title: 'Reach', rules: REACH_RULES },
  { title: 'Integrity', rules: INTEGRITY_RULES },
  { title: 'Evidence', rules: EVIDENCE_RULES },
  { title: 'Exposure', rules: EXPOSURE_RULES },
  { title: 'Duties', rules: DUTY_RULES },
] as const;
