import { findingsIn } from '../../../judged';

const found = (RecordingGroup?: unknown) =>
  findingsIn({
    Parameters: { Late: { Type: 'String' } },
    Resources: {
      Recorder: { Type: 'AWS::Config::ConfigurationRecorder', Properties: { RoleARN: 'r', RecordingGroup } },
    },
  })
    .filter(({ rule }) => rule === 'ZTA-WATCH-031')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const AT = 'Recorder/Properties/RecordingGroup';
const late = { Ref: 'Late' };
const by = (UseOnly: unknown, more: object) => ({ RecordingStrategy: { UseOnly }, ...more });

test.each<[string, unknown, string[]]>([
  ['everything, as nothing is said', undefined, []],
  ['everything', { AllSupported: true }, []],
  ['everything, by a strategy', by('ALL_SUPPORTED_RESOURCE_TYPES', {}), []],
  ['some types, one of them of AI', { ResourceTypes: ['AWS::S3::Bucket', 'AWS::Bedrock::Guardrail'] }, []],
  ['some types, none of them of AI', { ResourceTypes: ['AWS::S3::Bucket'] }, [`fail ${AT}`]],
  ['no types', { AllSupported: false }, [`fail ${AT}`]],
  [
    'all but agents',
    by('EXCLUSION_BY_RESOURCE_TYPES', {
      ExclusionByResourceTypes: { ResourceTypes: ['AWS::BedrockAgentCore::Runtime'] },
    }),
    [`fail ${AT}`],
  ],
  [
    'all but buckets',
    by('EXCLUSION_BY_RESOURCE_TYPES', { ExclusionByResourceTypes: { ResourceTypes: ['AWS::S3::Bucket'] } }),
    [],
  ],
  ['what deployment decides', late, [`unknown ${AT}`]],
  ['a strategy that deployment decides', by(late, {}), [`unknown ${AT}`]],
  ['types that deployment decides', { ResourceTypes: [late] }, [`unknown ${AT}`]],
])('%s', (_what, group, expected) => {
  expect(found(group)).toEqual(expected);
});
