import { type AskedQuestion, type Forbidden, noRequest } from '../prove';

/** The question whether requests come by one of some VPC endpoints only. @param endpoints their ids */
export function onlyVia(forbidden: Forbidden, ...endpoints: readonly [string, ...string[]]): AskedQuestion {
  return noRequest(forbidden).unless({ StringEquals: { 'aws:SourceVpce': endpoints } });
}
