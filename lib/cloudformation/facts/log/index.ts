import type { Area } from '../area';
import { topic } from './alarm';
import { key } from './key';
import { logBucket } from './log-bucket';
import { logGroup } from './log-group';
import { SENDERS } from './log-sender';
import { modelLog } from './model-log';
import { MODEL_USE_TYPES, modelUse } from './model-use';
import { delivers, loadBalancer, stage } from './service-log';
import { SINGLE_TYPES, singleOfType } from './single';
import { trail } from './trail';

type Readers = Area['readers'];

const readAll = (types: readonly string[], reader: Readers[string]): Readers =>
  Object.fromEntries(types.map((type) => [type, reader]));

const OWN: Readers = {
  'AWS::ApiGateway::Stage': stage('AccessLogSetting'),
  'AWS::ApiGatewayV2::Stage': stage('AccessLogSettings'),
  'AWS::Bedrock::AgentAlias': delivers('what the agent does'),
  'AWS::Bedrock::KnowledgeBase': (subject) => [
    ...modelUse(subject),
    ...delivers('what the knowledge base takes in')(subject),
  ],
  'AWS::BedrockAgentCore::Gateway': delivers('calls of tools'),
  'AWS::BedrockAgentCore::Memory': delivers('what the memory takes in and gives out'),
  'AWS::CloudFormation::CustomResource': modelLog,
  'AWS::CloudTrail::Trail': trail,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': loadBalancer,
  'AWS::KMS::Key': key,
  'AWS::Logs::LogGroup': logGroup,
  'AWS::S3::Bucket': logBucket,
  'AWS::SNS::Topic': topic,
  'Custom::AWS': modelLog,
};

export const LOG: Area = {
  readers: { ...readAll(SINGLE_TYPES, singleOfType), ...readAll(MODEL_USE_TYPES, modelUse), ...OWN },
  alongside: [
    ...Object.keys(SENDERS),
    'AWS::Events::Rule',
    'AWS::KMS::Alias',
    'AWS::Logs::Delivery',
    'AWS::Logs::DeliverySource',
    'AWS::SNS::TopicPolicy',
    'Custom::S3AutoDeleteObjects',
  ],
};
