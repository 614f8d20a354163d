import {
  amazonaurora,
  bedrock,
  kendra,
  mongodbAtlas,
  neptune,
  opensearchmanagedcluster,
  pinecone,
  s3vectors,
} from '@cdklabs/generative-ai-cdk-constructs';
import { aws_kms as kms, aws_lambda as lambda, Stack, aws_s3 as s3, aws_secretsmanager as secrets } from 'aws-cdk-lib';
import { code } from '../assets.mjs';

const { BedrockFoundationModel, ChunkingStrategy, ParsingStrategy, VectorKnowledgeBase } = bedrock;
const embeddingsModel = BedrockFoundationModel.TITAN_EMBED_TEXT_V2_1024;
const credentialsSecretArn = 'arn:aws:secretsmanager:us-east-1:123456789876:secret:your-key-name';
const fieldMapping = { vectorField: 'embedding', textField: 'text', metadataField: 'metadata' };

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

  const stores = new Stack(app, 'Stores');
  const vectorBucket = new s3vectors.VectorBucket(stores, 'VectorBucket');
  const vectorStores = {
    aurora: new amazonaurora.AmazonAuroraVectorStore(stores, 'Aurora', { embeddingsModelVectorDimension: 1024 }),
    s3: new s3vectors.VectorIndex(stores, 'VectorIndex', { vectorBucket, dimension: 1024 }),
    pinecone: new pinecone.PineconeVectorStore({
      connectionString: 'https://your-index-1234567.svc.gcp-starter.pinecone.io',
      credentialsSecretArn,
      textField: 'question',
      metadataField: 'metadata',
    }),
    mongo: new mongodbAtlas.MongoDBAtlasVectorStore({
      collectionName: 'embeddings',
      credentialsSecretArn,
      databaseName: 'vectordb',
      endpoint: 'https://your-mongodb-atlas-endpoint.mongodb.net',
      endpointServiceName: 'mongodb-atlas',
      fieldMapping,
      vectorIndexName: 'vector_index',
    }),
    cluster: new opensearchmanagedcluster.OpenSearchManagedClusterVectorStore({
      domainArn: 'arn:aws:es:us-east-1:123456789876:domain/your-domain',
      domainEndpoint: 'https://your-domain.us-east-1.es.amazonaws.com',
      vectorIndexName: 'your-vector-index',
      fieldMapping,
    }),
  };
  for (const [id, vectorStore] of Object.entries(vectorStores)) {
    new VectorKnowledgeBase(stores, id, { embeddingsModel, vectorStore });
  }

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
