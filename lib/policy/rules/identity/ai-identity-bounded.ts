import { not, some } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const aiIdentityBounded = defineRule({
  id: 'ZTA-IAM-018',
  title: 'Who runs models bears the boundary that others bear, or that is there for it',
  severity: 'warning',
  why: 'What is granted to it by mistake, or by whoever may change policies, has no limit.',
  fix: "Set 'PermissionsBoundary', as for the other identities; AiPermissionsBoundary is made for this.",
  acceptWhen: 'The boundary would close what the identity is for, as for the role of an agent.',
  controls: ['NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03'],
  kind: 'identity',
  examples: {
    bad: [
      { runsModels: true, bounded: false, othersBounded: true },
      {
        runsModels: true,
        bounded: false,
        othersBounded: false,
        around: [{ kind: 'boundary', aboutAi: true, borne: false }],
      },
    ],
    good: [
      { runsModels: true, bounded: true, othersBounded: true },
      { runsModels: true, bounded: false, othersBounded: false },
      { runsModels: false, bounded: false, othersBounded: true },
      {
        runsModels: true,
        bounded: false,
        othersBounded: false,
        around: [{ kind: 'boundary', aboutAi: true, borne: true }],
      },
    ],
  },
  check: ({ runsModels, bounded, othersBounded }, around) => {
    const spare = around.of('boundary').some(({ aboutAi, borne }) => aboutAi === true && !borne);
    if (!othersBounded && !spare) return undefined;
    const why = othersBounded ? 'others have a boundary, it has none' : 'the files hold a boundary that nobody bears';
    return must('bounded', some([not(runsModels), bounded]), why);
  },
});
