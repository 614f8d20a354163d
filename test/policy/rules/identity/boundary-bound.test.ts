import type { Blocks } from '../../../seeded-google/seed';
import { judgedBy } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-054');

const binding = (policy: string): Blocks => ({
  google_iam_projects_policy_binding: { b: { project: 'acme', policy } },
});

test.each<[string, string[], Blocks]>([
  ['bound to nobody in the files', ['unknown it/'], {}],
  [
    'another one is bound',
    ['unknown it/'],
    binding('organizations/1/locations/global/principalAccessBoundaryPolicies/other'),
  ],
  ['bound', [], binding('${google_iam_principal_access_boundary_policy.it.name}')],
])('%s', (_what, expected, others) => {
  expect(found({ ...others, google_iam_principal_access_boundary_policy: { it: { organization: '1' } } })).toEqual(
    expected,
  );
});
