import { days, Folder, GoogleProject, Organization, RetentionLock } from '../../../lib/google';
import { TerraformStack } from '../../../lib/google/cdktf';
import { AuditScope } from '../../../lib/google/log/audit-scope';
import { ImmutableLogBucket } from '../../../lib/google/log/immutable-log-bucket';
import { LogSink, type LogSinkProps } from '../../../lib/google/log/log-sink';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const AUDIT = new GoogleProject('acme-audit', '3');

function built(props: Partial<LogSinkProps> = {}) {
  const logStack = emptyStack();
  const logs = new ImmutableLogBucket(logStack, 'Logs', {
    project: AUDIT,
    location: 'europe-west4',
    lock: RetentionLock.staged(days(400)),
  });
  const stack = new TerraformStack(logStack.node.root, 'network');
  const sink = new LogSink(logStack, 'Flow', {
    scope: AuditScope.project(ACME),
    logs,
    filter: 'log_id("compute.googleapis.com/vpc_flows")',
    description: 'Traffic',
    ...props,
  });
  return { logStack, logs, stack, sink };
}

const flowOf = (found: Synthesized, type: string) =>
  Object.entries(found.resources(type)).flatMap(([name, block]) => (name.startsWith('Flow_') ? [block] : []));

test.each<[string, AuditScope, object]>([
  ['google_logging_project_sink', AuditScope.project(ACME), { project: 'acme-claims', unique_writer_identity: true }],
  [
    'google_logging_folder_sink',
    AuditScope.folder(new Folder('12')),
    { folder: 'folders/12', include_children: true, intercept_children: false },
  ],
  [
    'google_logging_organization_sink',
    AuditScope.organization(new Organization('12')),
    { org_id: '12', include_children: true, intercept_children: false },
  ],
])('%s sends to both buckets, and leaves nothing out', (type, scope, level) => {
  const sinks = flowOf(new Synthesized(built({ scope }).logStack), type);
  const same = {
    ...level,
    description: 'Traffic',
    filter: 'log_id("compute.googleapis.com/vpc_flows")',
    lifecycle: { prevent_destroy: true },
  };
  expect(sinks).toEqual([
    {
      ...same,
      name: 'claims-flow-e80ccdc8-entries',
      destination: expect.stringMatching(
        /^logging\.googleapis\.com\/\$\{google_logging_project_bucket_config\.Logs_LogBucket_\w+\.id\}$/,
      ),
    },
    {
      ...same,
      name: 'claims-flow-e80ccdc8-objects',
      destination: expect.stringMatching(
        /^storage\.googleapis\.com\/\$\{google_storage_bucket\.Logs_Bucket_\w+\.name\}$/,
      ),
    },
  ]);
});

test('what writes can write into these buckets, and nothing else', () => {
  const found = new Synthesized(built().logStack);
  const location = expect.stringMatching(
    /^resource\.name\.endsWith\("\/locations\/\$\{google_logging_project_bucket_config\.Logs_LogBucket_\w+\.location\}\/buckets\/\$\{google_logging_project_bucket_config\.Logs_LogBucket_\w+\.bucket_id\}"\)$/,
  );
  expect(flowOf(found, 'google_project_iam_member')).toEqual([
    {
      project: 'acme-audit',
      role: 'roles/logging.bucketWriter',
      member: expect.stringMatching(/^\$\{google_logging_project_sink\.Flow_Entries_\w+\.writer_identity\}$/),
      condition: { title: 'only-this-log-bucket', expression: location },
    },
  ]);
  expect(flowOf(found, 'google_storage_bucket_iam_member')).toEqual([
    {
      bucket: expect.stringMatching(/^\$\{google_storage_bucket\.Logs_Bucket_\w+\.name\}$/),
      role: 'roles/storage.objectCreator',
      member: expect.stringMatching(/^\$\{google_logging_project_sink\.Flow_Objects_\w+\.writer_identity\}$/),
    },
  ]);
});

test('into a log bucket of its own project a sink writes without identity and right', () => {
  const found = new Synthesized(built({ scope: AuditScope.project(AUDIT) }).logStack);
  expect(flowOf(found, 'google_project_iam_member')).toEqual([]);
  expect(flowOf(found, 'google_storage_bucket_iam_member')).toHaveLength(1);
});

test('buckets wait for no sink of another stack', () => {
  const { logStack, stack, logs } = built();
  new LogSink(stack, 'Sink', {
    scope: AuditScope.project(ACME),
    logs,
    filter: 'severity>=ERROR',
    description: 'Errors',
  });
  expect(logStack.dependencies).toEqual([]);
});

test('sinks keep the name that they are given', () => {
  const [entries] = flowOf(new Synthesized(built({ name: 'flow' }).logStack), 'google_logging_project_sink');
  expect(entries?.['name']).toBe('flow-entries');
});

test.each<[string, Partial<LogSinkProps>]>([
  ['SinkName', { name: 'flow logs' }],
  ['SinkName', { name: 'x'.repeat(91) }],
  ['SinkFilter', { filter: ' ' }],
  ['SinkFilter', { filter: 'x'.repeat(20_001) }],
])('%s', (code, props) => {
  expect(() => built(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .* \\[claims/Flow\\]$`));
});
