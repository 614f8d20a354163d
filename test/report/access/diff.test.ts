import { diffJson, diffMarkdown, diffText } from '../../../lib/report/access';
import { byAnyone, change, comparison } from './changes';
import { ADJUSTER, named } from './proofs';

const plain = { width: 110, colour: false, named };
const CONTEXT = { 'aws:SourceVpce': 'vpce-1' };
const REMOVED = change({ request: { ...change().request, context: CONTEXT }, when: ["condition 'Guarded' is false"] });
const CHANGED = comparison({
  outcome: 'new-access',
  added: [change(), byAnyone()],
  removed: [REMOVED],
  unknown: ["what role 'Other' may do is unknown"],
});

test('the text tells what becomes possible, what no longer is, and by which statement', () => {
  expect(diffText(CHANGED, plain)).toBe(
    `NEW ACCESS  main.json -> pull.json

  + becomes possible
    who       role 'Adjuster' (Claims/Adjuster)
              anyone at all
    action    bedrock:InvokeModel
    resource  arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3
    by        AllowInvoke, in Claims/Adjuster/Policy
              template.json, Properties/PolicyDocument/Statement/0

  - no longer possible
    who       ${ADJUSTER} (role 'Adjuster', Claims/Adjuster)
    action    bedrock:InvokeModel
    resource  arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3
    with      aws:SourceVpce = vpce-1
    when      condition 'Guarded' is false
    by        AllowInvoke, in Claims/Adjuster/Policy
              template.json, Properties/PolicyDocument/Statement/0

  Unknown           what role 'Other' may do is unknown
  Taken as given    what is not shown grants nothing
`,
  );
});

test('requests that are not alike stand apart', () => {
  const other = change({ request: { ...byAnyone().request, action: 'bedrock:Converse' }, caller: 'anyone at all' });
  const later = change({ when: ['it is late'] });
  const elsewhere = change({ allowedBy: [] });
  const added = [change(), other, later, elsewhere];
  expect(diffText(comparison({ added }), plain).match(/becomes possible/g)).toHaveLength(4);
});

test.each([
  ['no-new-access', 'NO NEW ACCESS', '\u001b[32m'],
  ['new-access', 'NEW ACCESS', '\u001b[31m'],
  ['unknown', 'UNKNOWN', '\u001b[35m'],
] as const)('the outcome %s is said and coloured', (outcome, word, colour) => {
  expect(diffText(comparison({ outcome }), plain)).toBe(
    `${word}  main.json -> pull.json\n\n  Taken as given    what is not shown grants nothing\n`,
  );
  expect(diffText(comparison({ outcome }), { ...plain, colour: true })).toContain(`${colour}${word}`);
});

test('Markdown is a table', () => {
  expect(diffMarkdown(CHANGED, { named })).toBe(
    `### Access: new access

\`main.json\` → \`pull.json\`

|  | who | may | on | with | by |
| --- | --- | --- | --- | --- | --- |
| **becomes possible** | role 'Adjuster' (Claims/Adjuster)<br>anyone at all | \`bedrock:InvokeModel\` | \`arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3\` |  | AllowInvoke, in Claims/Adjuster/Policy |
| no longer possible | role 'Adjuster' (Claims/Adjuster) | \`bedrock:InvokeModel\` | \`arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3\` | \`aws:SourceVpce = vpce-1\`<br>condition 'Guarded' is false | AllowInvoke, in Claims/Adjuster/Policy |

Unknown:
- what role 'Other' may do is unknown

<details><summary>Taken as given</summary>

- what is not shown grants nothing

</details>
`,
  );
});

test('Markdown without changes has no table', () => {
  expect(diffMarkdown(comparison({ assumptions: [] }), {})).toBe(
    '### Access: no new access\n\n`main.json` → `pull.json`: no request is known that only one of them allows.\n',
  );
});

test('names in files are no markup, and end no cell', () => {
  const evil = change({
    caller: 'role <img> | *x* `y`\n',
    request: { ...change().request, resource: 'a|b`c' },
  });
  const lines = diffMarkdown(comparison({ added: [evil] }), {}).split('\n');
  const row = lines.find((line) => line.includes('img')) ?? '';
  expect(row).toContain('role \\<img\\> \\| \\*x\\* \\`y\\`');
  expect(row).toContain('`` a\\|b`c ``');
  expect(row.match(/(?<!\\)\|/g)).toHaveLength(7);
});

test('JSON keeps the contract', () => {
  const statement = {
    file: 'template.json',
    resource: 'AdjusterPolicy',
    constructPath: 'Claims/Adjuster/Policy',
    at: 'Properties/PolicyDocument/Statement/0',
    sid: 'AllowInvoke',
  };
  const request = {
    principal: ADJUSTER,
    action: 'bedrock:InvokeModel',
    resource: 'arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3',
    context: {},
    called: "role 'Adjuster'",
    when: [],
    allowedBy: [statement],
  };
  expect(JSON.parse(diffJson(CHANGED))).toEqual({
    version: 1,
    outcome: 'new-access',
    added: [request, { ...request, principal: 'anonymous', called: 'anyone at all' }],
    removed: [{ ...request, context: CONTEXT, when: ["condition 'Guarded' is false"] }],
    unknown: ["what role 'Other' may do is unknown"],
    assumptions: ['what is not shown grants nothing'],
  });
});
