import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const perimeterRuleNamesWho = defineRule({
  id: 'ZTA-NET-057',
  title: 'Who passes a perimeter is named',
  severity: 'error',
  why: 'A way for any identity is one for whoever has stolen any credential, and for those of other organizations.',
  fix: 'Name the identities that need the way.',
  acceptWhen: 'The way leads to one service that shows nothing, and asks for an access level.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03'],
  kind: 'perimeter-rule',
  examples: {
    bad: [{ way: 'in', namesWho: false }],
    good: [{ way: 'in', namesWho: true }],
  },
  check: ({ way, namesWho }) => must('namesWho', namesWho, `any identity passes, on its way ${way}`),
});
