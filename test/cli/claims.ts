/** A role that runs a model, and what keeps it on its endpoint. */
export interface Told {
  /** Condition of the statement that denies everything else; no such statement without one. */
  readonly fence?: object;
  readonly more?: object;
}

export const MODEL = 'arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3';

/** The fence that holds: a key that is missing is not equal either. */
export const CLOSED = { StringNotEquals: { 'aws:SourceVpce': { Ref: 'Endpoint' } } };
/** One that lets requests through that come by no endpoint. */
export const OPEN = { ...CLOSED, Null: { 'aws:SourceVpce': 'false' } };

/** A template in which 'Adjuster' may run a model. */
export function claims({ fence, more = {} }: Told = {}): object {
  const allow = { Sid: 'AllowInvoke', Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: MODEL };
  const deny = {
    Sid: 'ThroughEndpoint',
    Effect: 'Deny',
    Action: 'bedrock:InvokeModel',
    Resource: '*',
    Condition: fence,
  };
  const statements = fence === undefined ? [allow] : [allow, deny];
  return {
    Resources: {
      Endpoint: {
        Type: 'AWS::EC2::VPCEndpoint',
        Properties: {
          ServiceName: 'com.amazonaws.eu-central-1.bedrock-runtime',
          VpcEndpointType: 'Interface',
          VpcId: 'vpc-0a1b2c3d',
        },
      },
      Adjuster: {
        Type: 'AWS::IAM::Role',
        Metadata: { 'aws:cdk:path': 'Claims/Adjuster/Resource' },
        Properties: {
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
          },
        },
      },
      AdjusterPolicy: {
        Type: 'AWS::IAM::Policy',
        Metadata: { 'aws:cdk:path': 'Claims/Adjuster/Policy/Resource' },
        Properties: {
          PolicyName: 'invoke',
          Roles: [{ Ref: 'Adjuster' }],
          PolicyDocument: { Version: '2012-10-17', Statement: statements },
        },
      },
      ...more,
    },
  };
}
