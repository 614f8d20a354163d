import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

const EXAMPLE = { file: 'example', resource: 'Example', type: 'Example', at: 'Properties/PolicyDocument/Statement/0' };

export const logServicesNotRefused = defineRule({
  id: 'ZTA-LOG-020',
  title: 'Policy of a log bucket does not refuse the log services',
  severity: 'error',
  why: 'A Deny that asks for what a service does not tell, such as its organization, its network or an encryption header, drops every delivery without a word.',
  fix: "Add 'Bool': { 'aws:PrincipalIsAWSService': 'false' } to the statement, or 'Null': { the header: 'false' } where it asks for encryption.",
  controls: ['NIST 800-53 r5 AU-12', 'EU AI Act Art. 12(1)'],
  kind: 'log-bucket',
  examples: {
    bad: [{ refusals: [{ place: EXAMPLE, ofServices: true }] }],
    good: [{ refusals: [{ place: EXAMPLE, ofServices: false }] }],
  },
  check: ({ refusals }) =>
    refusals.map(({ place, ofServices }) => must(place, not(ofServices), 'the statement also denies their deliveries')),
});
