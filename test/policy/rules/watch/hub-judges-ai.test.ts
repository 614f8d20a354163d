import { findingsIn } from '../../../judged';

const HUB = { Hub: { Type: 'AWS::SecurityHub::Hub', Properties: {} } };
const AI = 'arn:aws:securityhub:eu-central-1::standards/ai-security-best-practices/v/1.0.0';
const standard = (StandardsArn: unknown) => ({
  Standard: { Type: 'AWS::SecurityHub::Standard', Properties: { StandardsArn } },
});

const found = (...templates: readonly object[]) =>
  findingsIn(...templates.map((Resources) => ({ Parameters: { Late: { Type: 'String' } }, Resources })))
    .filter(({ rule }) => rule === 'ZTA-WATCH-032')
    .map(({ outcome, resource }) => `${outcome} ${resource}`);

test.each<[string, readonly object[], string[]]>([
  ['with the standard for AI', [{ ...HUB, ...standard(AI) }], []],
  [
    'with it, in any region',
    [
      {
        ...HUB,
        ...standard({
          'Fn::Sub': `arn:\${AWS::Partition}:securityhub:\${AWS::Region}::standards/ai-security-best-practices/v/1.0.0`,
        }),
      },
    ],
    [],
  ],
  ['with it in another template', [HUB, standard(AI)], []],
  ['without a standard', [HUB], ['fail Hub']],
  ['with another standard', [{ ...HUB, ...standard(AI.replace('ai-', 'aws-foundational-')) }], ['fail Hub']],
  ['with a standard that deployment decides', [{ ...HUB, ...standard({ Ref: 'Late' }) }], ['unknown Hub']],
  ['a standard, and a hub that is elsewhere', [standard(AI)], []],
])('a hub %s', (_what, templates, expected) => {
  expect(found(...templates)).toEqual(expected);
});
