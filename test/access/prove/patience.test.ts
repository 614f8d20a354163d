import { noRequest, prove } from '../../../lib/access/prove';
import { Patience, timeAtWork } from '../../../lib/access/prove/patience';
import { files, role } from '../decide/built';

afterEach(() => jest.useRealTimers());

test('no query takes longer than what is left when it begins', () => {
  jest.useFakeTimers();
  const patience = new Patience(3_000);
  const budget = patience.within({ states: 7 });
  expect({ ...budget }).toEqual({ states: 7, conflicts: 20_000, ms: 2_000 });
  jest.advanceTimersByTime(2_500);
  expect([budget.ms, patience.isOver]).toEqual([500, false]);
  jest.advanceTimersByTime(1_000);
  expect([budget.ms, patience.isOver]).toEqual([0, true]);
});

test('an answer tells what it may take', () => {
  const access = files({ identities: [role({ Action: 'bedrock:*', Resource: '*' })] });
  const { budget } = prove([{ access, when: [] }], noRequest({ action: 's3:*' }).byAnyone(), { budget: { ms: 70 } });
  expect(budget).toEqual({ ms: 10_000, query: { states: 50_000, conflicts: 20_000, ms: 70 } });
});

test('time at work passes while something is done, and not while others are waited for', async () => {
  const now = timeAtWork(20);
  const started = now();
  await new Promise((done) => setTimeout(done, 300));
  expect(now() - started).toBeLessThan(250);
  const rested = now();
  for (let i = 0; now() - rested < 50; i++) Math.sqrt(i);
  expect(now() - rested).toBeGreaterThanOrEqual(50);
});
