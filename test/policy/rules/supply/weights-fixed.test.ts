import { findingsIn } from '../../../judged';

const found = (Environment: object) =>
  findingsIn({ R: { Type: 'AWS::SageMaker::Model', Properties: { PrimaryContainer: { Environment } } } })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-003')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'a model of a hub',
    { HF_MODEL_ID: 'mistralai/Mistral-7B-Instruct-v0.3' },
    ['fail Properties/PrimaryContainer/Environment/HF_MODEL_ID'],
  ],
  [
    'at the tip of a branch',
    { HF_MODEL_ID: 'gpt2', HF_MODEL_REVISION: 'main' },
    ['fail Properties/PrimaryContainer/Environment/HF_MODEL_ID'],
  ],
  ['at a commit', { HF_MODEL_ID: 'gpt2', HF_MODEL_REVISION: '607a30d783dfa663caf39e06633721c8d4cfcd7e' }, []],
  ['a folder of the container', { HF_MODEL_ID: '/opt/ml/model' }, []],
  ['a bucket of the files', { OPTION_MODEL_ID: { 'Fn::Sub': 's3://${Weights}/mistral/' } }, []],
  ['nothing said', { SAGEMAKER_REGION: 'eu-west-1' }, []],
  [
    'a model known at deployment',
    { HF_MODEL_ID: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/PrimaryContainer/Environment/HF_MODEL_ID'],
  ],
  [
    'variables known at deployment',
    { 'Fn::ImportValue': 'elsewhere' },
    ['unknown Properties/PrimaryContainer/Environment'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
