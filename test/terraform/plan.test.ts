import { plan, shown, subject } from './reading';

const changed = (address: string, unknown: object) => ({ address, change: { after_unknown: unknown } });
const made = (type: string, name: string, values: object, more: object = {}) => ({
  address: `${type}.${name}`,
  mode: 'managed',
  type,
  name,
  values,
  ...more,
});

const TREE = {
  format_version: '1.2',
  variables: { who: { value: 'ops' } },
  planned_values: {
    root_module: {
      resources: [
        made('google_storage_bucket', 'logs', {
          name: 'logs',
          retention_policy: [{ is_locked: true }],
          note: '${x.y}',
        }),
        made('t_t', 'r', { list: ['a', null], block: [{ key: null }], nothing: null }),
        made(
          'google_storage_bucket',
          'many',
          { name: 'eu' },
          { address: 'google_storage_bucket.many["eu"]', index: 'eu' },
        ),
      ],
      child_modules: [
        {
          address: 'module.m["x"]',
          resources: [made('t_t', 'inner', {}, { address: 'module.m["x"].t_t.inner' })],
        },
      ],
    },
  },
  resource_changes: [
    changed('t_t.r', {
      id: true,
      list: [false, true],
      block: [{ key: true }],
      made: true,
      mixed: true,
      out: true,
      whole: true,
      json: true,
      who: true,
    }),
    changed('module.m["x"].t_t.inner', { told: true }),
    changed('google_storage_bucket.logs', { url: true }),
  ],
  prior_state: {
    values: {
      root_module: {
        resources: [
          { ...made('google_project', 'own', { number: '12' }), mode: 'data', address: 'data.google_project.own' },
        ],
      },
    },
  },
  configuration: {
    root_module: {
      resources: [
        {
          address: 't_t.r',
          expressions: {
            list: { references: ['google_storage_bucket.logs.url', 'google_storage_bucket.logs'] },
            block: [{ key: { references: ['google_storage_bucket.logs.url', 'google_storage_bucket.logs'] } }],
            made: { references: ['google_storage_bucket.logs.url', 'google_storage_bucket.logs'] },
            mixed: { references: ['google_storage_bucket.logs.url', 'var.who'] },
            out: { references: ['module.m.out', 'module.m'] },
            json: {
              constant_value: 'a/${google_storage_bucket.logs.url}',
              references: ['google_storage_bucket.logs.url'],
            },
            who: { references: ['var.who'] },
          },
        },
      ],
      module_calls: {
        m: {
          expressions: { of: { references: ['google_storage_bucket.logs.url', 'google_storage_bucket.logs'] } },
          module: {
            variables: { of: {} },
            outputs: { out: { expression: { references: ['t_t.inner.told', 't_t.inner'] } } },
            resources: [{ address: 't_t.inner', expressions: { told: { references: ['var.of'] } } }],
          },
        },
      },
    },
  },
};

const URL = '${google_storage_bucket.logs.url}';

test.each<[string[], string | undefined, string]>([
  [['list'], 'a', 'what is known'],
  [['block', 'key'], `?${URL}?`, 'a block'],
  [['made'], `?${URL}?`, 'one attribute'],
  [['mixed'], '?', 'more than one'],
  [['out'], `????${URL}????`, 'through a module and its variable'],
  [['json'], `a/${URL}`, 'an expression that the plan shows'],
  [['who'], '?ops?', 'a variable'],
  [['nothing'], undefined, 'nothing'],
  [['id'], undefined, 'what only the provider knows'],
])('%j is %s: %s', (keys, expected) => {
  const field = subject(plan(TREE), 't_t.r').get(...keys);
  expect(shown(field.items.length > 1 ? field.items[0]?.text : field.text)).toBe(expected);
});

test('an item that is not known stands for what it is made from', () => {
  expect(subject(plan(TREE), 't_t.r').get('list').texts.map(shown)).toEqual(['a', `?${URL}?`]);
});

test('texts of a plan are no expressions', () => {
  expect(subject(plan(TREE), 'google_storage_bucket.logs').get('note').text).toBe('${x.y}');
});

test('places lead into the file', () => {
  const read = plan(TREE);
  const { place } = subject(read, 'google_storage_bucket.many["eu"]').get('name');
  expect(place.at).toBe('name');
  expect(read.pathTo(place)).toEqual(['planned_values', 'root_module', 'resources', 2, 'values']);
  const inner = subject(read, 'module.m["x"].t_t.inner').whole.place;
  expect(read.pathTo(inner)).toEqual(['planned_values', 'root_module', 'child_modules', 0, 'resources', 0, 'values']);
});

test('of several instances, only the one that is named is meant', () => {
  const instance = (key: string, values: object) =>
    made('google_storage_bucket', 'b', values, { address: `google_storage_bucket.b["${key}"]`, index: key });
  const read = plan({
    format_version: '1.2',
    planned_values: {
      root_module: {
        resources: [instance('eu', { name: 'in-eu' }), instance('us', { name: 'in-us' }), made('t_t', 'r', {})],
      },
    },
    resource_changes: [changed('t_t.r', { one: true, any: true })],
    configuration: {
      root_module: {
        resources: [
          {
            address: 't_t.r',
            expressions: {
              one: { constant_value: '${google_storage_bucket.b["us"].name}', references: ['google_storage_bucket.b'] },
              any: {
                constant_value: '${google_storage_bucket.b[var.where].name}',
                references: ['google_storage_bucket.b'],
              },
            },
          },
        ],
      },
    },
  });
  expect(shown(subject(read, 't_t.r').get('one').text)).toBe('in-us');
  expect(shown(subject(read, 't_t.r').get('any').text)).toBe('?');
});

test('a state is read like a plan in which all is known', () => {
  const state = { format_version: '1.0', values: { root_module: { resources: [made('t_t', 'r', { p: 'x' })] } } };
  const read = plan(state);
  expect(subject(read, 't_t.r').get('p').text).toBe('x');
  expect(read.pathTo(subject(read, 't_t.r').whole.place)).toEqual(['values', 'root_module', 'resources', 0, 'values']);
});

test('a plan does not show whether something may be destroyed', () => {
  expect(shown(subject(plan(TREE), 't_t.r').isKept.value === false ? 'false' : '?')).toBe('?');
});

test.each([{ complete: false }, { errored: true }])('a plan of which a part is missing says so: %j', (part) => {
  expect(plan({ ...TREE, ...part }).hidden).toHaveLength(1);
  expect(plan({ ...TREE, complete: true }).hidden).toEqual([]);
});
