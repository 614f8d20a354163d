import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const apiAsksMoreThanAKey = defineRule({
  id: 'ZTA-NET-034',
  title: 'API in front of a model asks for more than a shared key',
  severity: 'error',
  why: 'A key names nobody, lies in every client, and stays valid when it leaks.',
  fix: "Ask for IAM, a token of your identity provider, or an authorizer instead of 'API_KEY' or 'ApiKeyRequired'.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-2'],
  kind: 'door-entry',
  examples: {
    bad: [{ of: 'api', public: true, asks: 'key' }],
    good: [
      { of: 'api', public: true, asks: 'identity' },
      { of: 'load balancer', public: true, asks: 'identity' },
    ],
  },
  check: ({ asks }) => must('asks', Unknown.is(asks) ? asks : asks !== 'key', 'a key that all callers share is enough'),
});
