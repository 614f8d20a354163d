import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

const EXAMPLE = { file: 'example', resource: 'Example', type: 'Example', at: 'Properties/PolicyDocument/Statement/0' };

export const logBucketGrantedByName = defineRule({
  id: 'ZTA-LOG-013',
  title: 'Log bucket is granted only to those who are named',
  severity: 'fatal',
  why: 'A grant to everybody holds for every account of AWS, and for people without one: the log is published, or written by anyone.',
  fix: "Name roles, accounts or services in 'Principal', or add a condition on 'aws:PrincipalOrgID' or 'aws:PrincipalAccount'.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'log-bucket',
  examples: {
    bad: [{ grants: [{ place: EXAMPLE, toAnyone: true, forAnyAccount: false }] }],
    good: [{ grants: [{ place: EXAMPLE, toAnyone: false, forAnyAccount: false }] }],
  },
  check: ({ grants, use }) =>
    grants.map(({ place, toAnyone }) =>
      must(place, not(toAnyone), `the statement allows anybody, and the bucket ${use}`),
    ),
});
