import type { Subject } from '../../subject';
import type { Area } from '../area';
import { isLearnedFrom } from '../data/dataset-use';
import { asset } from './asset';

/** A bucket is an asset where models learn from it. */
const learnedFrom = (bucket: Subject) => (isLearnedFrom(bucket) ? asset('dataset')(bucket) : []);

export const INVENTORY: Area = {
  readers: {
    'AWS::Bedrock::Agent': asset('model'),
    'AWS::Bedrock::ApplicationInferenceProfile': asset('model'),
    'AWS::Bedrock::Flow': asset('pipeline'),
    'AWS::Bedrock::KnowledgeBase': asset('dataset'),
    'AWS::BedrockAgentCore::Runtime': asset('model'),
    'AWS::S3::Bucket': learnedFrom,
    'AWS::SageMaker::Endpoint': asset('model'),
    'AWS::SageMaker::FeatureGroup': asset('dataset'),
    'AWS::SageMaker::InferenceComponent': asset('model'),
    'AWS::SageMaker::ModelPackageGroup': asset('model'),
    'AWS::SageMaker::Pipeline': asset('pipeline'),
  },
  alongside: [],
};
