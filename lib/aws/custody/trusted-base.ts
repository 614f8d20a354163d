import { Fn, Stack, Token } from 'aws-cdk-lib';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { noteCustodians } from './trusted-principals';

/** Who may change what protects the rest. */
export interface TrustedBaseProps {
  /**
   * The role that CloudFormation deploys this stack with.
   *
   * @default - the role that the stack's synthesizer names; needed where it names none
   */
  readonly deployer?: IRoleRef;

  /**
   * A role for emergencies, which may do what the deployer may.
   *
   * @default - no such role
   */
  readonly breakGlass?: IRoleRef;
}

/**
 * The exact principals that may change a protection: the deployment role and, if named, a break-glass role.
 *
 * They are whole ARNs and never a name pattern, because a role that fits a pattern can be created by whoever may create roles.
 */
export class TrustedBase {
  /**
   * @throws DeployerUnknown if the synthesizer of the stack does not name its deployment role and `deployer` is not given
   */
  public static of(scope: IConstruct, props: TrustedBaseProps): TrustedBase {
    const deployer = props.deployer?.roleRef.roleArn ?? TrustedBase.synthesizerRole(scope);
    const base = new TrustedBase(deployer, props.breakGlass?.roleRef.roleArn);
    noteCustodians(scope, base.arns);
    return base;
  }

  private static synthesizerRole(scope: IConstruct): string {
    const arn = outermost(Stack.of(scope)).synthesizer.cloudFormationExecutionRole;
    if (arn === undefined) {
      throw new ConfigError(
        'DeployerUnknown',
        "'deployer' must be given, because the synthesizer of this stack does not name the role it deploys with, got none",
        scope,
      );
    }
    return arn.includes('${') && !Token.isUnresolved(arn) ? Fn.sub(arn) : arn;
  }

  private constructor(
    public readonly deployerArn: string,
    public readonly breakGlassArn: string | undefined,
  ) {}

  /** Every principal of the base. */
  public get arns(): string[] {
    return this.breakGlassArn === undefined ? [this.deployerArn] : [this.deployerArn, this.breakGlassArn];
  }

  /** The condition under which a Deny reaches everyone but the base. */
  public get everyoneElse(): Record<string, Record<string, string[]>> {
    return { ArnNotEquals: { 'aws:PrincipalArn': this.arns } };
  }
}

/** A nested stack is deployed with the role of the stack that it is nested in. */
function outermost(stack: Stack): Stack {
  return stack.nestedStackParent === undefined ? stack : outermost(stack.nestedStackParent);
}
