export { type Answer, answer, type Read } from './answer';
