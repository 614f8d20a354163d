import type { Rule } from '../../rule';
import { acknowledgementOwned } from './acknowledgement-owned';
import { exceptionApproved } from './exception-approved';
import { exceptionInForce } from './exception-in-force';
import { exceptionNarrow } from './exception-narrow';
import { exceptionNotForFatal } from './exception-not-for-fatal';
import { exceptionOwned } from './exception-owned';
import { exceptionShort } from './exception-short';
import { exceptionUsed } from './exception-used';

export const EXCEPTION_RULES: readonly Rule[] = [
  exceptionInForce,
  exceptionUsed,
  exceptionOwned,
  exceptionNarrow,
  exceptionNotForFatal,
  exceptionShort,
  exceptionApproved,
  acknowledgementOwned,
];
