import type { Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';
import { fenced, IN, OUT } from './fenced';

const found = judgedBy('ZTA-NET-071');

test.each<[string, string[], Blocks]>([
  ['nothing is logged', ['fail it/'], fenced([{ ...OUT, enable_logging: false }, IN])],
  ['what comes in is refused by the network itself', ['fail it/'], fenced([OUT])],
  ['known later', ['unknown it/'], fenced([OUT, { ...IN, enable_logging: LATE }])],
  ['no rule in the files, of which another rule tells', [], fenced([])],
  ['both are logged', [], fenced([OUT, IN])],
])('%s', (_what, expected, blocks) => {
  expect(found(blocks)).toEqual(expected);
});
