export { compare } from './compare';
export { idleStatements } from './idle-statements';
export { noPath } from './no-path';
export { whoCan } from './who-can';
