import { has, type Kind, type Look, list, text } from './looks';

const stays: Look = (_, { stays }) => (stays ? 'keeps itself from being destroyed' : undefined);

const ownKey = (path: string) => has(path, 'own key');

const seconds =
  (path: string, words: (days: number) => string): Look =>
  (at) => {
    const value = text(at(path));
    return value === undefined ? undefined : words(Number.parseInt(value, 10) / 86_400);
  };

const retention: Look = (at) => {
  const value = text(at('retention_policy.retention_period'));
  if (value === undefined) return undefined;
  const locked = at('retention_policy.is_locked') === true;
  return `kept ${Number(value) / 86_400} days (${locked ? 'locked: irreversible' : 'staged: reversible'})`;
};

const exactly =
  (path: string, what: string): Look =>
  (at) =>
    `exact ${what}: ${list(at(path)).length}`;

const granted: Look = (at) => text(at('role'))?.replace(/^\$\{.*$/, 'a role of its own');

/** The resource types of Terraform that make up a pillar. What is in no pillar is counted by type. */
export const GOOGLE_KINDS: Readonly<Record<string, Kind>> = {
  google_kms_crypto_key: {
    pillar: 'logs',
    noun: 'key',
    looks: [
      seconds('rotation_period', (days) => `rotates every ${days} days`),
      seconds('destroy_scheduled_duration', (days) => `${days} days to bring a destroyed version back`),
      stays,
    ],
  },
  google_storage_bucket: {
    pillar: 'logs',
    noun: 'bucket',
    looks: [
      retention,
      has('public_access_prevention', 'never public', 'enforced'),
      ownKey('encryption.default_kms_key_name'),
      stays,
    ],
  },
  google_project_iam_custom_role: {
    pillar: 'identity',
    noun: 'role',
    looks: [exactly('permissions', 'permissions')],
  },
  google_project_iam_member: {
    pillar: 'identity',
    noun: 'grant',
    looks: [granted, has('condition', 'under a condition')],
  },
};
