export { applies, holds } from './applies';
export { decide } from './decide';
export type * from './decision';
export type { Truth, Verdict } from './truth';
