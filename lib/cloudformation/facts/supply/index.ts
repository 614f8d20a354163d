import type { Area } from '../area';

export const SUPPLY: Area = {
  readers: {},
  alongside: [],
};
