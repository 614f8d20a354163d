export type { ChangedRequest, Comparison } from './compare';
export type { IdleStatement, IdleStatements } from './idle-statements';
export type { PathEnds, PathProof, PathStep } from './no-path';
export { onlyVia } from './only-via';
export type { AllowedCaller, WhoCan } from './who-can';

// Who only puts a question into words does not wait for what answers it.
const answers = (): typeof import('./answers') => require('./answers');

/** What the files after a change allow that those before it do not, and the other way round, each with a request. */
export const compare: typeof import('./compare').compare = (...asked) => answers().compare(...asked);

/** Statements without which the same requests would be allowed. */
export const idleStatements: typeof import('./idle-statements').idleStatements = (...asked) =>
  answers().idleStatements(...asked);

/** Whether nobody comes from one role to another in any number of steps, each of which takes a role on. */
export const noPath: typeof import('./no-path').noPath = (...asked) => answers().noPath(...asked);

/** Everyone who may do something, each with one request with which they do. */
export const whoCan: typeof import('./who-can').whoCan = (...asked) => answers().whoCan(...asked);
