import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentAsksBeforeChange = defineRule({
  id: 'ZTA-AGENT-082',
  title: 'Agent asks its user before it changes something',
  severity: 'warning',
  why: 'What an agent reads can tell it to act. Where nobody is asked, an injected text is enough to have something deleted, sent or paid.',
  fix: "Set 'RequireConfirmation' of the function to ENABLED, or 'x-requireConfirmation' of the operation.",
  acceptWhen: 'The action can be undone, or the function behind it asks for an approval itself.',
  controls: ['OWASP Agentic 2026 ASI01', 'OWASP Agentic 2026 ASI09', 'EU AI Act Art. 14(4)(e)'],
  kind: 'agent-action',
  examples: {
    bad: [{ name: 'deleteOrder', confirmed: false }],
    good: [{ name: 'deleteOrder', confirmed: true }],
  },
  check: ({ name, confirmed }) => must('confirmed', confirmed, `'${name}' is done without asking`),
});
