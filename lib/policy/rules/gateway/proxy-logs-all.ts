import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const proxyLogsAll = defineRule({
  id: 'ZTA-GATE-028',
  title: 'Door writes each request down',
  severity: 'warning',
  why: 'Of a sample, the one request that matters is most likely missing.',
  fix: 'Write each request down.',
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 AU-12'],
  kind: 'identity-proxy',
  examples: {
    bad: [{ logsAll: false }],
    good: [{ logsAll: true }],
  },
  check: ({ logsAll }) => must('logsAll', logsAll, 'a sample is written down'),
});
