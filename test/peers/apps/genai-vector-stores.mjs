import {
  amazonaurora,
  bedrock,
  mongodbAtlas,
  opensearchmanagedcluster,
  pinecone,
  s3vectors,
} from '@cdklabs/generative-ai-cdk-constructs';
import { Stack } from 'aws-cdk-lib';

const credentialsSecretArn = 'arn:aws:secretsmanager:us-east-1:123456789876:secret:your-key-name';
const fieldMapping = { vectorField: 'embedding', textField: 'text', metadataField: 'metadata' };

export default (app) => {
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
    new bedrock.VectorKnowledgeBase(stores, id, {
      embeddingsModel: bedrock.BedrockFoundationModel.TITAN_EMBED_TEXT_V2_1024,
      vectorStore,
    });
  }
};
