import { findingsIn } from '../../../judged';
import { changed, securePrompts } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(securePrompts(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-021')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  ['no Deny', { 'PromptsPolicy/Properties/PolicyDocument/Statement/4': undefined }, ['fail Prompts/']],
  [
    'no Deny where they land',
    { 'PromptsLandingPolicy/Properties/PolicyDocument/Statement/4': undefined },
    ['fail PromptsLanding/'],
  ],
  [
    'earlier versions left out',
    { 'PromptsPolicy/Properties/PolicyDocument/Statement/4/Action': 's3:GetObject' },
    ['fail Prompts/'],
  ],
  [
    'a Deny for the wrong objects',
    { 'PromptsPolicy/Properties/PolicyDocument/Statement/4/Resource': { 'Fn::Sub': '${Prompts.Arn}/some' } },
    ['fail Prompts/'],
  ],
  [
    'readers known only at deployment',
    { 'PromptsPolicy/Properties/PolicyDocument/Statement/4/Condition': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Prompts/'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
