import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as bedrock from 'aws-cdk-lib/aws-bedrock';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct, IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import type { GuardrailAccess } from './model-use';

/** A guardrail of this app, as those see it who enforce or apply it. */
export interface ApplicableGuardrail extends Construct {
  readonly guardrailArn: string;
  readonly access: GuardrailAccess;
  versionFor(user: IConstruct): string;
}

/** Lets somebody who calls models apply a guardrail. */
type LetApply = (guardrail: ApplicableGuardrail) => void;

/** What an app knows about one account and region: the guardrail enforced there, and who calls models there. */
export class AccountEnforcement {
  private static readonly apps = new WeakMap<IConstruct, Map<string, AccountEnforcement>>();

  /** Enforces a guardrail in the account and region of its stack. */
  public static enforce(guardrail: ApplicableGuardrail): void {
    AccountEnforcement.of(guardrail).enforceHere(guardrail);
  }

  /** Has a caller of models in the account and region of `place` let apply whatever is enforced there, now or later. */
  public static include(place: IConstruct, letApply: LetApply): void {
    AccountEnforcement.of(place).includeHere(letApply);
  }

  private static of(place: IConstruct): AccountEnforcement {
    const environments = AccountEnforcement.apps.get(place.node.root) ?? new Map<string, AccountEnforcement>();
    AccountEnforcement.apps.set(place.node.root, environments);
    const key = Stack.of(place).environment;
    const known = environments.get(key) ?? new AccountEnforcement();
    environments.set(key, known);
    return known;
  }

  private enforced: ApplicableGuardrail | undefined;
  private readonly callers: LetApply[] = [];

  private constructor() {}

  private enforceHere(guardrail: ApplicableGuardrail): void {
    if (this.enforced !== undefined) {
      throw new ConfigError(
        'GuardrailAlreadyEnforced',
        `'enforceForAccount' must be called once for an account and region, got ${guardrail.node.path} besides ` +
          this.enforced.node.path,
        guardrail,
      );
    }
    this.enforced = guardrail;
    render(guardrail);
    for (const letApply of this.callers) letApply(guardrail);
  }

  private includeHere(letApply: LetApply): void {
    this.callers.push(letApply);
    if (this.enforced !== undefined) letApply(this.enforced);
  }
}

function render(guardrail: ApplicableGuardrail): void {
  const sharing = share(guardrail);
  const configuration = new bedrock.CfnEnforcedGuardrailConfiguration(guardrail, 'Enforced', {
    guardrailIdentifier: guardrail.guardrailArn,
    guardrailVersion: guardrail.versionFor(guardrail),
    // Otherwise a caller could mark what is to be checked, and leave out the rest.
    selectiveContentGuarding: { messages: 'COMPREHENSIVE', system: 'COMPREHENSIVE' },
  });
  configuration.applyRemovalPolicy(RemovalPolicy.RETAIN);
  configuration.node.addDependency(sharing);
}

/**
 * Lets the account apply the guardrail, in the one form of statement that the service takes for that.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-resource-based-policies.html
 */
function share(guardrail: ApplicableGuardrail): bedrock.CfnResourcePolicy {
  const { partition, account } = Stack.of(guardrail);
  const statement = new iam.PolicyStatement({
    principals: [new iam.ArnPrincipal(`arn:${partition}:iam::${account}:root`)],
    actions: ['bedrock:ApplyGuardrail', 'bedrock:GetGuardrail'],
    resources: [guardrail.guardrailArn],
  });
  const policy = new bedrock.CfnResourcePolicy(guardrail, 'Sharing', {
    resourceArn: guardrail.guardrailArn,
    policyDocument: new iam.PolicyDocument({ statements: [statement] }),
  });
  policy.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return policy;
}
