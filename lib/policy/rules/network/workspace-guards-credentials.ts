import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceGuardsCredentials = defineRule({
  id: 'ZTA-NET-007',
  title: 'Notebook hands out credentials only within a session',
  severity: 'error',
  why: 'Without a session token, a request that some notebook code is talked into is enough to read the credentials of the role.',
  fix: "Set 'InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion' to 2.",
  controls: ['NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03'],
  kind: 'workspace-network',
  examples: {
    bad: [{ freeCredentials: true }],
    good: [{ freeCredentials: false }],
  },
  check: ({ freeCredentials }) =>
    must('freeCredentials', not(freeCredentials), 'the first version of the metadata service answers as well'),
});
