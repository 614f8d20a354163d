import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Subject } from '../../subject';

/** What a store tells of a lock that nobody takes back. */
export const retentionLock =
  (...locked: readonly string[]) =>
  (store: Subject): Fact[] => {
    const lock = store.get(...locked);
    if (lock.boolean(false).value === false) return [];
    return [fact('retention-lock', store, { irrevocable: lock.boolean(false), kept: store.isKept })];
  };
