import type { Area } from '../area';
import { asset } from './asset';

export const INVENTORY: Area = {
  readers: {
    'AWS::Bedrock::Agent': asset('model'),
    'AWS::Bedrock::ApplicationInferenceProfile': asset('model'),
    'AWS::Bedrock::Flow': asset('pipeline'),
    'AWS::Bedrock::KnowledgeBase': asset('dataset'),
    'AWS::BedrockAgentCore::Runtime': asset('model'),
    'AWS::SageMaker::Endpoint': asset('model'),
    'AWS::SageMaker::FeatureGroup': asset('dataset'),
    'AWS::SageMaker::InferenceComponent': asset('model'),
    'AWS::SageMaker::ModelPackageGroup': asset('model'),
    'AWS::SageMaker::Pipeline': asset('pipeline'),
  },
  alongside: [],
};
