/** A condition key of which the documentation of a service says that some actions have it, and AWS's reference of actions does not. */
interface DocumentedKey {
  readonly source: string;
  readonly keys: readonly string[];
  readonly actions: readonly string[];
}

/** All that is known, read on 2026-11-28. */
const DOCUMENTED: readonly DocumentedKey[] = [
  {
    source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access-permissions.html',
    keys: ['aws-marketplace:ProductId'],
    actions: ['aws-marketplace:Subscribe'],
  },
  {
    source: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/security-gateway-condition-keys.html',
    keys: [
      'bedrock-agentcore:GatewayAuthorizerType',
      'bedrock-agentcore:KmsKeyArn',
      'bedrock-agentcore:PolicyEngineArn',
      'bedrock-agentcore:PolicyEngineMode',
    ],
    actions: ['bedrock-agentcore:CreateGateway', 'bedrock-agentcore:UpdateGateway'],
  },
];

const PAIRS: ReadonlySet<string> = new Set(
  DOCUMENTED.flatMap(({ keys, actions }) => actions.flatMap((action) => keys.map((key) => pairOf(action, key)))),
);

function pairOf(action: string, key: string): string {
  return `${action} ${key}`.toLowerCase();
}

/** Whether the documentation of a service says that an action has a condition key, and AWS's reference does not. */
export const isDocumented = (action: string, key: string): boolean => PAIRS.has(pairOf(action, key));
