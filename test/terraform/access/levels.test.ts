import { type ConditionBlock, noRequest } from '../../../lib/access';
import { asked, type Blocks, inProject, OTHER, PREDICT, PREDICTS, withBase } from './asked';

const NAME = 'accessPolicies/1/accessLevels/corporate';

const level = (content: object, more: Blocks = {}): Blocks => ({
  google_access_context_manager_access_level: {
    corporate: { name: NAME, parent: 'accessPolicies/1', title: 'corporate', ...content },
  },
  ...more,
});
const basic = (conditions: readonly object[], combining = 'AND') => ({
  basic: [{ combining_function: combining, conditions }],
});
const granted = inProject('own', PREDICT, OTHER, {
  condition: [{ title: 'c', expression: `"${NAME}" in request.auth.access_levels` }],
});

const outcomeOf = (content: object, unless: ConditionBlock, more: Blocks = {}) =>
  asked(withBase(granted, level(content, more)), noRequest({ action: PREDICTS }).unless(unless)).outcome;

const ENCRYPTED = { StringEquals: { 'device.encryption_status': 'ENCRYPTED' } };
const IN_OFFICE = { IpAddress: { 'origin.ip': '203.0.113.0/24' } };
const DEVICE = { device_policy: [{ allowed_encryption_statuses: ['ENCRYPTED'], require_corp_owned: true }] };
const OFFICE = { ip_subnetworks: ['203.0.113.0/25', '203.0.113.128/25'] };

test.each<[string, object, ConditionBlock, string]>([
  ['a device', basic([DEVICE]), ENCRYPTED, 'proved'],
  [
    'a device of two kinds',
    basic([{ device_policy: [{ allowed_encryption_statuses: ['ENCRYPTED', 'UNENCRYPTED'] }] }]),
    ENCRYPTED,
    'refuted',
  ],
  [
    'a screen lock',
    basic([{ device_policy: [{ require_screen_lock: true }] }]),
    { Bool: { 'device.is_secured_with_screenlock': 'true' } },
    'proved',
  ],
  [
    'no screen lock',
    basic([{ device_policy: [{ require_screen_lock: false, require_admin_approval: true }] }]),
    { Bool: { 'device.is_secured_with_screenlock': 'true' } },
    'refuted',
  ],
  ['a network', basic([OFFICE]), IN_OFFICE, 'proved'],
  ['a wider network', basic([{ ip_subnetworks: ['203.0.112.0/23'] }]), IN_OFFICE, 'refuted'],
  ['both', basic([DEVICE, OFFICE]), IN_OFFICE, 'proved'],
  ['one of both', basic([DEVICE, OFFICE], 'OR'), IN_OFFICE, 'refuted'],
  [
    'a region',
    basic([{ regions: ['DE', 'FR'] }]),
    { StringEquals: { 'origin.region_code': ['DE', 'FR', 'CH'] } },
    'proved',
  ],
  ['all parts of a condition', basic([{ ...DEVICE, ...OFFICE }]), ENCRYPTED, 'proved'],
  [
    'what is not followed beside what is',
    basic([{ ...OFFICE, members: ['user:eve@example.com'] }]),
    IN_OFFICE,
    'proved',
  ],
  ['what is not followed', basic([{ members: ['user:eve@example.com'] }]), IN_OFFICE, 'unknown'],
  ['an opposite', basic([{ ...OFFICE, negate: true }]), IN_OFFICE, 'unknown'],
  ['an empty device policy', basic([{ device_policy: [{}] }]), ENCRYPTED, 'unknown'],
  [
    'an expression',
    { custom: [{ expr: [{ expression: 'device.encryption_status == DeviceEncryptionStatus.ENCRYPTED' }] }] },
    ENCRYPTED,
    'proved',
  ],
  [
    'an expression with a way around',
    {
      custom: [
        {
          expr: [
            {
              expression: 'device.encryption_status == DeviceEncryptionStatus.ENCRYPTED || origin.region_code == "DE"',
            },
          ],
        },
      ],
    },
    ENCRYPTED,
    'refuted',
  ],
  ['nothing', {}, ENCRYPTED, 'unknown'],
])('a level that asks for %s', (_what, content, unless, outcome) => {
  expect(outcomeOf(content, unless)).toBe(outcome);
});

