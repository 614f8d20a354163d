import { createHash } from 'node:crypto';
import { ReferenceStrength, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import * as bedrock from 'aws-cdk-lib/aws-bedrock';
import { Construct, type IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import type { ExpiringGuardrail } from './model-use';

/** An earlier version of a guardrail that callers may still use for a while. */
export interface AcceptedVersion {
  /** Number of the version. */
  readonly version: string;

  /** Last day, in UTC, as year-month-day: `2027-01-31`. */
  readonly until: string;
}

/**
 * A numbered snapshot of a guardrail, whose identity follows what is configured.
 *
 * CloudFormation makes no new version when a guardrail changes. Here a change gives the resource another logical id, so that the next
 * number is made, while the earlier one stays in the account for the callers that still name it.
 */
export class GuardrailSnapshot extends Construct {
  private readonly resource: bedrock.CfnGuardrailVersion;

  public constructor(scope: Construct, id: string, guardrailArn: string, configuration: object) {
    super(scope, id);
    const hash = fingerprint(Stack.of(this).resolve(configuration));
    this.resource = new bedrock.CfnGuardrailVersion(this, hash, {
      guardrailIdentifier: guardrailArn,
      description: `Configuration ${hash}`,
    });
    this.resource.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }

  /**
   * The number of this version, for use in the stack of `user`.
   *
   * Another stack reads it as a plain output. An export could never change, nor go, while that stack uses it.
   */
  public numberFor(user: IConstruct): string {
    const number = this.resource.attrVersion;
    return Stack.of(user) === Stack.of(this) ? number : Stack.consumeReference(number, ReferenceStrength.WEAK);
  }
}

/**
 * Earlier versions as the conditions of a policy name them.
 *
 * @throws GuardrailVersionFormat if a version is not a number from 1: `DRAFT` changes under its callers
 * @throws AcceptanceDate if a last day is not a date
 */
export function expiring(
  versions: readonly AcceptedVersion[],
  guardrailArn: string,
  place: IConstruct,
): ExpiringGuardrail[] {
  return versions.map(({ version, until }) => {
    if (!Token.isUnresolved(version) && !/^[1-9]\d{0,7}$/.test(version)) {
      throw new ConfigError(
        'GuardrailVersionFormat',
        `'alsoAccept' must give the number of a version, such as '3', got '${version}'`,
        place,
      );
    }
    if (!isDate(until)) {
      throw new ConfigError(
        'AcceptanceDate',
        `'alsoAccept' must give the last day as year-month-day, such as '2027-01-31', got '${until}'`,
        place,
      );
    }
    return { identifier: `${guardrailArn}:${version}`, until: `${until}T23:59:59Z` };
  });
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function fingerprint(configuration: object): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(configuration)))
    .digest('hex')
    .slice(0, 8);
}

/** The same value with its keys in order, so that only a change of meaning changes the fingerprint. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
