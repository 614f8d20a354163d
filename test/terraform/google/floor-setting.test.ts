import { judgedBy } from '../judged';

const judged = judgedBy('ZTA-MODEL-038');
const floor = (parent: string) => ({
  google_model_armor_floorsetting: {
    floor: { parent, location: 'global', filter_config: {}, enable_floor_setting_enforcement: true },
  },
});

test('a floor of a project has to look at calls; one above it cannot', () => {
  expect(judged(floor('projects/acme'))).toEqual([expect.stringMatching(/^fail floor\//)]);
  expect(judged(floor('organizations/1'))).toEqual([]);
  expect(judged(floor('folders/1'))).toEqual([]);
});
