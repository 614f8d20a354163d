import type { Construct } from 'constructs';
import { stableName } from '../naming/stable-name';

/** The most characters of the id of a pool, and of a provider. */
const ROOM = 32;

/** An id for a pool of identities, which follows the place of a construct; Google keeps ids that begin with 'gcp-'. */
export const poolIdFor = (construct: Construct): string =>
  stableName(construct, { room: ROOM, separator: '-' }).replace(/^gcp-/, 'zt-');
