import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { unknown } from '../../verdict';

const PLACE = { file: 'example.yaml', resource: 'Transform', type: 'AWS::CloudFormation::Template', at: '' };

export const templateComplete = defineRule({
  id: 'ZTA-FILE-001',
  title: 'File shows all that is deployed',
  severity: 'warning',
  why: 'A transform or a template elsewhere adds resources at deployment that nobody has judged.',
  fix: 'Check the processed template: `aws cloudformation get-template --template-stage Processed`, or `sam build` and the nested files.',
  acceptWhen: 'What is added is judged by a check of its own.',
  controls: ['NIST 800-53 r5 CM-3'],
  kind: 'template',
  examples: {
    bad: [{ hidden: [{ place: PLACE, what: new Unknown('a transform adds resources') }] }],
    good: [{ hidden: [] }],
  },
  check({ hidden }) {
    return hidden.map(({ place, what }) => unknown(place, what));
  },
});
