import { RemovalPolicy, Stack, Tags, Token } from 'aws-cdk-lib';
import type * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct, type IConstruct } from 'constructs';
import { APPROVED } from '../../access/actions/life-cycle';
import type { Question } from '../../access/prove/question';
import { type AiAsset, ConfigError } from '../../core';
import type { TrustedBaseProps } from '../custody/trusted-base';
import { ModelImage } from '../model/model-image';
import { sageMakerName } from '../naming/sagemaker-name';
import { patternOf } from '../proof/arn-pattern';
import { type AppNoRequest, noRequest } from '../proof/no-request';
import { ModelRegistryGrants } from './model-registry-grants';
import type { RegistryArns } from './registry-statements';
import { releasedImages } from './released-images';
import { SigningKey } from './signing-key';

/** Properties of a `ModelRegistry`. */
export interface ModelRegistryProps extends TrustedBaseProps {
  /** The model whose versions are registered: an asset of the kind 'model'. Its tags go onto all that the registry is made of. */
  readonly asset: AiAsset;

  /**
   * Whether there is a repository for the images that run the model as well.
   *
   * @default false
   */
  readonly images?: boolean;

  /**
   * Accounts, by their twelve digits, that may read versions and make models of them, such as the one that deploys.
   *
   * @default - no other account
   */
  readonly readerAccounts?: readonly string[];
}

/**
 * Where versions of a model are registered, signed and approved: by different roles.
 *
 * A version is registered pending, with the digest of what was signed, and becomes approved by somebody else. The key that signs is the
 * registry's own. Group, key and repository outlive their stack. The group's name follows its place in the app; moving it makes another.
 *
 * @example
 * const registry = new ModelRegistry(stack, 'Registry', { asset: fraud });
 * registry.grants.register(training.jobRole);
 * registry.grants.sign(build);
 * registry.grants.approve(approver);
 */
export class ModelRegistry extends Construct {
  public readonly asset: AiAsset;
  public readonly groupName: string;
  public readonly groupArn: string;

  /** The ARN of every version in the group, for policies. */
  public readonly versionsArn: string;

  /** What models are signed with: `zta sign MODEL --digest FILE`, and `aws kms sign`. */
  public readonly signingKey: SigningKey;

  /** Images that run the model, where they were asked for. */
  public readonly repository: ecr.Repository | undefined;

  /** Who may register, sign, approve and read. */
  public readonly grants: ModelRegistryGrants;

  /**
   * @throws AssetNotModel if the asset is a dataset or a pipeline
   * @throws ReaderAccount if an account is not twelve digits
   * @throws DeployerUnknown if the deployment role is neither given nor known to the synthesizer
   */
  public constructor(scope: Construct, id: string, props: ModelRegistryProps) {
    super(scope, id);
    const { asset, deployer, breakGlass, readerAccounts = [] } = props;
    this.check(props);
    this.asset = asset;
    this.groupName = sageMakerName(this);
    this.groupArn = this.arn('model-package-group', this.groupName);
    this.versionsArn = this.arn('model-package', `${this.groupName}/*`);
    this.signingKey = new SigningKey(this, 'SigningKey', {
      deployer,
      breakGlass,
      description: `Signatures of the model ${asset.name}`,
    });
    this.repository = props.images ? releasedImages(this, 'Images', { deployer, breakGlass }) : undefined;
    const group = new sagemaker.CfnModelPackageGroup(this, 'Resource', {
      modelPackageGroupName: this.groupName,
      modelPackageGroupDescription: `${asset.purpose}, of ${asset.owner}`,
      modelPackageGroupPolicy: readerAccounts.length === 0 ? undefined : this.sharedWith(readerAccounts),
    });
    group.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.grants = new ModelRegistryGrants(this, { arns: this.arns, signingKey: this.signingKey });
    for (const [key, value] of Object.entries(asset.tags)) Tags.of(this).add(key, value);
  }

  /**
   * An image of the registry's repository that runs the model.
   *
   * @param digest `sha256:` and 64 lower-case hexadecimal digits
   * @throws RegistryWithoutImages if the registry has no repository
   */
  public image(digest: string): ModelImage {
    if (this.repository !== undefined) return ModelImage.fromEcr(this.repository, digest);
    const reason = "'images' must be true for an image of the registry, got false; set it, or use ModelImage.fromEcr";
    throw new ConfigError('RegistryWithoutImages', reason, this);
  }

  /**
   * What `ZeroTrust.require` proves: that nobody approves a version, nor registers an approved one, but those who were granted to approve,
   * and that nobody signs but those who were granted to sign.
   *
   * @example zeroTrust.require(registry.isDecidedOnlyByGranted());
   */
  public isDecidedOnlyByGranted(): readonly Question[] {
    const [approvers, signers] = [this.grants.holdersOf('approve'), this.grants.holdersOf('sign')];
    const approval = noRequest({
      action: ['sagemaker:CreateModelPackage', 'sagemaker:UpdateModelPackage'],
      resource: patternOf(this.versionsArn),
    });
    const signature = noRequest({ action: 'kms:Sign', resource: this.signingKey });
    const byGranted = (asked: AppNoRequest, roles: readonly IConstruct[]) =>
      roles.length === 0 ? asked.byAnyone() : asked.exceptBy(...roles);
    return [byGranted(approval, approvers).unless({ StringNotEquals: APPROVED }), byGranted(signature, signers)];
  }

  private get arns(): RegistryArns {
    return {
      group: this.groupArn,
      versions: this.versionsArn,
      signingKey: this.signingKey.keyArn,
      repository: this.repository?.repositoryArn,
    };
  }

  private arn(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({ service: 'sagemaker', resource, resourceName });
  }

  /** Another account reads and deploys; it approves nothing. */
  private sharedWith(accounts: readonly string[]): iam.PolicyDocument {
    const principals = accounts.map((account) => new iam.AccountPrincipal(account));
    const statement = (sid: string, actions: string[], resource: string) =>
      new iam.PolicyStatement({ sid, principals, actions, resources: [resource] });
    return new iam.PolicyDocument({
      statements: [
        statement('ReadGroup', ['sagemaker:DescribeModelPackageGroup'], this.groupArn),
        statement(
          'ReadVersions',
          ['sagemaker:CreateModel', 'sagemaker:DescribeModelPackage', 'sagemaker:ListModelPackages'],
          this.versionsArn,
        ),
      ],
    });
  }

  private check({ asset, readerAccounts = [] }: ModelRegistryProps): void {
    if (asset.kind !== 'model') {
      const reason = `'asset' must be of the kind 'model', got the ${asset.kind} '${asset.name}'; add the model to the inventory as well`;
      throw new ConfigError('AssetNotModel', reason, this);
    }
    const wrong = readerAccounts.find((account) => !/^\d{12}$/.test(account));
    if (wrong === undefined) return;
    const got = Token.isUnresolved(wrong) ? 'a deploy-time value' : `'${wrong}'`;
    throw new ConfigError(
      'ReaderAccount',
      `'readerAccounts' must be accounts of twelve digits, got ${got}; write each`,
      this,
    );
  }
}
