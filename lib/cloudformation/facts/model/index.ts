import type { Area } from '../area';

export const MODEL: Area = {
  readers: {},
  alongside: [],
};
