import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const datasetGrantedByName = defineRule({
  id: 'ZTA-DATA-004',
  title: 'Data that AI reads is granted only to those who are named',
  severity: 'fatal',
  why: 'A grant to everybody holds for every account of AWS, and for people without one: the data is published.',
  fix: "Name roles or accounts in 'Principal', or add a condition on 'aws:PrincipalOrgID', 'aws:PrincipalAccount' or 'aws:SourceVpce'.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'dataset',
  examples: {
    bad: [{ grants: [{ place, toAnyone: true }] }],
    good: [{ grants: [{ place, toAnyone: false }] }],
  },
  check: ({ grants, use }) =>
    grants.map(({ place, toAnyone }) =>
      must(place, not(toAnyone), `the statement allows anybody, and the bucket ${use}`),
    ),
});
