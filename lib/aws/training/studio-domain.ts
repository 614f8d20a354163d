import { ArnFormat, Names, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';

/** A person with a home in a Studio. */
export interface StudioUser {
  /** The name of the profile, by which the trail knows the person: 1 to 63 letters, digits and '-'. */
  readonly name: string;

  /**
   * The name of the user in IAM Identity Center.
   *
   * @default - none: needed where people sign in by it, and refused where they do not
   */
  readonly identityCenterUser?: string;
}

/** A SageMaker Studio for the people who train. */
export interface StudioOptions {
  /**
   * How people sign in: by IAM Identity Center, or as a role that `grants.openStudio` lets in.
   *
   * It cannot be changed: another one is another, empty Studio.
   */
  readonly auth: 'SSO' | 'IAM';

  /**
   * Whom to make a profile for.
   *
   * A profile that is taken out of the list stays in the account, with its home.
   *
   * @default - nobody
   */
  readonly users?: readonly StudioUser[];
}

/** Properties of a `StudioDomain`. */
export interface StudioDomainProps extends StudioOptions {
  readonly vpc: ec2.IVpc;
  readonly subnets: readonly ec2.ISubnet[];
  readonly securityGroup: ec2.ISecurityGroup;
  readonly role: IRoleRef;
  readonly key: IKeyRef;
}

const USER = /^[A-Za-z0-9](-*[A-Za-z0-9]){0,62}$/;

/**
 * A SageMaker Studio that is in the network and nowhere else: no internet, no containers of its users, no output handed on, each call
 * under the name of its user.
 *
 * Domain and profiles never bear tags: others would make a new, empty one in place of each. Tags of the stack itself reach them at
 * deployment, past the template, so that such a stack is refused.
 *
 * @throws StudioUserName if a name of a user is none
 * @throws StudioUserTwice if two users have one name
 * @throws StudioUserSignIn if a user does not fit the way in which people sign in
 * @throws StudioStackTagged, when the app is synthesised, if the stack has tags
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-domain.html
 */
export class StudioDomain extends Construct {
  public readonly domainId: string;

  public constructor(scope: Construct, id: string, props: StudioDomainProps) {
    super(scope, id);
    const settings = {
      executionRole: props.role.roleRef.roleArn,
      securityGroups: [props.securityGroup.securityGroupId],
    };
    const domain = new sagemaker.CfnDomain(this, 'Resource', {
      domainName: Names.uniqueResourceName(this, { maxLength: 63, separator: '-' }),
      authMode: props.auth,
      appNetworkAccessType: 'VpcOnly',
      vpcId: props.vpc.vpcId,
      subnetIds: props.subnets.map(({ subnetId }) => subnetId),
      kmsKeyId: props.key.keyRef.keyId,
      tagPropagation: 'DISABLED',
      defaultUserSettings: { ...settings, sharingSettings: { notebookOutputOption: 'Disabled' } },
      defaultSpaceSettings: settings,
      domainSettings: {
        executionRoleIdentityConfig: 'USER_PROFILE_NAME',
        dockerSettings: { enableDockerAccess: 'DISABLED' },
        securityGroupIds: [props.securityGroup.securityGroupId],
      },
    });
    untagged(domain);
    this.domainId = domain.attrDomainId;
    const users = props.users ?? [];
    for (const [i, user] of users.entries()) {
      checkStudioUser(user.name, 'users', this);
      if (users.findIndex(({ name }) => name === user.name) !== i) {
        const reason = `'users' must name each person once, got '${user.name}' twice; leave one out`;
        throw new ConfigError('StudioUserTwice', reason, this);
      }
      this.profile(user, props.auth);
    }
    this.node.addValidation({ validate: () => this.tagged() });
  }

  /** The ARN of something in the domain: `app`, `space` or `user-profile`. */
  public arnOf(kind: string, name = '*'): string {
    return Stack.of(this).formatArn({
      service: 'sagemaker',
      resource: kind,
      resourceName: `${this.domainId}/${name}`,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
  }

  private profile({ name, identityCenterUser }: StudioUser, auth: StudioOptions['auth']): void {
    if ((auth === 'SSO') !== (identityCenterUser !== undefined)) {
      const allowed =
        auth === 'SSO' ? 'say who they are in IAM Identity Center' : 'not name users of IAM Identity Center';
      const reason = `'users' must ${allowed} where 'auth' is '${auth}', got '${identityCenterUser}' for '${name}'`;
      throw new ConfigError('StudioUserSignIn', `${reason}; ${auth === 'SSO' ? 'add it' : 'leave it out'}`, this);
    }
    const profile = new sagemaker.CfnUserProfile(this, `User-${name}`, {
      domainId: this.domainId,
      userProfileName: name,
      ...(identityCenterUser !== undefined && {
        singleSignOnUserIdentifier: 'UserName',
        singleSignOnUserValue: identityCenterUser,
      }),
    });
    untagged(profile);
  }

  private tagged(): string[] {
    const tags = Object.keys(Stack.of(this).tags.tagValues());
    if (tags.length === 0) return [];
    const reason =
      `'studio' must be in a stack without tags, which replace it and all homes in it when they change, got ${tags.join(', ')}; ` +
      'leave stacks out, with \'excludeResourceTypes: ["aws:cdk:stack"]\' where tags are added, or give it a stack of its own';
    return [new ConfigError('StudioStackTagged', reason, this).message];
  }
}

/** @throws StudioUserName if it is no whole name of a profile: a pattern would be everybody's */
export function checkStudioUser(name: string, prop: string, place: Construct): void {
  if (!Token.isUnresolved(name) && USER.test(name)) return;
  const got = Token.isUnresolved(name) ? 'a deploy-time value' : `'${name}'`;
  const reason = `'${prop}' must have names of 1 to 63 letters, digits and '-', got ${got}; name each person by such a word`;
  throw new ConfigError('StudioUserName', reason, place);
}

/** Keeps what is given to the whole stack away from it, and the homes that are in it when the stack goes. */
function untagged(resource: sagemaker.CfnDomain | sagemaker.CfnUserProfile): void {
  resource.addPropertyDeletionOverride('Tags');
  resource.applyRemovalPolicy(RemovalPolicy.RETAIN);
}
