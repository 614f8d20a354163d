import { some } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const promptsLogged = defineRule({
  id: 'ZTA-LOG-071',
  title: 'Prompts and answers are logged',
  severity: 'warning',
  why: 'A trail holds who asked a model, and not what: without the log of invocations, misuse and leaks cannot be looked into.',
  fix: "Add a ModelInvocationLog: CloudFormation itself has no such resource, so that a custom resource has to call 'PutModelInvocationLoggingConfiguration'.",
  acceptWhen: 'Another stack of the account has turned it on in this region, or prompts may not be kept at all.',
  controls: ['NIST 800-53 r5 AU-2', 'EU AI Act Art. 12(1)', 'AWS AI Security Best Practices v1.0.0 Bedrock.1'],
  kind: 'model-use',
  examples: {
    bad: [{ model: 'provided' }],
    good: [{ model: 'provided', around: [{ kind: 'model-log', fromTheStart: true }] }, { model: 'hosted' }],
  },
  check: (use, around) => {
    const [first] = around.of('model-use').filter(({ model }) => model === 'provided');
    return first === use
      ? must(
          use.subject,
          some(around.of('model-log').map(({ fromTheStart }) => fromTheStart)),
          'the files call models of Amazon Bedrock, and do not turn their log on',
        )
      : undefined;
  },
});
