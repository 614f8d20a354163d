import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct, IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { renderedLength } from '../naming/rendered-length';
import { roleOf } from '../naming/stable-role-arn';
import { fenceDoors } from './fence-doors';
import type { TrainingBounds } from './training-bounds';

/** What IAM takes as the inline policies of one role, and as a managed policy, in characters that are not white space. */
const INLINE_LIMIT = 10_240;
const MANAGED_LIMIT = 6144;

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
    return fenceDoors(this.bounds).map(
      ({ sid, actions, spared, conditions }) =>
        new iam.PolicyStatement({
          sid,
          effect: iam.Effect.DENY,
          actions: [...actions],
          ...(spared === undefined ? { resources: ['*'] } : { notResources: [...spared] }),
          conditions,
        }),
    );
  }

  /**
   * Puts a role behind the fence; asked again, it changes nothing.
   *
   * @throws GranteeNotRole if the grantee is not a role
   * @throws RoleImmutable if the role takes no policies: it was imported as immutable, or its policies are kept elsewhere
   * @throws FencedTwice if the role is behind the fence of another environment: between two it could start nothing
   * @throws FencePolicySize, when the app is synthesised, if it is longer than the inline policies of a role may be
   */
  public surround(grantee: iam.IGrantable, user: Construct): void {
    const role = roleOf(grantee, user);
    const known = role.node.tryFindChild('TrainingFence');
    if (known !== undefined) {
      this.refuseOther(known, role, user);
      return;
    }
    const fence = new InlineFence(role, 'TrainingFence', { statements: this.statements });
    fence.of = this;
    role.attachInlinePolicy(fence);
    if (!fence.attached) {
      throw new ConfigError(
        'RoleImmutable',
        `'grantee' must be a role that this app may add policies to, got ${role.node.path}, which takes none; ` +
          'make the role in this app, or import it as mutable',
        user,
      );
    }
    fence.node.addValidation({ validate: () => oversize(fence, fence.document, INLINE_LIMIT) });
  }

  private refuseOther(known: IConstruct, role: iam.IRole, user: Construct): void {
    if (known instanceof InlineFence && known.of === this) return;
    throw new ConfigError(
      'FencedTwice',
      `'grantee' must start jobs in one environment, got ${role.node.path}, which does in another; give it a role for each`,
      user,
    );
  }

  /**
   * The fence as a managed policy, to be attached to roles that are made elsewhere. It allows nothing, so that it is no boundary by itself.
   *
   * @throws FencePolicySize, when the app is synthesised, if it is longer than a managed policy may be
   */
  public asManagedPolicy(scope: Construct, id: string): iam.ManagedPolicy {
    const policy = new iam.ManagedPolicy(scope, id, {
      description: 'Keeps jobs that train models in their network',
      statements: this.statements,
    });
    policy.node.addValidation({ validate: () => oversize(policy, policy.document, MANAGED_LIMIT) });
    return policy;
  }
}

/** An inline policy that knows whether a role took it. */
class InlineFence extends iam.Policy {
  public attached = false;
  public of: TrainingFence | undefined;

  public override attachToRole(role: iam.IRole): void {
    super.attachToRole(role);
    this.attached = true;
  }
}

function oversize(place: Construct, document: iam.PolicyDocument, limit: number): string[] {
  const size = renderedLength(Stack.of(place).resolve(document));
  if (size <= limit) return [];
  const reason =
    `the fence around jobs must fit ${limit} characters, got ${size}; ` +
    'name fewer subnets, keys or instance types in the training environment';
  return [new ConfigError('FencePolicySize', reason, place).message];
}
