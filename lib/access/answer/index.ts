export { type Answer, allAssumptions, answer, type Read } from './answer';
