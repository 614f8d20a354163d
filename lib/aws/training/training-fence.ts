import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { renderedLength } from '../naming/rendered-length';
import { roleOf } from '../naming/stable-role-arn';
import { type FenceDoor, jobDoors, otherDoors } from './fence-doors';
import type { TrainingBounds } from './training-bounds';

/** What IAM takes as a managed policy, in characters that are not white space. */
const SIZE_LIMIT = 6144;

/**
 * What keeps every job of a role in one network, under one set of keys and without the internet, whatever other policies allow it.
 *
 * It denies and allows nothing. Jobs of SageMaker are no resources of a template, so that nothing else can hold before they run. Kinds of
 * jobs that know no such condition are denied as a whole, and with them the jobs by which Amazon Bedrock trains models.
 */
export class TrainingFence {
  public constructor(private readonly bounds: TrainingBounds) {}

  /** The Deny statements, for a boundary or a policy of your own. */
  public get statements(): iam.PolicyStatement[] {
    return Object.values(this.parts).flat();
  }

  /**
   * Puts a role behind the fence; asked again, it changes nothing.
   *
   * By two managed policies, since what is granted to a role besides would leave no room for it. A role has room for 10 of these.
   *
   * @throws GranteeNotRole if the grantee is not a role
   * @throws FencedTwice if the role is behind the fence of another environment: between two it could start nothing
   * @throws FencePolicySize, when the app is synthesised, if a part is longer than a managed policy may be
   * @internal
   */
  public surround(grantee: iam.IGrantable, user: Construct): void {
    const role = roleOf(grantee, user);
    const known = role.node.tryFindChild('TrainingFence');
    if (known === undefined) {
      new FencePolicies(role, 'TrainingFence', { fence: this, parts: this.parts, roles: [role] });
      return;
    }
    if (known instanceof FencePolicies && known.fence === this) return;
    throw new ConfigError(
      'FencedTwice',
      `'grantee' must start jobs in one environment, got ${role.node.path}, which does in another; give it a role for each`,
      user,
    );
  }

  /**
   * The fence as managed policies, all of which are to be attached to roles that are made elsewhere. They allow nothing, so that they are
   * no boundary by themselves.
   *
   * @throws FencePolicySize, when the app is synthesised, if one is longer than a managed policy may be
   */
  public asManagedPolicies(scope: Construct, id: string): readonly iam.ManagedPolicy[] {
    return new FencePolicies(scope, id, { fence: this, parts: this.parts, roles: [] }).policies;
  }

  /** In two, as one managed policy is too short for it. */
  private get parts(): Readonly<Record<string, iam.PolicyStatement[]>> {
    return { Jobs: jobDoors(this.bounds).map(denial), Workspaces: otherDoors(this.bounds).map(denial) };
  }
}

/** What the policies of a fence are made of. */
interface FencePoliciesProps {
  readonly fence: TrainingFence;
  readonly parts: Readonly<Record<string, iam.PolicyStatement[]>>;
  readonly roles: iam.IRole[];
}

/** The policies of a fence. They wait for their roles and not the other way round, as a Studio needs its role before they can name it. */
class FencePolicies extends Construct {
  public readonly fence: TrainingFence;
  public readonly policies: readonly iam.ManagedPolicy[];

  public constructor(scope: Construct, id: string, { fence, parts, roles }: FencePoliciesProps) {
    super(scope, id);
    this.fence = fence;
    const description = 'Keeps jobs that train models in their network';
    this.policies = Object.entries(parts).map(
      ([part, statements]) => new iam.ManagedPolicy(this, part, { description, statements, roles }),
    );
    this.node.addValidation({ validate: () => this.policies.flatMap(oversize) });
  }
}

const denial = ({ sid, actions, spared, conditions }: FenceDoor): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid,
    effect: iam.Effect.DENY,
    actions: [...actions],
    ...(spared === undefined ? { resources: ['*'] } : { notResources: [...spared] }),
    conditions,
  });

function oversize(policy: iam.ManagedPolicy): string[] {
  const size = renderedLength(Stack.of(policy).resolve(policy.document));
  if (size <= SIZE_LIMIT) return [];
  const reason =
    `a part of the fence around jobs must fit ${SIZE_LIMIT} characters, got ${size}; ` +
    'name fewer subnets, keys or instance types in the training environment';
  return [new ConfigError('FencePolicySize', reason, policy).message];
}
