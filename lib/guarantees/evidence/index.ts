import { type Asker, onceEach } from '../asking';
import type { Outcome } from '../guarantee';
import { logsArrive } from './arrives';
import { logsNotForged } from './forged';
import { logsKept } from './kept';
import { recoveryRemains } from './recovery';
import { Evidence } from './stores';

/** What becomes of logs. */
export function evidence(asker: Asker): readonly Outcome[] {
  const found = new Evidence(asker.files, asker.terms);
  return onceEach([
    ...logsKept(asker, found),
    ...logsNotForged(asker, found),
    ...logsArrive(asker, found),
    ...recoveryRemains(asker, found),
  ]);
}
