import { BreakGlassRole, type BreakGlassRoleProps, Fence, ImmutableLogBucket, Member } from '../../../lib/google';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const GROUP = Member.group('break-glass@example.com');
const LOGS = ImmutableLogBucket.fromNames({
  project: ACME,
  logBucketName: 'projects/acme-claims/locations/eu/buckets/logs',
  bucketName: 'acme-logs',
});

function synthesized(props: Partial<BreakGlassRoleProps> = {}, use: (role: BreakGlassRole) => void = () => {}) {
  const stack = emptyStack();
  use(
    new BreakGlassRole(stack, 'BreakGlass', {
      project: ACME,
      assumedBy: GROUP,
      permissions: ['storage.buckets.update'],
      approvedBy: [Member.group('on-call@example.com')],
      logs: LOGS,
      alarmTo: ['projects/acme-claims/notificationChannels/1'],
      ...props,
    }),
  );
  return new Synthesized(stack);
}

test('nobody of the group has a right before somebody else agrees, for an hour', () => {
  const result = synthesized();
  expect(result.resources('google_project_iam_member')).toEqual({});
  expect(result.only('google_project_iam_custom_role')['permissions']).toEqual(['storage.buckets.update']);
  expect(result.only('google_privileged_access_manager_entitlement')).toMatchObject({
    eligible_users: [{ principals: ['group:break-glass@example.com'] }],
    max_request_duration: '3600s',
    approval_workflow: { manual_approvals: { steps: [{ approvers: { principals: ['group:on-call@example.com'] } }] } },
  });
});

test('every use is told', () => {
  const result = synthesized();
  expect(result.only('google_logging_metric')['filter']).toMatch(
    /privilegedaccessmanager\.googleapis\.com" AND .*\(Create\|Approve\)Grant\$" AND .*"\/entitlements\/\$\{google_privileged_access_manager_entitlement\..*\.entitlement_id\}"$/,
  );
  expect(result.only('google_monitoring_alert_policy')['notification_channels']).toEqual([
    'projects/acme-claims/notificationChannels/1',
  ]);
});

test('fences take it as who is let through', () => {
  const result = synthesized({}, (breakGlass) => {
    new Fence(breakGlass, 'Fence', {
      around: 'projects/acme-claims',
      permissions: ['storage.googleapis.com/buckets.update'],
      purpose: 'Buckets stay',
      breakGlass,
    });
  });
  expect(JSON.stringify(result.only('google_iam_deny_policy'))).toContain(
    'principalSet://goog/group/break-glass@example.com',
  );
});

test.each<[string, Partial<BreakGlassRoleProps>]>([
  ['BreakGlassKind', { assumedBy: Member.user('ada@example.com') }],
  ['BreakGlassHours', { maxHours: 5 }],
  ['ApproverMissing', { approvedBy: [] }],
  ['ApproverAsks', { approvedBy: [GROUP] }],
  ['PermissionFormat', { permissions: ['storage.*'] }],
  ['PermissionsMissing', { permissions: [] }],
  ['ChannelsMissing', { alarmTo: [] }],
])('%s', (code, props) => {
  expect(() => synthesized(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .* \\[claims/BreakGlass`));
});

test('our rules find nothing in it', () => {
  expect(synthesized().findings()).toEqual([]);
});
