import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const proxyOn = defineRule({
  id: 'ZTA-GATE-024',
  title: 'Door to AI on the internet asks who somebody is',
  severity: 'error',
  why: 'Behind a load balancer of the internet that asks nobody, the application is all that stands before the model.',
  fix: 'Switch the proxy on that asks who somebody is.',
  acceptWhen: 'The application asks itself, and is made to be on the internet.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'identity-proxy',
  examples: {
    bad: [{ on: false }],
    good: [{ on: true }],
  },
  check: ({ on }) => must('on', on, 'the proxy that asks for it is off'),
});
