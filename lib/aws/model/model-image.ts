import { Stack, Token } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IRepositoryRef } from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IFunctionRef } from 'aws-cdk-lib/aws-lambda';
import type { CfnModel } from 'aws-cdk-lib/aws-sagemaker';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';

/** How a registry outside ECR is reached. */
export interface RegistryOptions {
  /** The function that answers with the registry's user name and password; SageMaker calls it through the network. */
  readonly credentialsFunction: IFunctionRef;

  /** Where the registry listens: a load balancer, a security group or an `ec2.Peer`. */
  readonly registry: ec2.IConnectable;

  /**
   * The TCP port that the registry listens on.
   *
   * @default 443
   */
  readonly port?: number;
}

/** What an image needs in order to be pulled. */
export interface BoundImage {
  readonly uri: string;
  readonly config: CfnModel.ImageConfigProperty;
  /** What the role that pulls must be allowed. */
  readonly pull: iam.PolicyStatement[];
  /** The registry that must be reached through the network, where there is one. */
  readonly registry?: RegistryOptions;
}

/**
 * A container image, named by its digest.
 *
 * A tag can be moved to other code after a review; a digest cannot.
 */
export abstract class ModelImage {
  /**
   * An image in ECR, in the region of the endpoint.
   *
   * @param digest `sha256:` and 64 lower-case hexadecimal digits
   */
  public static fromEcr(repository: IRepositoryRef, digest: string): ModelImage {
    return new EcrImage(repository, digest);
  }

  /**
   * An image in a private registry outside ECR, which the network reaches.
   *
   * @param repository host, optional port and path, without tag: `registry.example.com/team/model`
   * @param digest `sha256:` and 64 lower-case hexadecimal digits
   */
  public static fromRegistry(repository: string, digest: string, options: RegistryOptions): ModelImage {
    return new RegistryImage(repository, digest, options);
  }

  protected constructor(
    /** `sha256:` and 64 lower-case hexadecimal digits, or a value that only deployment knows. */
    public readonly digest: string,
  ) {}

  /**
   * @throws ImageDigestFormat if the digest is not one, for example because it is a tag
   * @throws ImageRepositoryFormat if the repository carries a tag or a digest, or is not host and path
   * @throws ImageRegistryIsEcr if `fromRegistry` is used for an image in ECR
   */
  public abstract bind(scope: Construct): BoundImage;

  protected pinned(repository: string, scope: Construct): string {
    if (!Token.isUnresolved(this.digest) && !/^sha256:[0-9a-f]{64}$/.test(this.digest)) {
      throw new ConfigError(
        'ImageDigestFormat',
        `'image' must be named by its digest, 'sha256:' and 64 lower-case hexadecimal digits, got '${this.digest}'; ` +
          'a tag can be moved to other code',
        scope,
      );
    }
    return `${repository}@${this.digest}`;
  }
}

class EcrImage extends ModelImage {
  public constructor(
    private readonly repository: IRepositoryRef,
    digest: string,
  ) {
    super(digest);
  }

  public bind(scope: Construct): BoundImage {
    const { repositoryArn, repositoryName } = this.repository.repositoryRef;
    const { account, region } = this.repository.env;
    const host = `${account}.dkr.ecr.${region}.${Stack.of(scope).urlSuffix}`;
    return {
      uri: this.pinned(`${host}/${repositoryName}`, scope),
      config: { repositoryAccessMode: 'Platform' },
      pull: [
        new iam.PolicyStatement({
          actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
          resources: [repositoryArn],
        }),
        // A token is for the whole registry: the action has no resource-level permission.
        new iam.PolicyStatement({ actions: ['ecr:GetAuthorizationToken'], resources: ['*'] }),
      ],
    };
  }
}

class RegistryImage extends ModelImage {
  public constructor(
    private readonly repository: string,
    digest: string,
    private readonly options: RegistryOptions,
  ) {
    super(digest);
  }

  public bind(scope: Construct): BoundImage {
    this.checkRepository(scope);
    const { functionArn } = this.options.credentialsFunction.functionRef;
    return {
      uri: this.pinned(this.repository, scope),
      config: {
        repositoryAccessMode: 'Vpc',
        repositoryAuthConfig: { repositoryCredentialsProviderArn: functionArn },
      },
      pull: [new iam.PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] })],
      registry: this.options,
    };
  }

  private checkRepository(scope: Construct): void {
    if (Token.isUnresolved(this.repository)) return;
    if (/\.dkr\.ecr(-fips)?\./.test(this.repository)) {
      throw new ConfigError(
        'ImageRegistryIsEcr',
        `'image' must come from a registry outside ECR, got '${this.repository}'; use ModelImage.fromEcr`,
        scope,
      );
    }
    if (!/^[a-z0-9][a-z0-9.-]*(:\d+)?(\/[a-z0-9._-]+)+$/.test(this.repository)) {
      throw new ConfigError(
        'ImageRepositoryFormat',
        `'image' must be host, optional port and path without tag, got '${this.repository}'; give the digest on its own`,
        scope,
      );
    }
  }
}
