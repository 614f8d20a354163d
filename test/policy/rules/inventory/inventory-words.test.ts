import { findingsIn } from '../../../judged';
import { failing } from '../../../terraform/judged';

const found = (said: Readonly<Record<string, unknown>>) =>
  findingsIn({ K: { Type: 'AWS::Bedrock::KnowledgeBase', Properties: { Name: 'claims', Tags: said } } })
    .filter(({ rule }) => rule === 'ZTA-INV-002')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, Readonly<Record<string, unknown>>, string[]]>([
  ['known words', { 'ai-risk-tier': 'limited', 'ai-data-class': 'restricted' }, []],
  ['none', {}, []],
  ['another risk tier', { 'ai-risk-tier': 'High' }, ['fail Properties/Tags/ai-risk-tier']],
  ['another class', { 'ai-data-class': 'secret' }, ['fail Properties/Tags/ai-data-class']],
  [
    'one that is known at deployment',
    { 'ai-data-class': { 'Fn::ImportValue': 'class' } },
    ['unknown Properties/Tags/ai-data-class'],
  ],
])('%s', (_what, said, expected) => {
  expect(found(said)).toEqual(expected);
});

test('a bucket that models learn from bears a class that rules guard', () => {
  const bucket = (Value: string) => ({
    Type: 'AWS::S3::Bucket',
    Properties: {
      Tags: [
        { Key: 'ai-dataset', Value: 'payments' },
        { Key: 'ai-data-class', Value },
      ],
    },
  });
  const rules = findingsIn({ Misspelt: bucket('confidental'), Known: bucket('internal') });
  const flagged = rules.filter(({ rule }) => rule === 'ZTA-INV-002');
  expect(flagged.map(({ resource }) => resource)).toEqual(['Misspelt']);
});

test('labels of Google Cloud are read alike', () => {
  const index = (said: string) => ({ display_name: 'texts', labels: { 'ai-risk-tier': said } });
  const blocks = { google_vertex_ai_index: { texts: index('great'), others: index('high') } };
  expect(failing(blocks, 'ZTA-INV-002')).toEqual(['google_vertex_ai_index.texts']);
});
