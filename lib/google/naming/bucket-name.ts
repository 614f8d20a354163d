import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import type { GoogleProject } from '../place/google-project';
import { stableName } from './stable-name';

const NAME = /^(?!goog)(?!.*google)[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/;

/**
 * The name of a bucket of Cloud Storage, like no other in the world: the one that is given, or one made from the project and the construct's path.
 *
 * @throws BucketName if the one that is given is none
 */
export function bucketNameOf(scope: Construct, { projectId }: GoogleProject, given: string | undefined): string {
  if (given === undefined) return `${projectId}-${stableName(scope, { room: 32, separator: '-' })}`;
  if (Token.isUnresolved(given) || NAME.test(given)) return given;
  const allowed = "3 to 63 lower-case letters, digits, '-', '_' and '.', without 'google'";
  throw new ConfigError('BucketName', `'bucketName' must be ${allowed}, got '${given}'`, scope);
}
