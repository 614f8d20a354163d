import type { Area } from '../area';

export const AGENT: Area = {
  readers: {},
  alongside: [],
};
