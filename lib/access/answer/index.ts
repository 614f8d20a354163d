export { type Answer, allAssumptions, answer, type Read } from './answer';
export { withPlace } from './place-of-deployment';
