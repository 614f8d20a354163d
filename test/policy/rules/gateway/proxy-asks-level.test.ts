import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-GATE-022');

const asks = (...levels: readonly string[]): Block => ({
  condition: {
    title: 'level',
    expression: levels
      .map((level) => `"accessPolicies/1/accessLevels/${level}" in request.auth.access_levels`)
      .join(' && '),
  },
});

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_iap_web_backend_service_iam_member: {
    it: {
      web_backend_service: 'app',
      role: 'roles/iap.httpsResourceAccessor',
      member: 'group:staff@acme.example',
      ...changes,
    },
  },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'a level, or a path',
    ['fail it/condition/expression'],
    { condition: { title: 't', expression: '"l" in request.auth.access_levels || request.path.startsWith("/")' } },
    {},
  ],
  [
    'whoever is not of a level',
    ['fail it/condition/expression'],
    { condition: { title: 't', expression: '!("l" in request.auth.access_levels)' } },
    {},
  ],
  [
    'one of two levels, and a path',
    [],
    {
      condition: {
        title: 't',
        expression:
          '("l" in request.auth.access_levels || "m" in request.auth.access_levels) && request.path.startsWith("/")',
      },
    },
    {},
  ],
  ['no condition', ['fail it/condition/expression'], {}, {}],
  [
    'a time only',
    ['fail it/condition/expression'],
    { condition: { title: 't', expression: 'request.time < timestamp("2027-01-01T00:00:00Z")' } },
    {},
  ],
  ['known later', ['unknown it/condition/expression'], { condition: { title: 't', expression: LATE } }, {}],
  ['a role that lets nobody through', [], { role: 'roles/iap.admin' }, {}],
  ['a level', [], asks('device'), {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
