import { findingsIn } from '../../../judged';

const found = (Environment: object) =>
  findingsIn({
    R: { Type: 'AWS::SageMaker::InferenceComponent', Properties: { Specification: { Container: { Environment } } } },
  })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-004')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'trusted',
    { HF_TRUST_REMOTE_CODE: 'true' },
    ['fail Properties/Specification/Container/Environment/HF_TRUST_REMOTE_CODE'],
  ],
  [
    'trusted, spelled as a number',
    { OPTION_TRUST_REMOTE_CODE: 1 },
    ['fail Properties/Specification/Container/Environment/OPTION_TRUST_REMOTE_CODE'],
  ],
  ['not trusted', { HF_TRUST_REMOTE_CODE: 'false' }, []],
  ['nothing said', {}, []],
  [
    'known at deployment',
    { HF_TRUST_REMOTE_CODE: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/Specification/Container/Environment/HF_TRUST_REMOTE_CODE'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
