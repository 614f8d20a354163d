import type { Way } from '../access/prove/proof';
import type { TrustedBase } from './trusted-base';

/** One way in which the files can turn out, and who may change what the rest counts on in it. */
export interface TrustedWay extends Way {
  readonly base: TrustedBase;
}
