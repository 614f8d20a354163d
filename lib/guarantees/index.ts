import { Asker } from './asking';
import { duties } from './duties';
import { evidence } from './evidence';
import { exposure } from './exposure';
import type { Files, Guarantees, Outcome, Terms } from './guarantee';
import { integrity } from './integrity';
import { reach } from './reach';

export type { Files, GrantedModel, Guarantees, Outcome, Terms } from './guarantee';
export { guaranteeFacts } from './guarantee-facts';

/** What belongs together of what has to be kept. */
type Family = (asker: Asker) => readonly Outcome[];

const FAMILIES: readonly Family[] = [reach, integrity, evidence, exposure, duties];

/** Asks of the files what has to be kept without anybody having to ask. */
export function guaranteesOf(files: Files, terms: Terms): Guarantees {
  const asker = new Asker(files, terms);
  const outcomes = FAMILIES.flatMap((family) => family(asker));
  return { outcomes, trustedBase: asker.trustedBase, assumptions: asker.assumptions };
}
