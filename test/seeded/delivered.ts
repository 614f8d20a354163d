import type { Resources } from './seed';

/** Attribute by which the ARN of each type is known, for types that log only where a delivery takes their log. */
const ARN_OF: Readonly<Record<string, string>> = {
  'AWS::Bedrock::AgentAlias': 'AgentAliasArn',
  'AWS::Bedrock::KnowledgeBase': 'KnowledgeBaseArn',
  'AWS::BedrockAgentCore::Gateway': 'GatewayArn',
  'AWS::BedrockAgentCore::Memory': 'MemoryArn',
};

/** The same resources, the log of each delivered to the account that keeps logs. */
export function delivered(resources: Resources): Resources {
  const deliveries = Object.entries(resources).map(([id, { Type: type }]): Resources => {
    const attribute = ARN_OF[type];
    if (attribute === undefined) return {};
    return {
      [`${id}LogSource`]: {
        Type: 'AWS::Logs::DeliverySource',
        Properties: {
          Name: `${id}-log`,
          LogType: 'APPLICATION_LOGS',
          ResourceArn: { 'Fn::GetAtt': [id, attribute] },
        },
      },
      [`${id}LogDelivery`]: {
        Type: 'AWS::Logs::Delivery',
        Properties: {
          DeliverySourceName: { Ref: `${id}LogSource` },
          DeliveryDestinationArn: 'arn:aws:logs:eu-west-1:111122223333:delivery-destination:logs',
        },
      },
    };
  });
  return Object.assign({}, resources, ...deliveries);
}
