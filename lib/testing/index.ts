export { findingsOf, type Judgeable } from './judged';
export { type MatcherResult, toBeFlaggedBy, toHaveNoFindings } from './matchers';
export type { StackLike } from './stack-like';
