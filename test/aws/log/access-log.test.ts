import { App, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ImmutableLogBucket, ReleaseStore, RetentionLock, RuleHook } from '../../../lib/aws';
import { findingsIn } from '../../judged';
import { ENV, released } from '../pipeline/released';

interface Bucket {
  readonly DependsOn?: readonly string[];
  readonly Properties: { readonly LoggingConfiguration?: object };
}

/** Buckets by the beginning of their logical ids, but for those of logs. */
const bucketsIn = (stack: Stack, beginning: string): [string, Bucket][] =>
  Object.entries(Template.fromStack(stack).findResources('AWS::S3::Bucket') as Record<string, Bucket>).filter(([id]) =>
    id.startsWith(beginning),
  );

const USES: readonly (readonly [what: string, beginning: string, count: number, make: (logged: boolean) => Stack])[] = [
  [
    'the store and the artifacts of a pipeline',
    'Pipeline',
    2,
    (logged) => {
      const { stack } = released((stack) => (logged ? { logs: logsIn(stack) } : {}));
      return stack;
    },
  ],
  [
    'a store of releases',
    'Store',
    1,
    (logged) => made((stack, logs) => new ReleaseStore(stack, 'Store', logged ? { logs } : {})),
  ],
  [
    'the reports of a hook',
    'Hook',
    1,
    (logged) => made((stack, logs) => new RuleHook(stack, 'Hook', logged ? { logs } : {})),
  ],
];

const logsIn = (stack: Stack) =>
  new ImmutableLogBucket(stack, 'Accesses', { lock: RetentionLock.staged(Duration.days(400)) });

function made(what: (stack: Stack, logs: ImmutableLogBucket) => unknown): Stack {
  const stack = new Stack(new App(), 'Stack', { env: ENV });
  what(stack, logsIn(stack));
  return stack;
}

test.each(USES)('each access to %s is logged where it is told', (_what, beginning, count, make) => {
  const stack = make(true);
  const buckets = bucketsIn(stack, beginning);
  expect(buckets).toHaveLength(count);
  for (const [, { Properties, DependsOn }] of buckets) {
    expect(Properties.LoggingConfiguration).toEqual({
      DestinationBucketName: { Ref: expect.stringMatching(/^Accesses/) },
      LogFilePrefix: expect.stringMatching(/\/$/),
    });
    // S3 refuses a bucket whose logs it may not deliver.
    expect(DependsOn).toEqual([expect.stringMatching(/^Accesses.*Policy/)]);
  }
  expect(
    findingsIn(Template.fromStack(stack).toJSON()['Resources']).filter(({ rule }) => rule.startsWith('ZTA-LOG')),
  ).toEqual([]);
});

test.each(USES)('and none to %s where it is not', (_what, beginning, count, make) => {
  const logged = bucketsIn(make(false), beginning).map(([, { Properties }]) => Properties.LoggingConfiguration);
  expect(logged).toEqual(Array.from({ length: count }, () => undefined));
});
