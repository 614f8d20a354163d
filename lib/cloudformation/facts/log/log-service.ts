import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { LogContent } from '../../../policy';
import type { PolicyPrincipal, Statement } from '../../statement';
import { matches, shapeOf } from '../../text';

/** Services that write logs into buckets, and what they write. */
export const LOG_SERVICES: Readonly<Record<string, LogContent>> = {
  'bedrock.amazonaws.com': 'prompts',
  'cloudtrail.amazonaws.com': 'activity',
  'config.amazonaws.com': 'configuration',
  'delivery.logs.amazonaws.com': 'use',
  'guardduty.amazonaws.com': 'findings',
  'logdelivery.elasticloadbalancing.amazonaws.com': 'requests',
  'logging.s3.amazonaws.com': 'access',
};

/** The log service that a principal is, where it is one. */
export const logServiceOf = ({ kind, name }: PolicyPrincipal): string | undefined =>
  kind === 'Service' && typeof name === 'string' && Object.hasOwn(LOG_SERVICES, name) ? name : undefined;

/** Services that use keys on behalf of logs, also by the names that they have in each region. */
const USING_KEYS = /^(bedrock|cloudtrail|config|guardduty|delivery\.logs|logs)\./;

export const usesKeysForLogs = ({ kind, name }: PolicyPrincipal): boolean =>
  kind === 'Service' && USING_KEYS.test(shapeOf(name));

/** What a service says about the one on whose behalf it comes. */
const SOURCES = ['aws:SourceAccount', 'aws:SourceArn', 'aws:SourceOrgID', 'aws:SourceOrgPaths'];

/** An ARN of whatever account, or of anything. */
const ANY_ACCOUNT = /^\*|^arn:[^:]*:[^:]*:[^:]*:\*(:|$)/;

/** Whether an Allow for a service holds only where it comes on behalf of somebody who is named. */
export function namesSource(statement: Statement): Maybe<boolean> {
  const contexts = statement.conditions.map(({ key }) => key).filter((key) => /^kms:encryptioncontext:/.test(key));
  return (
    statement.field.get('Condition').unknown ??
    some(
      [...SOURCES, 'kms:CallerAccount', ...contexts].map((key) =>
        every([
          statement.requires(key),
          ...statement
            .conditionsOn(key)
            .flatMap(({ values }) => values.map((value) => not(matches(value, ANY_ACCOUNT)))),
        ]),
      ),
    )
  );
}

/** Whether a statement speaks of a principal of some kind. */
export const speaksTo = (
  { field, principals }: Statement,
  test: (one: PolicyPrincipal) => Maybe<boolean>,
): Maybe<boolean> =>
  field.get('Principal').unknown ??
  some(principals.map((one) => (one.kind === 'Service' && Unknown.is(one.name) ? one.name : test(one))));

/** Whether a statement lets a service do something. */
export const letsService = (statement: Statement, service: RegExp, action: string): Maybe<boolean> =>
  statement.mayAllow(action) &&
  every([
    statement.isAllow,
    statement.speaksOf(action),
    speaksTo(statement, ({ kind, name }) => kind === '*' || (kind === 'Service' && matches(name, service))),
  ]);
