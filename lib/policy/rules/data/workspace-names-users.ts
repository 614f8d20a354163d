import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceNamesUsers = defineRule({
  id: 'ZTA-DATA-051',
  title: 'Workspace names the person behind each call',
  severity: 'warning',
  why: 'Where all people of a domain share a role, the trail shows the role only, and nobody can say who copied the data.',
  fix: "Set 'ExecutionRoleIdentityConfig' to 'USER_PROFILE_NAME' in 'DomainSettings', and allow 'sts:SetSourceIdentity' in the trust of the role.",
  acceptWhen: 'Every user profile has an execution role of its own.',
  controls: ['NIST 800-53 r5 AU-3', 'NIST 800-53 r5 AC-2'],
  kind: 'workspace',
  examples: {
    bad: [{ namesUsers: false }],
    good: [{ namesUsers: true }],
  },
  check: ({ namesUsers }) => must('namesUsers', namesUsers, 'calls carry the name of the role only'),
});
