import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { mustAll, pass } from '../../verdict';

export const jobStartsBound = defineRule({
  id: 'ZTA-NET-100',
  title: 'Who starts jobs over data keeps them isolated, in a network and under keys of the account',
  severity: 'warning',
  why: 'Jobs are started by calls, so that no template shows what they reach: whoever may start one without conditions runs any container over the data, on the internet.',
  fix: "Deny 'sagemaker:CreateTrainingJob' and its like where 'sagemaker:NetworkIsolation', 'sagemaker:VpcSubnets', 'sagemaker:VolumeKmsKeyArn', 'sagemaker:OutputKmsKeyArn' or 'sagemaker:InterContainerTrafficEncryption' is missing ('Null') or another ('ForAnyValue:StringNotEquals', 'ArnNotEquals'); PrivateTrainingEnvironment.grants.startJobs does.",
  acceptWhen: 'A service control policy or a boundary that the files do not show asks for all of it.',
  controls: ['NIST 800-53 r5 AC-6', 'OWASP LLM 2026 LLM02'],
  kind: 'job-start',
  examples: {
    bad: [{ unbound: [{ place, what: 'sagemaker:CreateTrainingJob', without: 'outside of networks', open: true }] }],
    good: [{ unbound: [] }],
  },
  check: ({ unbound }) => {
    const [first] = unbound;
    if (first === undefined) return pass;
    const parts = unbound.map(({ without, open }) => ({ what: without, holds: not(open) }));
    const calls = [...new Set(unbound.map(({ what }) => what))].join(', ');
    return mustAll(first.place, parts, (missing) => `it may start jobs ${missing} (${calls})`);
  },
});
