import { findingsIn } from '../../../judged';
import { deny, document, judgedBy, LATE, policy } from './policies';

const found = judgedBy('ZTA-ORG-001');

test.each<[string, string[], ReturnType<typeof policy>]>([
  [
    'nothing said',
    ['fail P/DeletionPolicy'],
    policy('SERVICE_CONTROL_POLICY', document(deny('*')), { DeletionPolicy: undefined }),
  ],
  ['that goes', ['fail P/DeletionPolicy'], policy('BEDROCK_POLICY', {}, { DeletionPolicy: 'Delete' })],
  ['of a kind known later', [], policy(LATE as never, document(deny('*')), { DeletionPolicy: 'Delete' })],
  ['that stays', [], policy('SERVICE_CONTROL_POLICY', document(deny('*')))],
  ['of tags', [], policy('TAG_POLICY', {}, { DeletionPolicy: 'Delete' })],
])('%s', (_what, expected, tree) => {
  expect(found(tree)).toEqual(expected);
});

test('is no matter of AI where the template is not, but for what AI services keep', () => {
  const gone = { DeletionPolicy: 'Delete' };
  const OUT = { services: { default: { opt_out_policy: { '@@assign': 'optOut' } } } };
  const alone = (tree: object) => findingsIn({ Resources: tree }).map(({ rule }) => rule);
  expect(alone(policy('SERVICE_CONTROL_POLICY', document(deny('ec2:*')), gone))).toEqual([]);
  expect(alone(policy('AISERVICES_OPT_OUT_POLICY', OUT, gone))).toEqual(['ZTA-ORG-001']);
});
