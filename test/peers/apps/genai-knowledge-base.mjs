import { bedrock, kendra, neptune } from '@cdklabs/generative-ai-cdk-constructs';
import { aws_kms as kms, aws_lambda as lambda, Stack, aws_s3 as s3, aws_secretsmanager as secrets } from 'aws-cdk-lib';
import { code } from '../assets.mjs';

const { BedrockFoundationModel, ChunkingStrategy, ParsingStrategy, VectorKnowledgeBase } = bedrock;
const embeddingsModel = BedrockFoundationModel.TITAN_EMBED_TEXT_V2_1024;

export default (app) => {
  const sources = new Stack(app, 'Sources');
  const kb = new VectorKnowledgeBase(sources, 'MyKnowledgeBase', {
    embeddingsModel: BedrockFoundationModel.COHERE_EMBED_MULTILINGUAL_V3,
  });
  const bucket = new s3.Bucket(sources, 'Bucket');
  const authSecret = new secrets.Secret(sources, 'Secret');
  const kmsKey = new kms.Key(sources, 'Key');
  kb.addWebCrawlerDataSource({
    sourceUrls: ['https://docs.aws.amazon.com/'],
    chunkingStrategy: ChunkingStrategy.HIERARCHICAL_COHERE,
    customTransformation: bedrock.CustomTransformation.lambda({
      lambdaFunction: new lambda.Function(sources, 'MyFunction', code),
      s3BucketUri: `s3://${bucket.bucketName}/chunk-processor/`,
    }),
  });
  const parsingModel = BedrockFoundationModel.ANTHROPIC_CLAUDE_SONNET_V1_0;
  kb.addS3DataSource({ bucket, parsingStrategy: ParsingStrategy.foundationModel({ parsingModel }) });
  kb.addConfluenceDataSource({ authSecret, kmsKey, confluenceUrl: 'https://example.atlassian.net' });
  kb.addSalesforceDataSource({ authSecret, kmsKey, endpoint: 'https://your-instance.my.salesforce.com' });
  kb.addCustomDataSource({ dataSourceName: 'CustomDataSource', chunkingStrategy: ChunkingStrategy.FIXED_SIZE });

  const other = new Stack(app, 'Other');
  const kendraIndex = new kendra.KendraGenAiIndex(other, 'index', {
    name: 'kendra-index-cdk',
    kmsKey: new kms.Key(other, 'cmk'),
  });
  new bedrock.KendraKnowledgeBase(other, 'kb', { name: 'kendra-kb-cdk', kendraIndex });
  const graph = new neptune.NeptuneGraph(other, 'NeptuneGraph', { vectorSearchDimension: 1024 });
  graph.createNotebook();
  const graphKb = new bedrock.GraphKnowledgeBase(other, 'GraphKnowledgeBase', {
    embeddingModel: embeddingsModel,
    graph,
  });
  graphKb.addS3DataSource({ bucket: new s3.Bucket(other, 'SampleBucket') });
};
