import type { Area } from '../area';
import { floorBreadth, serviceSwitch, templateBreadth } from './breadth';
import { floorSetting, template } from './guardrail';

/** What guards models. */
export const MODEL: Area = {
  readers: {
    google_model_armor_template: (subject) => [...template(subject), ...templateBreadth(subject)],
    google_model_armor_floorsetting: (subject) => [...floorSetting(subject), ...floorBreadth(subject)],
    google_project_service: serviceSwitch,
  },
  alongside: [],
};
