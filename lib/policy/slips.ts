import { not } from '../core';
import type { Slip } from './facts';
import { fail, must, type Verdict } from './verdict';

/** Flags slips by which more is allowed than was meant. */
export const opening = (slips: readonly Slip[], because: (what: string) => string): readonly Verdict[] =>
  slips.filter(({ opens }) => opens !== false).map(({ place, what, opens }) => must(place, not(opens), because(what)));

/** Flags slips by which less is allowed than was meant. */
export const closing = (slips: readonly Slip[], because: (what: string) => string): readonly Verdict[] =>
  slips.filter(({ opens }) => opens === false).map(({ place, what }) => fail(place, because(what)));

/** Flags slips of either kind. */
export const anyway = (slips: readonly Slip[], because: (what: string) => string): readonly Verdict[] =>
  slips.map(({ place, what }) => fail(place, because(what)));
