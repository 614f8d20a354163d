import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { INVOKE_MODEL } from '../naming/perms';
import type { ControlStatement } from './control-statement';
import type { Exemption } from './exemption';

/** By which networks models are reached: one network or endpoint at least. */
export interface NetworkControl {
  /**
   * Ids of VPCs, through any endpoint of which models may be called: 'vpc-…'.
   *
   * @default - none
   */
  readonly vpcs?: readonly string[];

  /**
   * Ids of VPC endpoints: 'vpce-…'.
   *
   * @default - none
   */
  readonly endpoints?: readonly string[];

  /**
   * Roles by which AWS services call models, such as those of agents and knowledge bases, which come through no endpoint.
   *
   * @default - none: what services call by roles of their own is denied
   */
  readonly serviceRoles?: readonly Exemption[];
}

/** What asks a model, or what stands before one. */
const CALLS = [
  ...INVOKE_MODEL,
  'bedrock-agentcore:InvokeAgentRuntime*',
  'bedrock-mantle:CreateInference',
  'bedrock:AgenticRetrieveStream',
  'bedrock:CreateModelInvocationJob',
  'bedrock:InvokeAgent',
  'bedrock:InvokeFlow',
  'bedrock:InvokeInlineAgent',
  'bedrock:Retrieve*',
  'sagemaker:CreatePresigned*',
  'sagemaker:InvokeEndpoint*',
];

/**
 * Denies asking models from anywhere but these networks. What a service asks with the forwarded credentials of a caller has no endpoint, and
 * is let through.
 *
 * @throws NetworksMissing if there is none
 */
export function networkRequired(
  { vpcs = [], endpoints = [], serviceRoles }: NetworkControl,
  place: IConstruct,
): readonly ControlStatement[] {
  if (vpcs.length + endpoints.length === 0) {
    const reason = "'vpcs' or 'endpoints' must name one at least, got none; without any, nobody could ask a model";
    throw new ConfigError('NetworksMissing', reason, place);
  }
  return [
    {
      sid: 'AskModelsFromNetworks',
      actions: CALLS,
      conditions: {
        StringNotEqualsIfExists: {
          ...(vpcs.length > 0 && { 'aws:SourceVpc': vpcs }),
          ...(endpoints.length > 0 && { 'aws:SourceVpce': endpoints }),
        },
        BoolIfExists: { 'aws:ViaAWSService': 'false' },
      },
      but: serviceRoles,
    },
  ];
}
