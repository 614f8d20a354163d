import { findingsIn } from '../../../judged';

const resources = (...variants: object[]) => ({
  Thing: { Type: 'AWS::SageMaker::EndpointConfig', Properties: { ProductionVariants: variants } },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-040')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['on', { EnableSSMAccess: true }, [['fail', 'Properties/ProductionVariants/0/EnableSSMAccess']]],
  ['on, as text', { EnableSSMAccess: 'true' }, [['fail', 'Properties/ProductionVariants/0/EnableSSMAccess']]],
  [
    'what deployment says',
    { EnableSSMAccess: { 'Fn::ImportValue': 'x' } },
    [['unknown', 'Properties/ProductionVariants/0/EnableSSMAccess']],
  ],
  ['off', { EnableSSMAccess: false }, []],
  ['nothing said, which is off', {}, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test('one variant of two', () => {
  expect(found({}, { EnableSSMAccess: true })).toEqual([['fail', 'Properties/ProductionVariants/1/EnableSSMAccess']]);
});
