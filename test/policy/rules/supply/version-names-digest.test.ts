import { findingsIn, type Tree } from '../../../judged';

const found = (metadata?: unknown): readonly string[] => {
  const resources: Tree = {
    P: {
      Type: 'AWS::SageMaker::ModelPackage',
      Properties: {
        ModelPackageGroupName: 'fraud',
        ...(metadata !== undefined && { CustomerMetadataProperties: metadata }),
      },
    },
  };
  return findingsIn(resources)
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-101')
    .map(({ outcome, at }) => `${outcome} ${at}`);
};

const AT = 'Properties/CustomerMetadataProperties';
const DIGEST = '9a'.repeat(32);

test.each<[string, unknown, string[]]>([
  ['no metadata', undefined, [`fail ${AT}`]],
  ['other metadata', { team: 'fraud' }, [`fail ${AT}`]],
  ['a digest that is cut off', { sha256: DIGEST.slice(1) }, [`fail ${AT}`]],
  ['a digest', { sha256: DIGEST }, []],
  ['a digest with its kind, under another key', { team: 'fraud', weights: `sha256:${DIGEST}` }, []],
  ['a value of deployment', { sha256: { 'Fn::ImportValue': 'digest' } }, [`unknown ${AT}`]],
  ['all of it from deployment', { 'Fn::ImportValue': 'metadata' }, [`unknown ${AT}`]],
])('%s', (_what, metadata, expected) => {
  expect(found(metadata)).toEqual(expected);
});
