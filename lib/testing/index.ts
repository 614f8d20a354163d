export { noRequest, type Question } from '../access/prove';
export { toAllow, toDeny } from './access-matchers';
export { accessOf } from './access-of';
export type { AccessRequest } from './access-request';
export { findingsOf, type Judgeable } from './judged';
export type { MatcherCall, MatcherResult } from './matcher-result';
export { toBeFlaggedBy, toHaveNoFindings } from './matchers';
export type { StackLike } from './stack-like';
export { toProve } from './to-prove';
