import type { Area } from '../area';

export const LOG: Area = {
  readers: {},
  alongside: [],
};
