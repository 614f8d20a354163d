import { Stack, Token } from 'aws-cdk-lib';
import type { IRepositoryRef } from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';

/**
 * The image that stages run in: it holds Node, the AWS CLI with `--if-none-match` of `s3api put-object`, `zta` and `cdk`, since a stage reaches no
 * other registry.
 */
export interface PipelineTools {
  /** A repository of ECR in the region of the pipeline. */
  readonly repository: IRepositoryRef;

  /** Which image: `sha256:` and 64 lower-case hexadecimal digits. */
  readonly digest: string;
}

/**
 * The image as CodeBuild names it.
 *
 * @throws ImageDigestFormat if the digest is not one, for example because it is a tag
 */
export function imageOf({ repository, digest }: PipelineTools, place: Construct): string {
  if (!Token.isUnresolved(digest) && !/^sha256:[0-9a-f]{64}$/.test(digest)) {
    const reason = `'tools' must be named by a digest, 'sha256:' and 64 lower-case hexadecimal digits, got '${digest}'; a tag can be moved to other code`;
    throw new ConfigError('ImageDigestFormat', reason, place);
  }
  const { account, region } = repository.env;
  return `${account}.dkr.ecr.${region}.${Stack.of(place).urlSuffix}/${repository.repositoryRef.repositoryName}@${digest}`;
}

/** What a role needs that pulls it. */
export const pulling = ({ repository }: PipelineTools): iam.PolicyStatement[] => [
  new iam.PolicyStatement({
    actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    resources: [repository.repositoryRef.repositoryArn],
  }),
  // A token is for the whole registry: the action has no resource-level permission.
  new iam.PolicyStatement({ actions: ['ecr:GetAuthorizationToken'], resources: ['*'] }),
];
