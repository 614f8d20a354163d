import { readings, shown, stacksOf } from './reading';

const sub = (text: string) => ({ 'Fn::Sub': text });

/** What stands in `a` of JSON that is spelled as a text. */
function read(value: unknown): unknown {
  const tree = {
    Parameters: { Open: { Type: 'String' } },
    Resources: { R: { Type: 'T::T::T', Properties: { P: value } }, Role: { Type: 'AWS::IAM::Role' } },
  };
  const [found] = readings(stacksOf({ tree }), 'R', ({ properties }) =>
    properties.get('P').json.get('a').texts.map(shown),
  );
  return found;
}

test.each<[string, unknown, unknown[]]>([
  ['a text', '{"a": "v"}', ['v']],
  ['a list', '{"a": ["v", 7, true, null]}', ['v', '7', 'true']],
  ['a text with a hole', sub('{"a": "x-${Role.Arn}-${AWS::Region}"}'), ['x-${Role.Arn}-${AWS::Region}']],
  ['a text with an unknown', sub('{"a": ["${Open}", "b${Open}"]}'), ['?', 'b?']],
  ['a hole outside of quotes', sub('{"a": ${Open}}'), ['?']],
  ['a text beside a hole outside of quotes', sub('{"b": ${Role.Arn}, "a": "v"}'), ['v']],
  ['a list of holes outside of quotes', sub('{"a": [${Open},${Role.Arn} , "v"]}'), ['?', '${Role.Arn}', 'v']],
  ['a hole where a part of the syntax is', sub('{"a": "v" ${Open}}'), ['?']],
  ['a dynamic reference', '{"a": "{{resolve:ssm:/x}}"}', ['?']],
  ['an object already', { a: 'v' }, ['v']],
  ['a function that spells it', { 'Fn::ToJsonString': { a: { Ref: 'Role' } } }, ['${Role}']],
  ['encoded', { 'Fn::Base64': '{"a": "v"}' }, ['v']],
  ['no JSON', 'a: v', ['?']],
  ['an empty text', '', ['?']],
  ['JSON that is no object', '["v"]', ['?']],
  ['JSON without it', '{}', []],
  ['nothing', undefined, []],
  ['unknown', { Ref: 'Open' }, ['?']],
  ['too deep', `{"a": ${'['.repeat(600)}${']'.repeat(600)}}`, ['?']],
  ['far too deep', '['.repeat(1_000_000), ['?']],
])('%s', (_what, value, expected) => {
  expect(read(value)).toEqual(expected);
});

test('a key gets its holes back', () => {
  const tree = {
    Resources: {
      R: { Type: 'T::T::T', Properties: { P: sub('{"${Role}:sub": "v"}') } },
      Role: { Type: 'AWS::IAM::Role' },
    },
  };
  const keys = readings(stacksOf({ tree }), 'R', ({ properties }) =>
    properties.get('P').json.entries.map(([key]) => key),
  );
  expect(keys).toEqual([['${Role}:sub']]);
});
