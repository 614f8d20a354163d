import { DataClassTags, Organization } from '../../../lib/google';
import { ACME, emptyStack, Synthesized } from '../synthesized';

test('a key has a value for each class, and none is destroyed', () => {
  const stack = emptyStack();
  new DataClassTags(stack, 'Tags', { of: ACME });
  const result = new Synthesized(stack);
  const [key] = Object.keys(result.resources('google_tags_tag_key'));
  expect(result.only('google_tags_tag_key')).toMatchObject({
    parent: 'projects/123456789012',
    short_name: 'ai-data-class',
    lifecycle: { prevent_destroy: true },
  });
  const values = Object.values(result.resources('google_tags_tag_value'));
  expect(values.map(({ short_name: name }) => name).sort()).toEqual([
    'confidential',
    'internal',
    'public',
    'restricted',
  ]);
  for (const value of values) {
    expect(value).toMatchObject({ parent: `\${google_tags_tag_key.${key}.id}`, lifecycle: { prevent_destroy: true } });
  }
});

test('tags can be of an organization, under another name', () => {
  const stack = emptyStack();
  const tags = new DataClassTags(stack, 'Tags', { of: new Organization('12'), shortName: 'acme-class' });
  expect(new Synthesized(stack).only('google_tags_tag_key')).toMatchObject({
    parent: 'organizations/12',
    short_name: 'acme-class',
  });
  expect(
    new Set((['public', 'internal', 'confidential', 'restricted'] as const).map((one) => tags.valueId(one))).size,
  ).toBe(4);
});

test('tags that another app made are known by their permanent ids', () => {
  const valueIds = {
    public: 'tagValues/2',
    internal: 'tagValues/3',
    confidential: 'tagValues/4',
    restricted: 'tagValues/5',
  };
  expect(DataClassTags.fromIds({ keyId: 'tagKeys/1', valueIds }).valueId('internal')).toBe('tagValues/3');
  expect(() => DataClassTags.fromIds({ keyId: '123/ai-data-class', valueIds })).toThrow(/^ConditionTag: 'key' must/);
  expect(() => DataClassTags.fromIds({ keyId: 'tagKeys/1', valueIds: { ...valueIds, public: 'public' } })).toThrow(
    /^ConditionTag: 'value' must/,
  );
});
