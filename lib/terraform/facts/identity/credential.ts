import { not } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Subject } from '../../subject';
import { says } from '../../text';

/** What `google_service_account_key` tells: it works until somebody deletes it. */
export const serviceAccountKey = (key: Subject): Fact[] => [
  fact('credential', key, { what: 'a key of a service account', inUse: key.whole.as(true) }),
];

/** What `google_storage_hmac_key` tells. */
export function hmacKey(key: Subject): Fact[] {
  const state = key.get('state');
  return [fact('credential', key, { what: 'an HMAC key', inUse: state.as(not(says(state.text, 'INACTIVE'))) })];
}

/** What `google_apikeys_key` tells: whoever knows it may use it. */
export const apiKey = (key: Subject): Fact[] => [
  fact('credential', key, { what: 'an API key', inUse: key.whole.as(true) }),
];
