import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-WATCH-063');

const OF_PROJECT = 'google_scc_management_project_security_health_analytics_custom_module';
const TYPES = [
  OF_PROJECT,
  'google_scc_management_organization_security_health_analytics_custom_module',
  'google_scc_management_folder_security_health_analytics_custom_module',
  'google_scc_management_organization_event_threat_detection_custom_module',
  'google_scc_organization_custom_module',
  'google_scc_event_threat_detection_custom_module',
];

const LOOKS = {
  predicate: { expression: '!has(resource.encryptionSpec)' },
  resource_selector: { resource_types: ['aiplatform.googleapis.com/Endpoint'] },
};

const judged = (type: string, enablement_state: unknown, custom_config: object = LOOKS) =>
  found({ [type]: { it: { display_name: 'm', enablement_state, custom_config } } });

test.each(TYPES)('%s', (type) => {
  expect(judged(type, 'ENABLED')).toEqual([]);
  expect(judged(type, 'DISABLED')).toEqual(['fail it/enablement_state']);
});

test('what is above decides where it is inherited, and what is known later is unknown', () => {
  expect(judged(OF_PROJECT, 'INHERITED')).toEqual([]);
  expect(judged(OF_PROJECT, LATE)).toEqual(['unknown it/enablement_state']);
  expect(judged(OF_PROJECT, undefined)).toEqual(['unknown it/enablement_state']);
});

test('a check that is on looks at something, unless it stands above', () => {
  expect(judged(OF_PROJECT, 'ENABLED', {})).toEqual(['fail it/enablement_state']);
  expect(judged(OF_PROJECT, 'ENABLED', { ...LOOKS, resource_selector: { resource_types: [] } })).toEqual([
    'fail it/enablement_state',
  ]);
  expect(judged(OF_PROJECT, 'INHERITED', {})).toEqual([]);
});
