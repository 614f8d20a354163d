import type { SetAtom } from '../../formula';
import { type Claim, noAddress, noNumber, textClaims } from './claims';
import { fails } from './plain';
import { allTexts, noText } from './texts';

/** Whether claims about one variable contradict each other, whether it is missing, has one value or several. */
export function contradict(claims: readonly Claim[]): boolean {
  if (!claims.some(isFalseOfNothing)) return false;
  if (claims.some(({ atom, holds }) => atom.kind === 'present' && !holds)) return true;
  const sets = claims.filter(isOfSeveral);
  if (sets.length === 0) return noValue(claims);
  return noSet(sets) || (isOneAtMost(sets) && noValue(claims));
}

/** Where nothing is there, only what is said of each value holds. */
function isFalseOfNothing({ atom, holds }: Claim): boolean {
  return atom.kind === 'all' ? !holds : holds;
}

/** Whether no single value meets all claims. */
function noValue(claims: readonly Claim[]): boolean {
  const texts = textClaims(claims);
  if (noText(texts) || noNumber(claims, false) || noNumber(claims, true) || noAddress(claims)) return true;
  const others = claims.flatMap(({ atom, holds }) => {
    return atom.kind === 'number' || atom.kind === 'address' ? [{ atom, holds }] : [];
  });
  if (others.length === 0) return false;
  return allTexts(texts)?.every((text) => others.some(({ atom, holds }) => fails(atom, holds, text))) ?? false;
}

/** Whether no set of values meets all claims: whether there is no value for one of them beside those about each value. */
function noSet(claims: readonly Claim<SetAtom>[]): boolean {
  const each = claims.filter(isAboutEach);
  const one = claims.filter((claim) => !isAboutEach(claim));
  return one.length === 0 ? noText(textClaims(each)) : one.some((claim) => noText(textClaims([claim, ...each])));
}

function isOneAtMost(claims: readonly Claim<SetAtom>[]): boolean {
  return (allTexts(textClaims(claims.filter(isAboutEach)))?.length ?? 2) < 2;
}

function isAboutEach({ atom, holds }: Claim<SetAtom>): boolean {
  return atom.kind === (holds ? 'all' : 'some');
}

function isOfSeveral(claim: Claim): claim is Claim<SetAtom> {
  return claim.atom.kind === 'some' || claim.atom.kind === 'all';
}
