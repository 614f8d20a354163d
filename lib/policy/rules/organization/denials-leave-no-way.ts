import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const denialsLeaveNoWay = defineRule({
  id: 'ZTA-ORG-012',
  title: 'Denials of an organization that keep back most ways keep back every one',
  severity: 'warning',
  why: 'Whoever is denied a job outside of networks, or to stop a recorder, takes the one way of the same kind that nobody thought of.',
  fix: 'Name the actions that are missing in the same statement; ServiceControl and ResourceControl name all of a kind.',
  acceptWhen: 'Another policy of the organization denies it, or nobody in it uses the service.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'organization-policy',
  examples: {
    bad: [{ type: 'SERVICE_CONTROL_POLICY', overlooks: ['cloudtrail:StopLogging'] }],
    good: [{ type: 'SERVICE_CONTROL_POLICY', overlooks: [] }],
  },
  check: ({ overlooks, subject }) =>
    mustAll(
      subject,
      overlooks.map((what) => ({ what, holds: false })),
      (missing) => `no policy of the files denies, or declares, ${missing}`,
    ),
});
