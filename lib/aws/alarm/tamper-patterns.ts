import { Stack } from 'aws-cdk-lib';
import type * as events from 'aws-cdk-lib/aws-events';
import type { IConstruct } from 'constructs';
import { GLOBAL_SOURCES, TAMPER_CALLS, TAMPER_OBJECT_CALLS, type TamperCalls } from '../../cloudformation/tampering';
import { ConfigError, type TamperingClass } from '../../core';
import { renderedLength } from '../naming/rendered-length';

/**
 * Most characters of a pattern. EventBridge takes 2,048; some are left for white space that a deployment may write.
 *
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
 */
const MOST = 1900;

/** Which calls are asked for. */
export interface TamperPatternsProps {
  readonly classes: readonly TamperingClass[];
  /** Whether those to services that are recorded in one region for all are among them. */
  readonly global: boolean;
  /** ARNs of roles whose calls are no news where deployments make them. */
  readonly deployers: readonly string[];
  /** Names of the buckets that calls about a bucket count for; every bucket where there is none. */
  readonly buckets: readonly string[];
}

/** What one rule asks for. */
export interface TamperPattern {
  readonly class: TamperingClass;
  /** Whether deployments are left out. */
  readonly deployed: boolean;
  /** Which of the patterns of the class it is, from 1. */
  readonly number: number;
  readonly pattern: events.EventPattern;
}

type Way = Readonly<Record<string, unknown>>;

/**
 * The patterns of rules that hear every call of the classes, in as few as fit.
 *
 * @throws TamperPatternTooLong if roles and buckets leave no room in a pattern
 */
export function tamperPatterns(scope: IConstruct, props: TamperPatternsProps): TamperPattern[] {
  return props.classes.flatMap((of) =>
    [false, true].flatMap((deployed) => {
      const calls = [...TAMPER_CALLS, ...onObjects(props)].filter(
        (row) => row.class === of && row.deployed === deployed,
      );
      const ways = inFewerRows(calls.filter(({ source }) => props.global || !GLOBAL_SOURCES.has(source)));
      const patternOf = (some: readonly Way[]) => asPattern(some, deployed ? props.deployers : []);
      return packed(
        scope,
        ways.flatMap((row) => waysOf(row, props.buckets)),
        patternOf,
      ).map((pattern, i) => ({
        class: of,
        deployed,
        number: i + 1,
        pattern,
      }));
    }),
  );
}

/** Calls that take records away are heard of in buckets that are named: nobody could listen to those of all. */
const onObjects = ({ buckets }: TamperPatternsProps): TamperCalls[] =>
  buckets.length === 0 ? [] : [{ class: 'evidence', source: 's3', names: TAMPER_OBJECT_CALLS, deployed: false }];

/** Rows of the same service are one, where nothing else is asked of the call. */
function inFewerRows(calls: readonly TamperCalls[]): readonly TamperCalls[] {
  const rows = new Map<string, TamperCalls>();
  for (const row of calls) {
    const key = row.detail === undefined ? row.source : `${row.source} ${row.names.join(' ')}`;
    rows.set(key, { ...row, names: [...(rows.get(key)?.names ?? []), ...row.names] });
  }
  return [...rows.values()];
}

const NOT_OF_A_BUCKET = /Account/;

function waysOf({ source, names, detail }: TamperCalls, buckets: readonly string[]): Way[] {
  const way = (some: readonly string[], more?: Way): Way[] =>
    some.length === 0 ? [] : [{ eventSource: [`${source}.amazonaws.com`], eventName: some, ...more }];
  if (source !== 's3' || buckets.length === 0) return way(names, detail);
  return [
    ...way(names.filter((name) => NOT_OF_A_BUCKET.test(name))),
    ...way(
      names.filter((name) => !NOT_OF_A_BUCKET.test(name)),
      { requestParameters: { bucketName: buckets } },
    ),
  ];
}

/** As many ways in each pattern as fit, in their order. */
function packed(
  scope: IConstruct,
  ways: readonly Way[],
  patternOf: (ways: readonly Way[]) => events.EventPattern,
): events.EventPattern[] {
  const fits = (some: readonly Way[]) => renderedLength(Stack.of(scope).resolve(patternOf(some))) <= MOST;
  const bins: Way[][] = [];
  for (const way of ways) {
    const last = bins.at(-1);
    if (last !== undefined && fits([...last, way])) last.push(way);
    else bins.push([way]);
    if (!fits(bins.at(-1) ?? [])) throw tooLong(scope);
  }
  return bins.map(patternOf);
}

const tooLong = (scope: IConstruct) =>
  new ConfigError(
    'TamperPatternTooLong',
    `'alsoDeploy' and 'buckets' must fit into patterns of ${MOST} characters, got more; name fewer, or leave 'buckets' out for all of them`,
    scope,
  );

function asPattern(ways: readonly Way[], deployers: readonly string[]): events.EventPattern {
  return {
    detailType: ['AWS API Call via CloudTrail'],
    detail: {
      // '$or' of one way would be taken for a field of that name.
      ...(ways.length === 1 ? ways[0] : { $or: ways }),
      ...(deployers.length > 0 && { userIdentity: othersThan(deployers) }),
    },
  };
}

/** Everybody but these roles, also those that took none on: `anything-but` passes over an event without the field. */
export const othersThan = (roles: readonly string[]): Way => ({
  sessionContext: { sessionIssuer: { arn: [{ 'anything-but': roles }, { exists: false }] } },
});
