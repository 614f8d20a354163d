import { World } from '../../lib/terraform/evaluate';
import { configuration, shown, subject } from './reading';

const REST = {
  variable: { given: {}, preset: { default: 'a' }, flag: { default: true }, odd: { default: '${not.followed}' } },
  locals: {
    one: 'b-${local.two}',
    two: 'c',
    map: { k: 'v', n: [1, 2] },
    circle: '${local.other}',
    other: '${local.circle}',
  },
  data: { google_project: { own: {} }, external: { any: {} } },
  module: { m: { source: './m' } },
};

const texts = (value: unknown, world = new World()) => {
  const bucket = { name: 'logs', location: '${var.given}', versioning: { enabled: true } };
  const resource = {
    t_t: { r: { p: value } },
    google_storage_bucket: { b: bucket, many: { count: 2, name: 'n' } },
    terraform_data: { d: { input: 'x' } },
  };
  return shown(subject(configuration({ ...REST, resource }), 't_t.r', world).get('p').text);
};

test.each([
  ['a literal', 'x', 'x'],
  ['a number', 3, '3'],
  ['nothing', null, undefined],
  ['an empty text', '', undefined],
  ['a local within another', '${local.one}', 'b-c'],
  ['a part of a local', '${local.map.k}${local.map.n[1]}', 'v2'],
  ['a local that leads back to itself', '${local.circle}', '?'],
  ['a variable with a default', '${var.preset}', 'a'],
  ['a default is no expression', '${var.odd}', '${not.followed}'],
  ['a variable without', 'x${var.given}', 'x?'],
  ['a variable that is not there', '${var.none}', '?'],
  ['a name of a resource', 'gs://${google_storage_bucket.b.name}/', 'gs://logs/'],
  ['an attribute that the provider knows', '${google_storage_bucket.b.url}', '${google_storage_bucket.b.url}'],
  ['an attribute that is a variable', '${google_storage_bucket.b.location}', '?'],
  ['a flag of another', '${google_storage_bucket.b.versioning.enabled}', 'true'],
  ['one of several', '${google_storage_bucket.many[1].self_link}', '${google_storage_bucket.many.self_link}'],
  ['one of several by its attribute', '${google_storage_bucket.many[1].name}', 'n'],
  ['what somebody passes on', '${terraform_data.d.output}', '?'],
  ['a resource that is not there', '${google_storage_bucket.none.name}', '?'],
  ['what the cloud is asked for', '${data.google_project.own.number}', '${data.google_project.own.number}'],
  ['what anything is asked for', '${data.external.any.result}', '?'],
  ['a module', '${module.m.out}', '?'],
  ['a loop', '${[for x in local.map : x]}', '?'],
  ['a key of a loop', '${each.key}', '?'],
  ['a condition', '${var.flag ? "x" : "y"}', 'x'],
  ['a condition that is open', '${var.given == "x" ? "x" : "y"}', '?'],
  ['a comparison', '${local.two == "c" && !false}', 'true'],
  ['a comparison that one side decides', '${false && var.given}', 'false'],
  ['a sum', '${1 + 2 * 3}', '7'],
  ['join', '${join("-", ["a", local.two])}', 'a-c'],
  ['format', '${format("%s/%s", "a", google_storage_bucket.b.id)}', 'a/${google_storage_bucket.b.id}'],
  ['lower', '${lower("A")}', 'a'],
  ['a function that is not followed', '${file("x")}', '?'],
])('%s', (_what, value, expected) => {
  expect(texts(value)).toBe(expected);
});

test('without defaults, a variable can be anything, and that it has one is remembered', () => {
  const counting = new World();
  texts('${var.preset}', counting);
  expect(counting.hasChosen).toBe(true);
  expect(texts('${var.preset}', new World(false))).toBe('?');
  const other = new World();
  texts('${local.one}', other);
  expect(other.hasChosen).toBe(false);
});
