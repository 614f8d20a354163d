import { findingsIn } from '../judged';
import { NETWORK_SEEDS } from './network';

describe.each(NETWORK_SEEDS.map((seed) => [`${seed.rule} ${seed.violation}`, seed] as const))('%s', (_name, seed) => {
  test('is found', () => {
    const found = findingsIn(seed.resources('Seed', false)).filter(({ rule }) => rule === seed.rule);
    expect(found.map(({ outcome }) => outcome)).toContain('fail');
    expect(found.every(({ resource }) => resource.startsWith('Seed'))).toBe(true);
  });
  test('is not found in its secure twin, and nothing else of the area is', () => {
    const found = findingsIn(seed.resources('Seed', true)).filter(({ rule }) => rule.startsWith('ZTA-NET'));
    expect(found.map(({ rule, at, message }) => `${rule} ${at} ${message}`)).toEqual([]);
  });
});
