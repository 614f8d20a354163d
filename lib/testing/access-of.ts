import { type AccessRead, accessOf as accessIn } from '../cloudformation/access';
import type { Judgeable } from './judged';
import { templatesOf } from './templates-of';

/** Who can do what by the policies of a `Template`, of the JSON of one, or of a stack and those nested in it. */
export function accessOf(judgeable: Judgeable): AccessRead {
  return accessIn(templatesOf(judgeable));
}
