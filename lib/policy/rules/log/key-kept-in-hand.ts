import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

const EXAMPLE = { file: 'example', resource: 'Example', type: 'Example', at: 'Properties/KeyPolicy/Statement/0' };

export const keyKeptInHand = defineRule({
  id: 'ZTA-LOG-037',
  title: 'Say over a key is with identities that are named',
  severity: 'error',
  why: 'A service, or whoever meets a condition such as being of the organization, can rewrite the policy of the key or delete it.',
  fix: "Give services and conditions only what they need, such as 'kms:GenerateDataKey' and 'kms:Decrypt', in statements of their own.",
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 AC-3'],
  kind: 'key',
  examples: {
    bad: [{ grants: [{ place: EXAMPLE, toAnyone: false, givesControlAway: true, forAnyAccount: false }] }],
    good: [{ grants: [{ place: EXAMPLE, toAnyone: false, givesControlAway: false, forAnyAccount: false }] }],
  },
  check: ({ grants, use }) =>
    grants.map(({ place, givesControlAway }) =>
      must(place, not(givesControlAway), `the statement gives it to nobody by name, and the key ${use}`),
    ),
});
