import { every, not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const codeMakesNoInterfaces = defineRule({
  id: 'ZTA-IAM-033',
  title: 'Code that runs models has no rights to network interfaces',
  severity: 'warning',
  why: 'Lambda needs them to put the function into its network, and does it with the role; the code, or who has taken it over, has them too, in every subnet that the policy names.',
  fix: "Add Null lambda:SourceFunctionArn 'true' to the Allow, or a Deny of these actions with ArnEquals lambda:SourceFunctionArn; WorkloadRole.runsIn does.",
  acceptWhen: 'A policy of the organization keeps the code of functions from it.',
  controls: ['NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03'],
  kind: 'identity',
  examples: {
    bad: [{ runsModels: true, codeOnInterfaces: [{ place, what: 'ec2:CreateNetworkInterface', open: true }] }],
    good: [
      { runsModels: true, codeOnInterfaces: [] },
      { runsModels: false, codeOnInterfaces: [{ place, what: 'ec2:CreateNetworkInterface', open: true }] },
    ],
  },
  check: ({ runsModels, codeOnInterfaces }) =>
    codeOnInterfaces.map(({ place, what, open }) =>
      must(place, not(every([runsModels, open])), `the code may use ${what}`),
    ),
});
