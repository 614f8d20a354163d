import type * as cloudtrail from 'aws-cdk-lib/aws-cloudtrail';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { NETWORK_EVENT_SOURCES } from '../../cloudformation/facts/log/trail-lists';

export { AI_DATA_EVENTS, NETWORK_EVENT_SOURCES } from '../../cloudformation/facts/log/trail-lists';

/** One kind of events, of those that a trail records. */
export type Selector = cloudtrail.CfnTrail.AdvancedEventSelectorProperty;
type FieldSelector = cloudtrail.CfnTrail.AdvancedFieldSelectorProperty;

/**
 * Which reads and writes of S3 objects a trail records.
 *
 * A trail that recorded its own deliveries would record them for ever: its log buckets are always left out.
 */
export class ObjectEvents {
  /** No reads and writes of objects. */
  public static readonly NONE = new ObjectEvents([]);

  /** Reads and writes of the objects in these buckets, such as training data, models or prompts. */
  public static inBuckets(bucket: s3.IBucketRef, ...more: s3.IBucketRef[]): ObjectEvents {
    return new ObjectEvents([bucket, ...more]);
  }

  /**
   * Reads and writes of all objects of the account, but for those in the trail's own log buckets.
   *
   * @param except buckets that are left out too. Name the log bucket of every other trail that records all objects:
   *   two such trails would record each other's deliveries
   */
  public static everywhere(...except: s3.IBucketRef[]): ObjectEvents {
    return new ObjectEvents([], except);
  }

  private constructor(
    /** The buckets recorded, where they are named. */
    public readonly buckets: readonly s3.IBucketRef[],
    private readonly except?: readonly s3.IBucketRef[],
  ) {}

  /** @internal */
  public _selectors(ownBuckets: readonly s3.IBucketRef[]): Selector[] {
    if (this.except !== undefined) {
      return [objects({ field: 'resources.ARN', notStartsWith: contents([...ownBuckets, ...this.except]) })];
    }
    return this.buckets.length === 0 ? [] : [objects({ field: 'resources.ARN', startsWith: contents(this.buckets) })];
  }
}

/**
 * Everything that a trail records.
 *
 * Selectors replace what a trail records by itself, so that management events must be among them. Reads are: invoking a model is one.
 */
export function selectors(
  dataEvents: readonly string[],
  objectEvents: ObjectEvents,
  ownBuckets: readonly s3.IBucketRef[],
): Selector[] {
  return [
    selector('Management events', is('eventCategory', 'Management')),
    ...dataEvents.map((type) => selector(type, is('eventCategory', 'Data'), is('resources.type', type))),
    ...objectEvents._selectors(ownBuckets),
    ...NETWORK_EVENT_SOURCES.map(denials),
  ];
}

/** How many values the selectors hold: CloudTrail takes 500 in a trail. */
export function valuesIn(all: readonly Selector[]): number {
  const lists = all.flatMap(({ fieldSelectors }) => (Array.isArray(fieldSelectors) ? fieldSelectors : []));
  return lists.reduce((sum, list) => sum + Object.values(list).filter(Array.isArray).flat().length, 0);
}

function denials(eventSource: string): Selector {
  return selector(
    `Denied at an endpoint: ${eventSource}`,
    is('eventCategory', 'NetworkActivity'),
    is('eventSource', eventSource),
    is('errorCode', 'VpceAccessDenied'),
  );
}

function objects(where: FieldSelector): Selector {
  return selector('AWS::S3::Object', is('eventCategory', 'Data'), is('resources.type', 'AWS::S3::Object'), where);
}

/** With the slash, because the name of a bucket may begin with the name of another. */
function contents(buckets: readonly s3.IBucketRef[]): string[] {
  return buckets.map(({ bucketRef }) => `${bucketRef.bucketArn}/`);
}

function selector(name: string, ...fieldSelectors: FieldSelector[]): Selector {
  return { name, fieldSelectors };
}

function is(field: string, value: string): FieldSelector {
  return { field, equalTo: [value] };
}
