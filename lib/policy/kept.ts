import type { Fact } from './fact';
import type { GuaranteeName } from './facts';
import { fail, must, type Verdict } from './verdict';

/** Judges one guarantee and no other; what mends it best, and the request that gets through, are told along. */
export const kept =
  (wanted: GuaranteeName) =>
  ({ name, held, because, change, shown, subject }: Fact<'guarantee'>): Verdict | undefined => {
    if (name !== wanted) return undefined;
    if (held !== false) return must(subject, held, because);
    return { ...fail(subject, because), ...(change && { fix: `${change}.` }), ...(shown && { shown }) };
  };
