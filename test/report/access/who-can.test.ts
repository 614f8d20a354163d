import { whoCanJson, whoCanText } from '../../../lib/report/access';
import { byAnyone, change, whoCan } from './changes';
import { ADJUSTER, named } from './proofs';

const plain = { width: 110, colour: false, named };

test('the text tells who, with which request, and by which statement', () => {
  const found = whoCan({ callers: [change(), byAnyone()], unknown: ["role 'Other': its policy is not shown"] });
  expect(whoCanText('bedrock:InvokeModel', found, plain)).toBe(
    `2 kinds of callers may bedrock:InvokeModel

    who       role 'Adjuster' (Claims/Adjuster)
              anyone at all
    action    bedrock:InvokeModel
    resource  arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3
    by        AllowInvoke, in Claims/Adjuster/Policy
              template.json, Properties/PolicyDocument/Statement/0

  Unknown           role 'Other': its policy is not shown
  Taken as given    what is not shown grants nothing
`,
  );
});

test('nobody is not what is said where it is unknown who may', () => {
  const told = whoCanText('s3:GetObject on Logs', whoCan({ unknown: ['its policy is not shown'] }), plain);
  expect(told).toMatch(/^It is unknown who may s3:GetObject on Logs\n/);
  expect(told).toContain('its policy is not shown');
});

test('nobody and one are counted as such', () => {
  expect(whoCanText('s3:GetObject on Logs', whoCan({ assumptions: [] }), plain)).toBe(
    'Nobody may s3:GetObject on Logs\n',
  );
  expect(whoCanText('s3:GetObject', whoCan({ callers: [change()] }), plain)).toMatch(
    /^One kind of caller may s3:GetObject\n\n {4}who {7}arn:aws:iam::\d+:role\/\S+ \(role 'Adjuster', Claims\/Adjuster\)\n/,
  );
});

test('JSON keeps the contract', () => {
  const found = whoCan({ callers: [change({ when: ['it is late'] })], unknown: ['x'] });
  expect(JSON.parse(whoCanJson(found))).toEqual({
    version: 1,
    principals: [
      {
        principal: ADJUSTER,
        called: "role 'Adjuster'",
        when: ['it is late'],
        request: {
          principal: ADJUSTER,
          action: 'bedrock:InvokeModel',
          resource: 'arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3',
          context: {},
        },
        allowedBy: [
          {
            file: 'template.json',
            resource: 'AdjusterPolicy',
            constructPath: 'Claims/Adjuster/Policy',
            at: 'Properties/PolicyDocument/Statement/0',
            sid: 'AllowInvoke',
          },
        ],
      },
    ],
    unknown: ['x'],
    assumptions: ['what is not shown grants nothing'],
  });
});

describe('all of a kind', () => {
  const service = change({
    request: { ...change().request, caller: { kind: 'service', name: 'any-other-service.amazonaws.com' } },
    caller: 'any other service of AWS',
    any: true,
  });
  const arn = 'arn:aws:iam::111122223333:role/any-other-role';
  const role = change({
    request: { ...change().request, caller: { kind: 'role', arn } },
    caller: 'any other role of the account',
    any: true,
  });

  test('are called so in the text, with an example where there is one that says something', () => {
    const text = (one: typeof role) => whoCanText('s3:GetObject', whoCan({ callers: [one] }), plain);
    expect(text(service)).toContain('who       any other service of AWS\n');
    expect(text(role)).toContain(`who       any other role of the account, such as ${arn}\n`);
  });

  test('are called so in JSON, where the request names one of them', () => {
    const { principals } = JSON.parse(whoCanJson(whoCan({ callers: [service, role] })));
    expect(principals).toMatchObject([
      { principal: 'any other service of AWS', request: { principal: 'any-other-service.amazonaws.com' } },
      { principal: 'any other role of the account', request: { principal: arn } },
    ]);
  });
});
