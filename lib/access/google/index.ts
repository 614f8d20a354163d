export { compareInGoogle } from './compare';
export { decideInGoogle } from './decide';
export { proveInGoogle } from './prove';
export { whoCanInGoogle } from './who-can';
