import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-WATCH-062');

const blocks = (changes: Block, type = 'google_scc_v2_organization_mute_config'): Blocks => ({
  [type]: { it: { mute_config_id: 'm', filter: 'category="X"', ...changes } },
});

test.each<[string, string[], Blocks]>([
  ['dynamic', [], blocks({ type: 'DYNAMIC' })],
  ['static', ['fail it/type'], blocks({ type: 'STATIC' })],
  ['nothing said, which is static', ['fail it/type'], blocks({}, 'google_scc_mute_config')],
  ['of a project', ['fail it/type'], blocks({ type: 'STATIC' }, 'google_scc_v2_project_mute_config')],
  ['of a folder', ['fail it/type'], blocks({ type: 'STATIC' }, 'google_scc_v2_folder_mute_config')],
  ['known later', ['unknown it/type'], blocks({ type: LATE })],
])('%s', (_what, expected, all) => {
  expect(found(all)).toEqual(expected);
});
