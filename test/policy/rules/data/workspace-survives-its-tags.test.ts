import { findingsIn } from '../../../judged';

const resources = ([properties, policy]: [object, string?]) => ({
  Thing: { Type: 'AWS::SageMaker::Domain', Properties: properties, ...(policy && { UpdateReplacePolicy: policy }) },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-053')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['tags', [{ Tags: [{ Key: 'team', Value: 'a' }] }], [['fail', 'Properties/Tags']]],
  ['tags, and deleted', [{ Tags: [{ Key: 'team', Value: 'a' }] }, 'Delete'], [['fail', 'Properties/Tags']]],
  ['tags that deployment names', [{ Tags: { 'Fn::ImportValue': 'x' } }], [['unknown', 'Properties/Tags']]],
  ['tags, and kept', [{ Tags: [{ Key: 'team', Value: 'a' }] }, 'Retain'], []],
  ['no tags', [{ Tags: [] }], []],
  ['nothing said', [{}], []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
