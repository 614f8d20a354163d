import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct, IDependable } from 'constructs';
import { APPLY_GUARDRAIL, INVOKE_MODEL } from '../naming/perms';
import { roleOf, stableRoleArn } from '../naming/stable-role-arn';
import { AccountEnforcement, type ApplicableGuardrail } from './guardrail-enforcement';
import { ModelFence } from './model-fence';
import type { PrivateBedrockModel } from './private-bedrock-model';

/** Grants of a `PrivateBedrockModel`. */
export class BedrockModelGrants {
  /**
   * Roles that may call the model.
   *
   * @internal
   */
  public readonly callers = new Set<IConstruct>();

  public constructor(private readonly model: PrivateBedrockModel) {}

  /**
   * Lets a role call the model: through the endpoint of its network, with its guardrail, and in no other way.
   *
   * The role is fenced: it may do nothing else in Amazon Bedrock and its sister services, whatever other policies it holds. So give it to
   * the role of a workload that calls the model itself. A role that a service assumes in order to call models on somebody's behalf (an
   * agent, a knowledge base, a Step Functions state machine) does not come through the endpoint, and every call of it would be denied.
   *
   * @returns what must stand before the role's first call; whatever depends on the role in the same stack waits for it anyway
   * @throws GranteeNotRole if the grantee is not a role
   * @throws GrantAcrossStacks if the role is in another stack than the network and has no name of its own
   * @throws RoleImmutable if the role takes no policies
   * @throws ModelReachedTwice if the role is granted the same model in a way that contradicts this one
   */
  public invoke(grantee: iam.IGrantable): IDependable {
    const { model } = this;
    const endpoint = model.network.endpoint(ec2.InterfaceVpcEndpointAwsService.BEDROCK_RUNTIME);
    const roleArn = stableRoleArn(grantee, model.network);
    const fence = ModelFence.of(grantee, model);
    fence.allowModel(model.useThrough(endpoint.vpcEndpointId, fence), model);
    this.callers.add(roleOf(grantee, model));
    endpoint.allow({ roleArn, actions: INVOKE_MODEL, resources: [...model.route.arns] });
    const letApply = (guardrail: ApplicableGuardrail) => {
      fence.allowGuardrail(guardrail.access);
      endpoint.allow({ roleArn, actions: [APPLY_GUARDRAIL], resources: nameableBy(model.network, guardrail) });
    };
    letApply(model.guardrail);
    if (model.enforcedGuardrailArns.length > 0) {
      fence.allowGuardrail({ applyArns: model.enforcedGuardrailArns });
      endpoint.allow({ roleArn, actions: [APPLY_GUARDRAIL], resources: [...model.enforcedGuardrailArns] });
    }
    AccountEnforcement.include(model, (enforced) => {
      if (enforced !== model.guardrail) letApply(enforced);
    });
    return fence;
  }
}

/**
 * A guardrail as an endpoint policy may name it.
 *
 * The id of a guardrail is known once it is made, so a network that names a guardrail of another stack needs that stack first, and with a
 * role there that names the endpoint each would need the other first. The policy of the role names it exactly in any case.
 */
function nameableBy(network: IConstruct, guardrail: ApplicableGuardrail): string[] {
  const { applyArns } = guardrail.access;
  if (Stack.of(network) === Stack.of(guardrail)) return [...applyArns];
  const { partition, region, account } = Stack.of(guardrail);
  return [`arn:${partition}:bedrock:${region}:${account}:guardrail/*`, ...applyArns.slice(1)];
}
