import { inEveryWorld, MOST_WORLDS, World } from '../../lib/cloudformation/world';

const questions = (count: number) => Array.from({ length: count }, (_, i) => `q${i}`);
const asking = (count: number) =>
  inEveryWorld((world) => [
    questions(count)
      .map((question) => world.choose(question, 2) ?? '?')
      .join(''),
  ]);

test('every way is seen once, those with fewer decisions the other way first', () => {
  expect(asking(3)).toEqual(['000', '100', '010', '001', '110', '101', '011', '111']);
});

test('only what is asked makes ways', () => {
  const read = (world: World) => [world.choose('a', 2) === 0 ? 'x' : `y${world.choose('b', 3)}`];
  expect(inEveryWorld(read)).toEqual(['x', 'y0', 'y1', 'y2']);
  expect(inEveryWorld(() => [1])).toEqual([1]);
});

test('the same question has the same answer', () => {
  expect(inEveryWorld((world) => [[world.choose('a', 2), world.choose('a', 2)]])).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

test('where there are too many ways, each decision is seen both ways, and then all is left open', () => {
  const seen = asking(20);
  expect(seen).toHaveLength(MOST_WORLDS + 1);
  expect(seen.at(-1)).toBe('?'.repeat(20));
  for (const i of questions(20).keys()) {
    expect(new Set(seen.slice(0, -1).map((way) => way[i]))).toEqual(new Set(['0', '1']));
  }
});

test('a question with more options than ways ends open', () => {
  expect(inEveryWorld((world) => [world.choose('a', 100_000)])).toHaveLength(MOST_WORLDS + 1);
});

test('a thing has one value', () => {
  const read = (world: World) => [['a', 'b', 'c'].filter((value) => world.has('thing', value)).join()];
  expect(inEveryWorld(read)).toEqual(['a', 'b', 'c', '']);
});

test.each<[string, (world: World) => unknown, unknown[]]>([
  ['one of all', (world) => world.pick('thing', ['a', 'b'], true), ['a', 'b']],
  ['one of all, or none', (world) => world.pick('thing', ['a', 'b'], false), ['a', 'b', undefined]],
  ['the only one', (world) => world.pick('thing', ['a'], true), ['a']],
  ['none of none', (world) => world.pick('thing', [], true), [undefined]],
  [
    'what it was found to have',
    (world) => [world.has('thing', 'b'), world.pick('thing', ['a', 'b', 'c'], true)],
    [
      [true, 'b'],
      [false, 'a'],
      [false, 'c'],
    ],
  ],
  [
    'what is left',
    (world) => [world.has('thing', 'b'), world.pick('thing', ['a', 'b'], true)],
    [
      [true, 'b'],
      [false, 'a'],
    ],
  ],
  [
    'none, being something else',
    (world) => world.has('thing', 'x') && world.pick('thing', ['a', 'b'], true),
    [undefined, false],
  ],
  ['once and for all', (world) => [world.pick('thing', ['a'], true), world.has('thing', 'b')], [['a', false]]],
])('%s is picked', (_what, read, expected) => {
  expect(inEveryWorld((world) => [read(world)])).toEqual(expected);
});

test('nothing is decided in an open world', () => {
  const world = new World([], true);
  expect([world.choose('q', 2), world.has('thing', 'a'), world.pick('thing', ['a'], true)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('what cannot be otherwise is decided as well', () => {
  const world = new World();
  expect(world.isUndecided).toBe(true);
  world.pick('thing', ['a'], true);
  expect(world.isUndecided).toBe(false);
});
