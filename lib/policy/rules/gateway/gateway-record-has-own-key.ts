import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const gatewayRecordHasOwnKey = defineRule({
  id: 'ZTA-GATE-007',
  title: 'Gateway keeps policies and secrets under a key of the account',
  severity: 'warning',
  why: 'With a key of AWS, nobody of the account decides who may read policies and what trust providers are asked with, and nothing can be revoked.',
  fix: "Set 'CustomerManagedKeyEnabled' to true and 'KmsKeyArn' in 'SseSpecification'; VerifiedAccessGateway does.",
  acceptWhen: "The policies are no secret, and the users' provider needs no client secret.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'gateway-record',
  examples: {
    bad: [{ ownKey: false }],
    good: [{ ownKey: true }],
  },
  check: ({ ownKey }) => must('ownKey', ownKey, 'no key of the account is in use'),
});
