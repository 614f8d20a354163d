export { accessOf } from './access-of';
export type { AccessRead, Mistake, Way } from './access-read';
