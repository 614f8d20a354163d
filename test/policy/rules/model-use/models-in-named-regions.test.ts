import { AT, allow, deny, found, LATE, MODEL, role } from '../identity/resources';

const RULE = 'ZTA-MODEL-008';

const at = (region: unknown) => ({
  'Fn::Sub': ['arn:aws:bedrock:${R}::foundation-model/anthropic.claude-x', { R: region }],
});
const THROUGH = {
  'bedrock:InferenceProfileArn': 'arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.anthropic.claude-x',
};

test.each([
  ['any region', [at('*')], [0]],
  ['no region, which is any', ['arn:aws:bedrock:::foundation-model/anthropic.claude-x'], [0]],
  ['two regions, one of which cannot be the own', [at('eu-west-1'), at('us-east-1')], [0, 1]],
])('%s', (_what, resources, indices) => {
  expect(found(RULE, role([allow('bedrock:InvokeModel', resources)]))).toEqual(
    indices.map((index) => `fail ${AT}/0/Resource/${index}`),
  );
});

test.each([
  [
    'the own region, and a model known at deployment',
    [
      allow('bedrock:InvokeModel', {
        'Fn::Sub': ['arn:aws:bedrock:${AWS::Region}::foundation-model/${M}', { M: LATE }],
      }),
    ],
  ],
  ['the own region', [allow('bedrock:InvokeModel', MODEL)]],
  ['one region', [allow('bedrock:InvokeModel', at('eu-west-1'))]],
  ['through a profile', [allow('bedrock:InvokeModel', at('*'), { StringEquals: THROUGH })]],
  [
    'denied past the profile',
    [allow('bedrock:InvokeModel', at('*')), deny('bedrock:InvokeModel', at('*'), { StringNotEquals: THROUGH })],
  ],
  ['what is in no other region', [allow('bedrock:InvokeModel', 'arn:aws:bedrock:*:111122223333:inference-profile/x')]],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([]);
});

test('a region known at deployment', () => {
  expect(found(RULE, role([allow('bedrock:InvokeModel', at(LATE))]))).toEqual([`unknown ${AT}/0/Resource`]);
});
