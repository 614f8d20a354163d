import type { Area } from '../area';

export const DATA: Area = {
  readers: {},
  alongside: [],
};
