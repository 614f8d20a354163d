import { Unknown } from '../../../core';
import { anySpeaksOfAi } from '../../speaks-of-ai';
import { type Statement, statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import { deliversModels } from '../supply/pipeline-action';

/** What resources of each type do with a bucket that they mention. */
const USES: Readonly<Record<string, string>> = {
  'AWS::Bedrock::DataSource': 'is read by the data source',
  'AWS::Bedrock::KnowledgeBase': 'holds what was taken out of documents of the knowledge base',
  'AWS::Kendra::DataSource': 'is read by the data source',
  'AWS::QBusiness::DataSource': 'is read by the data source',
  'AWS::SageMaker::DataQualityJobDefinition': 'is read or written by the job',
  'AWS::SageMaker::Domain': 'holds what the workspace shares',
  'AWS::SageMaker::EndpointConfig': 'holds what is asked of and answered by the endpoint of',
  'AWS::SageMaker::FeatureGroup': 'holds the features of',
  'AWS::SageMaker::InferenceExperiment': 'holds the data of the experiment',
  'AWS::SageMaker::MlflowApp': 'holds the artifacts of',
  'AWS::SageMaker::MlflowTrackingServer': 'holds the artifacts of',
  'AWS::SageMaker::Model': 'holds the artifacts of the model',
  'AWS::SageMaker::ModelBiasJobDefinition': 'is read or written by the job',
  'AWS::SageMaker::ModelExplainabilityJobDefinition': 'is read or written by the job',
  'AWS::SageMaker::ModelPackage': 'holds the artifacts of the model',
  'AWS::SageMaker::ModelQualityJobDefinition': 'is read or written by the job',
  'AWS::SageMaker::MonitoringSchedule': 'is read or written by the schedule',
  'AWS::SageMaker::Pipeline': 'is read or written by the pipeline',
  'AWS::SageMaker::ProcessingJob': 'is read or written by the job',
};

const POLICIES = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy'];

/** Services that work on behalf of AI, by a role that trusts them. */
const AI_SERVICE = /^(sagemaker|bedrock|bedrock-agentcore)\.amazonaws\.com/;

const WORDS = /^(trainings?|finetun(e|ing)|corpus|corpora|embeddings?|knowledgebase|featurestore|trainingdata|rag)$/;
/** Words that others use for other things as well. */
const WORDS_BESIDE_AI = /^(datasets?|features?|knowledge)$/;
const LOG_WORDS = /^(logs?|logging|audit|trail|access)$/;

/** Whether a bucket is called as buckets for logs are. */
export const isCalledLog = (bucket: Subject): boolean => wordsOf(bucket).some((word) => LOG_WORDS.test(word));

/** What models learn from is called so, and not what they look things up in, nor what comes out. */
const LEARNING = /\b(trainings?|finetun(e|ing)) ?(data|sets?|datasets?|corpus|corpora|examples|images|texts)\b/;

/** Whether models learn from a bucket, by its tags or by what it is called. */
export const isLearnedFrom = (bucket: Subject): boolean =>
  labelOf(bucket) !== undefined || (LEARNING.test(wordsOf(bucket).join(' ')) && useOf(bucket) !== undefined);

/** The data set that a bucket is tagged as. */
export const labelOf = ({ properties }: Subject): string | undefined => {
  const label = properties.get('Tags').items.find((tag) => tag.get('Key').text === 'ai-dataset');
  const name = label?.get('Value').text;
  return name === undefined || Unknown.is(name) ? undefined : String(name);
};

/** Why a bucket counts as data that AI reads; nothing where it does not. What refers to it decides, before its name does. */
export function useOf(bucket: Subject): string | undefined {
  const [user] = bucket.mentionedBy(...Object.keys(USES));
  if (user !== undefined) return `${USES[user.type]} '${user.resource.logicalId}'`;
  const pipeline = pipelineOf(bucket);
  if (pipeline !== undefined) return `holds what goes through the pipeline '${pipeline.resource.logicalId}'`;
  const reader = readerOf(bucket);
  if (reader !== undefined) return `is read by the role '${reader.resource.logicalId}' of an AI service`;
  const label = labelOf(bucket);
  if (label !== undefined) return `is tagged as the data set '${label}'`;
  const words = wordsOf(bucket);
  if (words.some((part) => LOG_WORDS.test(part))) return undefined;
  const word =
    words.find((part) => WORDS.test(part)) ??
    (anySpeaksOfAi(bucket.resource.template.among) ? words.find((part) => WORDS_BESIDE_AI.test(part)) : undefined);
  return word && `is called '${word}'`;
}

/** The pipeline that deploys models, and keeps in a bucket what goes from stage to stage. */
export const pipelineOf = (bucket: Subject): Subject | undefined =>
  bucket.mentionedBy('AWS::CodePipeline::Pipeline').find(deliversModels);

/** A role that an AI service takes on, and that may read the bucket. */
function readerOf(bucket: Subject): Subject | undefined {
  const policies = bucket.mentionedBy(...POLICIES).filter((policy) => reads(bucket, documentStatements(policy)));
  const roles = bucket.mentionedBy('AWS::IAM::Role').filter((role) => reads(bucket, inlineStatements(role)));
  return [...roles, ...policies.flatMap(holdersOf)].find(servesAi);
}

const documentStatements = ({ properties }: Subject) => statementsOf(properties.get('PolicyDocument'));
const inlineStatements = ({ properties }: Subject) =>
  properties.get('Policies').items.flatMap((policy) => statementsOf(policy.get('PolicyDocument')));

function holdersOf(policy: Subject): readonly Subject[] {
  const { properties } = policy;
  const named = [...properties.get('Roles').items, ...properties.get('RoleName').items];
  return [
    ...named.flatMap((item) => item.target('AWS::IAM::Role') ?? []),
    ...policy.referredBy('AWS::IAM::Role', 'ManagedPolicyArns'),
  ];
}

const reads = (bucket: Subject, statements: readonly Statement[]): boolean =>
  statements.some(
    (statement) =>
      statement.isAllow === true &&
      statement.speaksOf('s3:GetObject') === true &&
      statement.resourceField.items.some((item) => bucket.is(item.target('AWS::S3::Bucket'))),
  );

const servesAi = ({ properties }: Subject): boolean =>
  statementsOf(properties.get('AssumeRolePolicyDocument')).some(({ principals }) =>
    principals.some(({ kind, name }) => kind === 'Service' && typeof name === 'string' && AI_SERVICE.test(name)),
  );

/** The words of its logical id, its name and its tags, in lower case. */
function wordsOf({ resource, properties }: Subject): string[] {
  const tags = properties.get('Tags').items.flatMap((tag) => [tag.get('Key').text, tag.get('Value').text]);
  return [resource.logicalId, properties.get('BucketName').text, ...tags].flatMap((text) =>
    text === undefined || Unknown.is(text)
      ? []
      : String(text)
          .replace(/\$\{[^}]*\}/g, ' ')
          .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
          .toLowerCase()
          .split(/[^a-z]+/),
  );
}
