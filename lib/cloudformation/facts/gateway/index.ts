import type { Area } from '../area';

export const GATEWAY: Area = {
  readers: {},
  alongside: [],
};
