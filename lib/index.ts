export {
  type AllowedCaller,
  type ChangedRequest,
  type Comparison,
  type ConditionBlock,
  type Counterexample,
  compare as compareAccess,
  type Decision,
  decide,
  type Forbidden,
  type IdleStatement,
  type IdleStatements,
  idleStatements,
  noPath,
  noRequest,
  onlyVia,
  type ProofOptions,
  type Question,
  type WhoCan,
  whoCan,
} from './access';
export { type Answer, answer as prove } from './access/answer';
export type * from './access/model';
export {
  addPath,
  type Position,
  parseSource,
  readFacts,
  type Source,
  Templates,
} from './cloudformation';
export { type AccessRead, accessOf, type Mistake, type Way } from './cloudformation/access';
export * from './core';
export { type Files, type GrantedModel, type Guarantees, guaranteesOf, type Outcome, type Terms } from './guarantees';
export {
  type Acceptance,
  type Around,
  type Baseline,
  baselineOf,
  type Coverage,
  definePack,
  defineRule,
  EXCEPTION_RULES,
  type Exception,
  type ExceptionDemands,
  type Fact,
  type FactOf,
  type Facts,
  type Finding,
  fail,
  GUARANTEE_RULES,
  type JudgeOptions,
  judge,
  type Kind,
  must,
  PACKS,
  type Pack,
  type Place,
  parseBaseline,
  pass,
  type Read,
  RULES,
  type Rule,
  type Severity,
  stops,
  unknown,
  type Verdict,
  type Verdicts,
} from './policy';
export { FRAMEWORKS, type Framework } from './policy/controls';
export { checkReport, jsonReport, junitReport, sarifReport, textReport } from './report';
export {
  diffMarkdown,
  diffReport,
  diffText,
  guaranteesReport,
  guaranteesText,
  idleReport,
  idleText,
  proofReport,
  proofText,
  whoCanReport,
  whoCanText,
} from './report/access';
export * from './signing';
export { addTerraform, Configurations, readTerraform } from './terraform';
export { accessOf as accessOfTerraform } from './terraform/access';
