import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { renderedLength } from '../naming/rendered-length';

/** What one role may do through an endpoint. */
export interface EndpointUse {
  /** The role, as a whole ARN. Patterns are refused: a role that fits one can be created by whoever may create roles. */
  readonly roleArn: string;

  /** Actions, each named in full, such as 'bedrock:InvokeModel'. */
  readonly actions: string[];

  /** ARNs of what the actions are done to. */
  readonly resources: string[];
}

/**
 * The written policy of a VPC endpoint: what its base statements say, and then role by role what is allowed.
 *
 * A role is named in a condition and not as principal. A gateway endpoint takes no other principal than `*`, and a
 * principal must exist when the policy is stored, so that a role which itself names the endpoint could not come after it.
 */
export class EndpointPolicy {
  /** Characters that a policy may have, white space included: the quota 'Characters per VPC endpoint policy', not adjustable. */
  public static readonly MAX_LENGTH = 20_480;

  public readonly document = new iam.PolicyDocument();

  /**
   * @param owner the endpoint
   * @param base at least one statement, because an endpoint without a policy lets everything through
   */
  public constructor(
    private readonly owner: IConstruct,
    ...base: [iam.PolicyStatement, ...iam.PolicyStatement[]]
  ) {
    this.document.addStatements(...base);
  }

  /**
   * Lets a role through, for exactly these actions and resources.
   *
   * @throws EndpointUseEmpty if no action or no resource is named
   * @throws EndpointUseWildcard if the role or an action is a pattern
   * @throws EndpointPolicyTooLong if the policy grows over its quota
   */
  public allow(use: EndpointUse): void {
    this.refuseVague(use);
    this.add(
      new iam.PolicyStatement({
        principals: [new iam.StarPrincipal()],
        actions: use.actions,
        resources: use.resources,
        conditions: { ArnEquals: { 'aws:PrincipalArn': use.roleArn } },
      }),
    );
  }

  /**
   * Adds a statement as it is.
   *
   * @throws EndpointPolicyTooLong if the policy grows over its quota
   */
  public add(statement: iam.PolicyStatement): void {
    this.document.addStatements(statement);
    const length = renderedLength(Stack.of(this.owner).resolve(this.document.toJSON()));
    if (length > EndpointPolicy.MAX_LENGTH) {
      throw new ConfigError(
        'EndpointPolicyTooLong',
        `what is allowed through an endpoint must fit ${EndpointPolicy.MAX_LENGTH} characters, got ${length}; ` +
          'allow fewer roles, or give some of them a network of their own',
        this.owner,
      );
    }
  }

  private refuseVague({ roleArn, actions, resources }: EndpointUse): void {
    if (actions.length === 0 || resources.length === 0) {
      throw new ConfigError(
        'EndpointUseEmpty',
        `'actions' and 'resources' must not be empty, got ${actions.length} and ${resources.length}; name what the role may do`,
        this.owner,
      );
    }
    const vague = [roleArn, ...actions].find((text) => /[*?]/.test(text));
    if (vague !== undefined) {
      throw new ConfigError(
        'EndpointUseWildcard',
        `'roleArn' and 'actions' must not hold a wildcard, got '${vague}'; name the role and each action in full`,
        this.owner,
      );
    }
  }
}
