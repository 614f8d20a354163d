import { check } from '../../../../lib/policy';
import { RULES } from '../../../../lib/policy/rules';
import { readTerraform } from '../../../../lib/terraform';
import { asPlan } from '../../../seeded-google/as-plan';
import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';
import { plan } from '../../../terraform/reading';

const found = judgedBy('ZTA-IAM-053');

const KEPT = { lifecycle: { prevent_destroy: true } };
const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const CALLS = { project: 'acme', audit_log_config: [{ log_type: 'DATA_READ' }] };

test.each<[string, string[], string, Block, Blocks]>([
  ['a deny policy', ['fail it/lifecycle/prevent_destroy'], 'google_iam_deny_policy', {}, AI],
  ['a policy about images', ['fail it/lifecycle/prevent_destroy'], 'google_binary_authorization_policy', {}, AI],
  ['a policy about images that stays', [], 'google_binary_authorization_policy', KEPT, AI],
  [
    'a boundary that is not kept',
    ['fail it/lifecycle/prevent_destroy'],
    'google_iam_principal_access_boundary_policy',
    { lifecycle: { prevent_destroy: false } },
    AI,
  ],
  [
    'a lien, known later',
    ['unknown it/lifecycle/prevent_destroy'],
    'google_resource_manager_lien',
    { lifecycle: { prevent_destroy: LATE } },
    AI,
  ],
  [
    'the record of another service',
    ['fail it/lifecycle/prevent_destroy'],
    'google_project_iam_audit_config',
    { ...CALLS, service: 'storage.googleapis.com' },
    AI,
  ],
  [
    'the record of AI, which another rule tells of',
    [],
    'google_project_iam_audit_config',
    { ...CALLS, service: 'aiplatform.googleapis.com' },
    AI,
  ],
  ['whose word counts', ['fail it/lifecycle/prevent_destroy'], 'google_binary_authorization_attestor', {}, AI],
  [
    'the class of data',
    ['fail it/lifecycle/prevent_destroy'],
    'google_tags_location_tag_binding',
    { parent: '//storage.googleapis.com/projects/_/buckets/b', tag_value: 'tagValues/1' },
    AI,
  ],
  ['a tag of something else', [], 'google_tags_location_tag_binding', { parent: '//compute.googleapis.com/x' }, AI],
  [
    'a tag that a refusal asks for',
    ['fail it/lifecycle/prevent_destroy'],
    'google_tags_tag_value',
    { short_name: 'restricted' },
    { ...AI, google_iam_deny_policy: { d: { ...KEPT, name: '${google_tags_tag_value.it.id}' } } },
  ],
  ['a tag that nothing asks for', [], 'google_tags_tag_value', { short_name: 'cost' }, AI],
  ['where nothing is about AI', [], 'google_iam_deny_policy', {}, {}],
  ['kept', [], 'google_access_context_manager_service_perimeter', KEPT, AI],
])('%s', (_what, expected, type, values, others) => {
  expect(found({ ...others, [type]: { it: values } })).toEqual(expected);
});

test('a plan, which cannot show it, says nothing of it', () => {
  const read = readTerraform(plan(asPlan({ ...AI, google_iam_deny_policy: { it: { name: 'guard' } } })));
  expect(read.facts.filter(({ kind }) => kind === 'guard')).toHaveLength(1);
  expect(check(read.facts, RULES).findings.filter(({ rule }) => rule === 'ZTA-IAM-053')).toEqual([]);
});
