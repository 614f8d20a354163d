import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

const EXAMPLE = { file: 'example', resource: 'Example', type: 'Example', at: 'Properties/KeyPolicy/Statement/0' };

export const keyGrantedByName = defineRule({
  id: 'ZTA-LOG-035',
  title: 'Key is granted only to those who are named',
  severity: 'fatal',
  why: 'A grant to everybody lets every account of AWS decrypt, or take the key away.',
  fix: "Name roles or accounts in 'Principal', or add a condition on 'kms:CallerAccount' or 'aws:PrincipalOrgID'.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'key',
  examples: {
    bad: [{ grants: [{ place: EXAMPLE, toAnyone: true, givesControlAway: false, forAnyAccount: false }] }],
    good: [{ grants: [{ place: EXAMPLE, toAnyone: false, givesControlAway: false, forAnyAccount: false }] }],
  },
  check: ({ grants, use }) =>
    grants.map(({ place, toAnyone }) => must(place, not(toAnyone), `the statement allows anybody, and the key ${use}`)),
});
