import { ALLOW_CONDITION, celExpression } from '../../../lib/cel';
import { GrantCondition } from '../../../lib/google';
import { Fn } from '../../../lib/google/cdktf';

const OBJECT = 'storage.googleapis.com/Object';

test('a resource is asked for by its type and its name, since others may bear the name', () => {
  expect(
    GrantCondition.onResource('secretmanager.googleapis.com/Secret', 'projects/123/secrets/token').expression,
  ).toBe('resource.type == "secretmanager.googleapis.com/Secret" && resource.name == "projects/123/secrets/token"');
  expect(GrantCondition.onResourcesBelow(OBJECT, 'projects/_/buckets/claims/objects/training/').expression).toBe(
    `resource.type == "${OBJECT}" && resource.name.startsWith("projects/_/buckets/claims/objects/training/")`,
  );
});

test.each([
  [OBJECT, 'projects/_/buckets/claims/'],
  [OBJECT, 'projects/_/buckets/claims/objects/'],
  [OBJECT, 'projects/_/buckets/claims/objects/a/b/'],
  ['secretmanager.googleapis.com/SecretVersion', 'projects/123/secrets/token/'],
])('%s begins with %s', (type, beginning) => {
  expect(() => GrantCondition.onResourcesBelow(type, beginning)).not.toThrow();
});

test('tags and time can be asked for besides', () => {
  const condition = GrantCondition.onTagged('tagKeys/12', 'tagValues/34').and(GrantCondition.until(new Date(0)));
  expect(condition.expression).toBe(
    'resource.matchTagId("tagKeys/12", "tagValues/34") && request.time < timestamp("1970-01-01T00:00:00.000Z")',
  );
});

test('no text ends the quotes around it, nor is filled in by Terraform', () => {
  const name = 'projects/_/buckets/claims/objects/a"b\\c${d}%{e}\nf';
  expect(GrantCondition.onResource(OBJECT, name).expression).toContain(
    'resource.name == "projects/_/buckets/claims/objects/a\\"b\\\\c$${d}%%{e}\\nf"',
  );
});

test.each<[string, () => unknown]>([
  [
    'ConditionUnsupported',
    () => GrantCondition.onResource('aiplatform.googleapis.com/Endpoint', 'projects/a/endpoints/1'),
  ],
  ['ConditionUnsupported', () => GrantCondition.onResourcesBelow('iap.googleapis.com/WebService', 'projects/1/')],
  ['ConditionUnsupported', () => GrantCondition.onResource('toString', 'projects/1/')],
  [
    'ConditionName',
    () => GrantCondition.onResource('secretmanager.googleapis.com/Secret', 'projects/acme-claims/secrets/a'),
  ],
  ['ConditionName', () => GrantCondition.onResource(OBJECT, 'projects/acme-claims/buckets/b/objects/c')],
  ['ConditionName', () => GrantCondition.onResource(OBJECT, 'projects/_/buckets/claims')],
  ['ConditionName', () => GrantCondition.onResourcesBelow(OBJECT, 'projects/_/buckets/claims')],
  ['ConditionName', () => GrantCondition.onResourcesBelow(OBJECT, 'projects/_/')],
  ['ConditionName', () => GrantCondition.onResourcesBelow(OBJECT, 'projects/_/buckets/')],
  ['ConditionName', () => GrantCondition.onResourcesBelow(OBJECT, 'projects/_/folders/claims/')],
  ['ConditionName', () => GrantCondition.onResourcesBelow(OBJECT, 'projects/_/buckets/claims/objects/training')],
  [
    'ConditionName',
    () => GrantCondition.onResourcesBelow('bigquery.googleapis.com/Dataset', 'projects/acme-claims/datasets/a/'),
  ],
  ['ConditionName', () => GrantCondition.onResourcesBelow(OBJECT, `projects/_/buckets/${Fn.upper('a')}`)],
  ['ConditionTag', () => GrantCondition.onTagged('123456789012/env', 'tagValues/1')],
  ['ConditionTag', () => GrantCondition.onTagged('tagKeys/1', 'prod')],
  ['ConditionTime', () => GrantCondition.until(new Date('tomorrow'))],
  [
    'ConditionTwice',
    () => {
      const bucket = GrantCondition.onResource('storage.googleapis.com/Bucket', 'projects/_/buckets/claims');
      return bucket.and(GrantCondition.onResourcesBelow(OBJECT, 'projects/_/buckets/claims/objects/'));
    },
  ],
])('%s', (code, make) => {
  expect(make).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .*; .*$`));
});

test.each([
  GrantCondition.onResource('cloudkms.googleapis.com/KeyRing', 'projects/acme-keys/locations/eu/keyRings/ai'),
  GrantCondition.onResourcesBelow(OBJECT, 'projects/_/buckets/claims/objects/"a"/'),
  GrantCondition.onTagged('tagKeys/12', 'tagValues/34').and(GrantCondition.until(new Date(0))),
])('is what Google evaluates: $expression', ({ expression: text }) => {
  expect(() => celExpression({ text, prop: 'condition' }, ALLOW_CONDITION)).not.toThrow();
});

test('a name that only Terraform knows is not read', () => {
  const bucket = Fn.lookup({}, 'bucket');
  expect(() => GrantCondition.onResource(OBJECT, `projects/_/buckets/${bucket}/objects/a`)).not.toThrow();
  expect(() => GrantCondition.onResourcesBelow(OBJECT, `projects/_/buckets/${bucket}/objects/`)).not.toThrow();
});
