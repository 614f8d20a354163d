import { type Row, row } from '../row';

/** A name that holds a hash of the content, as the assets of the CDK have it. */
const HASHED = '[0-9a-f]{64}[.][A-Za-z0-9_]+$';

const stored = (type: string, location: string, name: string, versions: readonly string[]): Row => ({
  rule: 'ZTA-SUPPLY-008',
  on: [type],
  when: [{ at: location, present: true }],
  ask: [
    ...versions.map((version) => ({ at: `${location}.${version}`, must: { given: true } as const })),
    { at: `${location}.${name}`, must: { like: HASHED } },
  ],
});

export const SUPPLY_ROWS: readonly Row[] = [
  row('ZTA-SUPPLY-006', ['AWS::SageMaker::ModelPackage'], 'ModelApprovalStatus', { isNot: 'Approved' }),
  row('ZTA-SUPPLY-007', ['AWS::SageMaker::ModelPackage'], 'SkipModelValidation', { isNot: 'All' }),
  stored('AWS::BedrockAgentCore::Runtime', 'AgentRuntimeArtifact.CodeConfiguration.Code.S3', 'Prefix', ['VersionId']),
  stored('AWS::Bedrock::Flow', 'DefinitionS3Location', 'Key', ['Version']),
];
