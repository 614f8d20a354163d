import { aws_bedrock as bedrock, aws_kms as kms, Stack, aws_s3 as s3 } from 'aws-cdk-lib';
import { Bucket, Index, KnowledgeBase } from 'cdk-s3-vectors';

export default (app) => {
  const stack = new Stack(app, 'S3Vectors');
  const documents = new s3.Bucket(stack, 'document-bucket', { enforceSSL: true });
  const supplemental = new s3.Bucket(stack, 'supplemental-data-bucket', { enforceSSL: true });
  const vectorBucket = new Bucket(stack, 'VectorBucket', {
    vectorBucketName: 'my-vector-bucket',
    encryptionConfiguration: {
      sseType: 'aws:kms',
      kmsKey: new kms.Key(stack, 'VectorBucketKey', { enableKeyRotation: true }),
    },
  });
  const vectorIndex = new Index(stack, 'VectorIndex', {
    vectorBucketName: vectorBucket.vectorBucketName,
    indexName: 'my-index',
    dataType: 'float32',
    dimension: 1024,
    distanceMetric: 'cosine',
  });
  const knowledgeBase = new KnowledgeBase(stack, 'KnowledgeBase', {
    knowledgeBaseName: 'my-knowledge-base',
    vectorBucketArn: vectorBucket.vectorBucketArn,
    indexArn: vectorIndex.indexArn,
    knowledgeBaseConfiguration: {
      embeddingModelArn: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-embed-text-v2:0',
      embeddingDataType: 'FLOAT32',
      dimensions: '1024',
      supplementalDataStorageConfiguration: { s3Location: `s3://${supplemental.bucketName}` },
    },
  });
  documents.grantRead(knowledgeBase.role);
  supplemental.grantReadWrite(knowledgeBase.role);
  new bedrock.CfnDataSource(stack, 'data-source', {
    name: 'my-data-source',
    knowledgeBaseId: knowledgeBase.knowledgeBaseId,
    dataSourceConfiguration: { type: 'S3', s3Configuration: { bucketArn: documents.bucketArn } },
  });
};
