import type { IVPCRef } from 'aws-cdk-lib/aws-ec2';
import type { Conditions } from 'aws-cdk-lib/aws-iam';
import { APPLY_GUARDRAIL, INVOKE_MODEL } from '../naming/perms';

/** Actions of Amazon Bedrock with which a caller uses a model; Converse is authorised as InvokeModel. */
const MODEL_USE = [APPLY_GUARDRAIL, 'bedrock:GetInferenceProfile', ...INVOKE_MODEL];

/** An endpoint of a network, such as a `PrivateEndpoint` or an `ec2.InterfaceVpcEndpoint`. */
export interface EndpointInUse {
  readonly vpcEndpointId: string;
}

/** Who bears a boundary, and by which way they come to the AI services. */
export class BoundaryCallers {
  /** Workloads and people who call from one of these networks, through any of its endpoints. */
  public static inside(...networks: readonly [IVPCRef, ...IVPCRef[]]): BoundaryCallers {
    return new BoundaryCallers(MODEL_USE, { 'aws:SourceVpc': networks.map(({ vpcRef }) => vpcRef.vpcId) });
  }

  /** Workloads and people who call through one of these endpoints. */
  public static through(...endpoints: readonly [EndpointInUse, ...EndpointInUse[]]): BoundaryCallers {
    return new BoundaryCallers(MODEL_USE, { 'aws:SourceVpce': endpoints.map(({ vpcEndpointId }) => vpcEndpointId) });
  }

  /**
   * Roles that AWS services call with: agents, knowledge bases, evaluations. They do not come through an endpoint, so the network is left open.
   *
   * Their models need the guardrail all the same: give the agent or knowledge base one, or its calls are denied.
   */
  public static awsServices(): BoundaryCallers {
    return new BoundaryCallers([...MODEL_USE, 'bedrock:Retrieve'], undefined);
  }

  private constructor(
    /** Actions of the AI services that stay open. */
    public readonly opens: readonly string[],
    private readonly sources: Readonly<Record<string, string[]>> | undefined,
  ) {}

  /**
   * The condition under which a call did not come by the way it should, or undefined where any way will do.
   *
   * Calls that a service makes with the caller's own, forwarded credentials have no endpoint and are let through.
   */
  public get elsewhere(): Conditions | undefined {
    if (this.sources === undefined) return undefined;
    return { StringNotEqualsIfExists: this.sources, BoolIfExists: { 'aws:ViaAWSService': 'false' } };
  }
}
