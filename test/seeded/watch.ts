import { changed, secureWatch } from './secure-watch';
import type { Seed } from './seed';

/** @param changes what is wrong, by pointers that begin with the part of the name after the id, as in `Tampering/Properties/State` */
const without = (rule: string, violation: string, changes: Readonly<Record<string, unknown>>): Seed => ({
  rule,
  violation,
  resources: (id, secure) => {
    const own = Object.entries(changes).map(([pointer, value]) => [`${id}${pointer}`, value]);
    return secure ? secureWatch(id) : changed(secureWatch(id), Object.fromEntries(own));
  },
});

export const WATCH_SEEDS: readonly Seed[] = [
  without('ZTA-WATCH-001', 'alarm about a stopped trail that is switched off', {
    'Tampering/Properties/State': 'DISABLED',
  }),
];
