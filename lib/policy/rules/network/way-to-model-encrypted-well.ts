import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const wayToModelEncryptedWell = defineRule({
  id: 'ZTA-NET-038',
  title: 'Requests to a model are encrypted with TLS 1.2 or newer',
  severity: 'error',
  why: 'Older versions can be broken, and a client can be talked into them.',
  fix: "Set 'SslPolicy' to one such as ELBSecurityPolicy-TLS13-1-2-2021-06, 'MinimumProtocolVersion' to TLSv1.2_2021, 'SecurityPolicy' to TLS_1_2.",
  controls: ['NIST 800-53 r5 SC-8'],
  kind: 'door-channel',
  examples: {
    bad: [{ modern: false }],
    good: [{ modern: true }],
  },
  check: ({ modern }) => must('modern', modern, 'TLS 1.0 is taken as well'),
});
