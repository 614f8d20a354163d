import type { Area } from '../area';
import { floorSetting, template } from './guardrail';

/** What guards models. */
export const MODEL: Area = {
  readers: {
    google_model_armor_template: template,
    google_model_armor_floorsetting: floorSetting,
  },
  alongside: [],
};
