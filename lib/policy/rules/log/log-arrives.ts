import { defineRule } from '../../rule';
import { must } from '../../verdict';

const EXAMPLE = { file: 'example', resource: 'Example', type: 'Example', at: 'Properties/PolicyDocument/Statement/0' };

export const logArrives = defineRule({
  id: 'ZTA-LOG-019',
  title: 'Log arrives where it is sent',
  severity: 'error',
  why: 'Deployment succeeds and nothing is ever delivered: the log is missed on the day when it is needed.',
  fix: 'Send the log to a bucket that can take it: no Object Lock for server access logs and AWS Config, no KMS for server access logs and load balancers, and leave for the service in the policies of bucket and key; ImmutableLogBucket.addSource knows which.',
  controls: ['NIST 800-53 r5 AU-12', 'EU AI Act Art. 12(1)'],
  kind: 'log-bucket',
  examples: {
    bad: [{ deliveries: [{ place: EXAMPLE, arrives: false, obstacle: 'the bucket has a lock' }] }],
    good: [{ deliveries: [{ place: EXAMPLE, arrives: true, obstacle: 'the bucket has a lock' }] }],
  },
  check: ({ deliveries }) => deliveries.map(({ place, arrives, obstacle }) => must(place, arrives, obstacle)),
});
