import { Duration, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sso from 'aws-cdk-lib/aws-sso';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { DUTIES, type DutyName } from './duty';
import { checkActions, checkGranted, checkSession } from './duty-checks';
import { allowedIn, fenceOf } from './duty-fence';
import { onlyTheseRoles } from './only-these-roles';

/** People who get a permission set, and where. */
export interface DutyAssignment {
  /** Id of a group in the identity store, as it spells it: `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`. */
  readonly groupId: string;

  /** The account in which they have the duty: twelve digits. */
  readonly account: string;
}

/** Properties of a `DutyPermissionSet`. */
export interface DutyPermissionSetProps {
  /** The instance of IAM Identity Center: `arn:…:sso:::instance/ssoins-…`. */
  readonly instanceArn: string;

  /** The duty of those who get it: `trainer`, `approver`, `deployer` or `auditor`. */
  readonly duty: DutyName;

  /** What people see in their portal: up to 32 letters, digits and `+=,.@-_`. Another name makes another permission set. */
  readonly name: string;

  /**
   * What the duty needs: statements that allow, with exact actions and resources.
   *
   * @default - an auditor reads settings and findings; everybody else may do nothing
   */
  readonly allows?: readonly iam.PolicyStatement[];

  /**
   * Actions of other services that the duty needs as well, each by its exact name. They are not allowed by that, only no longer denied.
   *
   * @default - none
   */
  readonly alsoOpen?: readonly string[];

  /**
   * Who gets it, and where.
   *
   * @default - nobody yet
   */
  readonly assignments?: readonly DutyAssignment[];

  /**
   * How long a session may last, from 1 to 4 hours.
   *
   * @default Duration.hours(1)
   */
  readonly sessionDuration?: Duration;
}

/**
 * What people of IAM Identity Center hold for one duty in the life of a model: the same fence as the role of that duty has, and no policy of AWS.
 *
 * Whether they sign in with a second factor is up to the instance. It stands in the management account, or in the one that administers the instance for it.
 *
 * @throws PermissionSetName if the name is not one that Identity Center takes
 * @throws SessionDuration if a session is to last less than 1 hour or more than 4
 * @throws DutyAction if an action of 'alsoOpen' has a wildcard, or is of another duty
 * @throws BeyondDuty if a statement allows what the duty denies, or denies something
 * @throws AssignedAccount if an account is not twelve digits
 * @throws AssignedGroup if a group is known at deployment only, or is assigned twice in an account
 */
export class DutyPermissionSet extends Construct {
  public readonly duty: DutyName;
  public readonly permissionSetArn: string;

  public constructor(scope: Construct, id: string, props: DutyPermissionSetProps) {
    super(scope, id);
    const { duty: name, allows = [], alsoOpen = [], sessionDuration = Duration.hours(1) } = props;
    const duty = DUTIES[name];
    this.check(props);
    checkSession('sessionDuration', sessionDuration, this);
    checkActions(alsoOpen, duty, this);
    checkGranted(allows, { duty, alsoOpen, prop: 'allows' }, this);
    this.duty = name;
    const resource = new sso.CfnPermissionSet(this, 'Resource', {
      instanceArn: props.instanceArn,
      name: props.name,
      description: `Whoever ${duty.does} models`,
      sessionDuration: sessionDuration.toIsoString(),
      inlinePolicy: new iam.PolicyDocument({
        statements: [...fenceOf(duty, alsoOpen), ...onlyTheseRoles(duty, allows), ...allowedIn(duty), ...allows],
      }),
    });
    this.permissionSetArn = resource.attrPermissionSetArn;
    for (const assignment of props.assignments ?? []) this.assign(assignment, props.instanceArn);
  }

  private assign({ groupId, account }: DutyAssignment, instanceArn: string): void {
    new sso.CfnAssignment(this, `Assignment-${account}-${groupId}`, {
      instanceArn,
      permissionSetArn: this.permissionSetArn,
      principalId: groupId,
      principalType: 'GROUP',
      targetId: account,
      targetType: 'AWS_ACCOUNT',
    });
  }

  private check({ name, assignments = [] }: DutyPermissionSetProps): void {
    if (!Token.isUnresolved(name) && !/^[\w+=,.@-]{1,32}$/.test(name)) {
      const reason = `'name' must be 1 to 32 letters, digits and +=,.@-_, got '${name}'; shorten it`;
      throw new ConfigError('PermissionSetName', reason, this);
    }
    const wrong = assignments.find(({ account }) => !/^\d{12}$/.test(account));
    if (wrong !== undefined) {
      const got = Token.isUnresolved(wrong.account) ? 'a deploy-time value' : `'${wrong.account}'`;
      const reason = `'assignments' must name accounts by twelve digits, got ${got}; write the account`;
      throw new ConfigError('AssignedAccount', reason, this);
    }
    const spelled = assignments.map(({ groupId, account }) => `${groupId} in ${account}`);
    for (const [i, { groupId }] of assignments.entries()) {
      const isTwice = spelled.indexOf(spelled[i] ?? '') !== i;
      if (!isTwice && !Token.isUnresolved(groupId)) continue;
      const got = isTwice ? `${spelled[i]} twice` : 'a deploy-time value';
      const reason = `'assignments' must name each group by its id, once in an account, got ${got}; write the id`;
      throw new ConfigError('AssignedGroup', reason, this);
    }
  }
}