test('who carries the name of a level meets what it asks', () => {
  const question = noRequest({ action: PREDICTS }).unless(ENCRYPTED);
  const { counterexample } = asked(withBase(granted, level(basic([OFFICE]))), question);
  expect(counterexample?.request.context).toMatchObject({
    'request.auth.access_levels': [NAME],
    'origin.ip': expect.stringMatching(/^203\.0\.113\.\d+$/),
  });
});

test('a condition that is added to a level from elsewhere makes it unknown', () => {
  const more = {
    google_access_context_manager_access_level_condition: {
      more: {
        access_level: ['$', '{google_access_context_manager_access_level.corporate.name}'].join(''),
        ip_subnetworks: ['0.0.0.0/0'],
      },
    },
  };
  expect(outcomeOf(basic([OFFICE]), IN_OFFICE, more)).toBe('unknown');
});

test('a level that requires another asks what that asks', () => {
  const more = {
    google_access_context_manager_access_level: {
      corporate: {
        name: NAME,
        title: 'corporate',
        ...basic([{ required_access_levels: ['accessPolicies/1/accessLevels/office'] }]),
      },
      office: { name: 'accessPolicies/1/accessLevels/office', title: 'office', ...basic([OFFICE]) },
    },
  };
  expect(outcomeOf({}, IN_OFFICE, more)).toBe('proved');
  expect(outcomeOf({}, ENCRYPTED, more)).toBe('refuted');
});

describe('a principal access boundary', () => {
  const boundary = (version: string, resources: readonly string[], set: string): Blocks => ({
    google_iam_principal_access_boundary_policy: {
      ai: {
        principal_access_boundary_policy_id: 'ai',
        organization: '123',
        location: 'global',
        details: [{ enforcement_version: version, rules: [{ effect: 'ALLOW', resources }] }],
      },
    },
    google_iam_projects_policy_binding: {
      ai: {
        policy: ['$', '{google_iam_principal_access_boundary_policy.ai.name}'].join(''),
        policy_binding_id: 'ai',
        project: 'claims',
        location: 'global',
        target: [{ principal_set: set }],
      },
    },
  });
  const elsewhere: Blocks = {
    google_project_iam_custom_role: {
      levels: {
        role_id: 'levels',
        title: 'l',
        permissions: ['accesscontextmanager.accessLevels.update', 'storage.objects.get'],
      },
    },
    google_project_iam_member: {
      far: { project: 'other', role: ['$', '{google_project_iam_custom_role.levels.name}'].join(''), member: OTHER },
    },
  };
  const CLAIMS = '//cloudresourcemanager.googleapis.com/projects/claims';
  const OTHERS = '//cloudresourcemanager.googleapis.com/projects/other';
  const outcome = (blocks: Blocks, action: string) =>
    asked(withBase(elsewhere, blocks), noRequest({ action }).byAnyone()).outcome;

  test.each([
    [
      'blocks what its version can block',
      boundary('3', [CLAIMS], CLAIMS),
      'accesscontextmanager.accessLevels.update',
      'proved',
    ],
    [
      'blocks it of a later version only',
      boundary('1', [CLAIMS], CLAIMS),
      'accesscontextmanager.accessLevels.update',
      'unknown',
    ],
    [
      'holds the other project as well',
      boundary('3', [CLAIMS, OTHERS], CLAIMS),
      'accesscontextmanager.accessLevels.update',
      'refuted',
    ],
    [
      'is about the accounts of another project',
      boundary('3', [CLAIMS], OTHERS),
      'accesscontextmanager.accessLevels.update',
      'unknown',
    ],
    ['may block more than a table tells', boundary('3', [CLAIMS], CLAIMS), 'storage.objects.get', 'unknown'],
  ])('%s', (_what, blocks, action, expected) => {
    expect(outcome(blocks, action)).toBe(expected);
  });

  test('does not hide what lies in it, whoever it is about', () => {
    const granted = inProject('own', PREDICT, 'group:devs@example.com');
    const question = noRequest({ action: PREDICTS }).byAnyone();
    expect(asked(withBase(granted, boundary('3', [CLAIMS], OTHERS)), question).outcome).toBe('refuted');
  });

  test('that is not there blocks nothing', () => {
    expect(outcome({}, 'accesscontextmanager.accessLevels.update')).toBe('refuted');
  });
});
