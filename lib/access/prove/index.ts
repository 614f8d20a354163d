export type { ConditionBlock, SpelledOperator, SpelledValues } from './condition-block';
export type * from './proof';
export { prove } from './prove';
export { AskedQuestion, type Forbidden, NoRequest, noRequest, type Question } from './question';
