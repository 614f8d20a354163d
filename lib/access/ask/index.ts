export { type ChangedRequest, type Comparison, compare } from './compare';
export { type IdleStatement, idleStatements } from './idle-statements';
export { noPath, type PathEnds, type PathProof, type PathStep } from './no-path';
export { onlyVia } from './only-via';
export { type AllowedCaller, type WhoCan, whoCan } from './who-can';
