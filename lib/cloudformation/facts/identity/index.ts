import type { Area } from '../area';

export const IDENTITY: Area = {
  readers: {},
  alongside: [],
};
