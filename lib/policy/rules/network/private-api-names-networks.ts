import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const privateApiNamesNetworks = defineRule({
  id: 'ZTA-NET-040',
  title: 'Private API in front of a model takes calls from named networks',
  severity: 'error',
  why: 'Any network of any account can make an endpoint for private APIs and call this one.',
  fix: "Add a 'Policy' that denies or requires 'aws:SourceVpce' or 'aws:SourceVpc'.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'front-door',
  examples: {
    bad: [{ anyNetwork: true }],
    good: [{ anyNetwork: false }],
  },
  check: ({ anyNetwork }) => must('anyNetwork', not(anyNetwork), 'its policy limits none'),
});
