import { type Blocks, differing, KEY, type Seed } from './seed';

const inFolder = (folder: string, tag = 'resource.matchTagId("tagKeys/1", "tagValues/2")') => ({
  title: folder,
  expression: `resource.name.startsWith("projects/_/buckets/acme-training/objects/${folder}/") && ${tag}`,
});

const DATA: Blocks = {
  google_storage_bucket: {
    training: {
      name: 'acme-training',
      location: 'EU',
      uniform_bucket_level_access: true,
      public_access_prevention: 'enforced',
      versioning: { enabled: true },
      encryption: {
        default_kms_key_name: KEY,
        customer_supplied_encryption_enforcement_config: { restriction_mode: 'FullyRestricted' },
      },
    },
  },
  google_storage_bucket_iam_member: {
    trainer: { bucket: 'acme-training', role: 'roles/storage.objectViewer', member: 'group:ml@acme.example' },
    ...Object.fromEntries(
      ['first', 'second', 'third'].map((folder) => [
        folder,
        {
          bucket: 'acme-training',
          role: 'roles/storage.objectCreator',
          member: `group:${folder}@acme.example`,
          condition: inFolder(folder),
        },
      ]),
    ),
  },
  google_tags_location_tag_binding: {
    class: {
      location: 'EU',
      parent: '//storage.googleapis.com/projects/_/buckets/${google_storage_bucket.training.name}',
      tag_value: 'tagValues/2',
    },
  },
};

const data = differing(DATA, 'google_storage_bucket.training');

export const DATASETS: readonly Seed[] = [
  data('ZTA-DATA-001', "training data under Google's key", 'encryption/default_kms_key_name', {
    encryption: undefined,
  }),
  data('ZTA-DATA-005', 'training data with access lists', 'uniform_bucket_level_access', {
    uniform_bucket_level_access: false,
  }),
  data('ZTA-DATA-006', 'training data that keeps no versions', 'versioning/enabled', { versioning: undefined }),
  data(
    'ZTA-DATA-008',
    'training data under keys of callers',
    'encryption/customer_supplied_encryption_enforcement_config/restriction_mode',
    {
      encryption: { default_kms_key_name: KEY },
    },
  ),
  data('ZTA-DATA-009', 'training data that may become public', 'public_access_prevention', {
    public_access_prevention: undefined,
  }),
  differing(DATA, 'google_storage_bucket_iam_member.third')('ZTA-DATA-172', 'right to all folders', 'condition', {
    condition: undefined,
  }),
  {
    ...differing(DATA, 'google_tags_location_tag_binding.class')('ZTA-DATA-173', 'data without its tag', 'parent', {
      parent: '//storage.googleapis.com/projects/_/buckets/other',
    }),
    at: ['google_storage_bucket.training', ''],
  },
  differing(DATA, 'google_storage_bucket_iam_member.trainer')('ZTA-DATA-004', 'training data for everybody', 'member', {
    member: 'allUsers',
  }),
];
