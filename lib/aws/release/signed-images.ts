import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as signer from 'aws-cdk-lib/aws-signer';
import { Construct } from 'constructs';
import type { Question } from '../../access/prove/question';
import { ConfigError } from '../../core';
import { addToRole } from '../identity/role-statements';
import { noRequest } from '../proof/no-request';

/** The format of signatures of images that AWS Signer makes. */
const PLATFORM = 'Notation-OCI-SHA384-ECDSA';

/** Makes what was signed count as unsigned. */
const REVOKE = ['signer:CancelSigningProfile', 'signer:RevokeSignature', 'signer:RevokeSigningProfile'];

/** Makes images come in unsigned, or signed by somebody else. */
const UNSIGN = ['ecr:DeleteSigningConfiguration', 'ecr:PutSigningConfiguration', 'signer:AddProfilePermission'];

/** Properties of `SignedImages`. */
export interface SignedImagesProps {
  /**
   * Names of the repositories whose images are signed, in which `*` stands for anything.
   *
   * @default - all repositories of the account in the region
   */
  readonly repositories?: readonly string[];

  /**
   * How long a signature counts, in whole days.
   *
   * @default - 135 months, which is what AWS Signer takes where nothing is said
   */
  readonly validFor?: Duration;
}

/**
 * Has ECR sign each image when it is pushed, as whoever pushes it, who must be granted to.
 *
 * An account has one such configuration in a region: a second one replaces the first. What was signed stays signed when the stack goes.
 * SageMaker looks at no signature; `notation verify` does, in the pipeline.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/managed-signing.html
 * @throws SignedRepositories if none is named, or a name is no pattern of names
 * @throws SignatureDays if signatures are not to count for whole days, one at least
 */
export class SignedImages extends Construct {
  /** The ARN of the profile that images are signed with. */
  public readonly profileArn: string;

  public constructor(scope: Construct, id: string, props: SignedImagesProps = {}) {
    super(scope, id);
    const profile = new signer.CfnSigningProfile(this, 'Profile', {
      platformId: PLATFORM,
      signatureValidityPeriod: props.validFor && { type: 'DAYS', value: this.daysOf(props.validFor) },
    });
    this.profileArn = profile.attrArn;
    const configuration = new ecr.CfnSigningConfiguration(this, 'Resource', {
      rules: [{ signingProfileArn: this.profileArn, repositoryFilters: this.filters(props) }],
    });
    // Without the profile, signatures could not be verified; without the configuration, images would come in unsigned.
    for (const resource of [profile, configuration]) resource.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }

  /**
   * Lets a role have the images signed that it pushes; without it, they come in unsigned. It may revoke no signature.
   *
   * @throws RoleImmutable if the role's policy cannot be changed
   */
  public grantSign(grantee: iam.IGrantable): void {
    addToRole(
      grantee,
      [
        new iam.PolicyStatement({ actions: ['signer:SignPayload'], resources: [this.profileArn] }),
        new iam.PolicyStatement({
          sid: 'RevokesNoSignature',
          effect: iam.Effect.DENY,
          actions: [...UNSIGN, ...REVOKE].sort(),
          // A signature's own ARN is known once it is made, and the configuration has none.
          resources: ['*'],
        }),
      ],
      this,
    );
  }

  /**
   * What `ZeroTrust.require` proves: that nobody revokes signatures or changes how images are signed, but those who are named.
   *
   * @example zeroTrust.require(images.isKeptSigned());
   */
  public isKeptSigned(...trusted: readonly iam.IRole[]): readonly Question[] {
    const asked = noRequest({ action: [...REVOKE, ...UNSIGN] });
    return [trusted.length === 0 ? asked.byAnyone() : asked.exceptBy(...trusted)];
  }

  private filters({
    repositories,
  }: SignedImagesProps): ecr.CfnSigningConfiguration.RepositoryFilterProperty[] | undefined {
    if (repositories === undefined) return undefined;
    const isPattern = (name: string) => /^[a-z0-9*](?:[a-z0-9._/*-]{0,254}[a-z0-9*])?$/.test(name);
    const wrong = repositories.find((name) => !isPattern(name));
    if (repositories.length > 0 && wrong === undefined) {
      return repositories.map((filter) => ({ filter, filterType: 'WILDCARD_MATCH' }));
    }
    const got = wrong === undefined ? 'none' : `'${wrong}'`;
    const reason = `'repositories' must be names of repositories, in which '*' stands for anything, got ${got}; name them, or leave it out`;
    throw new ConfigError('SignedRepositories', reason, this);
  }

  private daysOf(validFor: Duration): number {
    const days = validFor.isUnresolved() ? undefined : validFor.toDays({ integral: false });
    if (days !== undefined && Number.isInteger(days) && days >= 1) return days;
    const reason = `'validFor' must be whole days, 1 or more, got ${days ?? 'a deploy-time value'}; give a Duration of days`;
    throw new ConfigError('SignatureDays', reason, this);
  }
}
