import { defineRule } from '../../rule';
import { must, mustAll } from '../../verdict';

export const namesRefusedEverywhere = defineRule({
  id: 'ZTA-NET-171',
  title: 'Names that are refused lead nowhere, in a network',
  severity: 'warning',
  why: 'A list of names that nobody is to reach, and that holds in no network, refuses nothing; one name of it that leads somewhere is the way out.',
  fix: 'Bind the list to the networks, and let each name lead to 0.0.0.0 and ::; PublicAiBlock does.',
  acceptWhen: 'The name that is left is one that is approved.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 SC-8'],
  kind: 'name-refusal',
  examples: {
    bad: [
      { holds: false, leads: [] },
      { holds: true, leads: ['api.example.com.'] },
    ],
    good: [{ holds: true, leads: [] }],
  },
  check: ({ holds, leads, subject }) => [
    must('holds', holds, 'it holds in no network'),
    mustAll(
      subject,
      leads.map((what) => ({ what, holds: false })),
      (missing) => `what most names of it do, these do not, which is to lead nowhere: ${missing}`,
    ),
  ],
});
