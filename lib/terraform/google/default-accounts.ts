import type { Maybe } from '../../core';
import type { Field } from '../field';
import { matches, resourcesIn } from '../text';

/** Data sources that look the service accounts up which a project has by itself. */
const LOOKED_UP = /^google_(compute_default_service_account|app_engine_default_service_account)$/;

/** Their addresses: of Compute Engine, which is that of Cloud Build too, of App Engine, and of older Cloud Build. */
const ADDRESS =
  /(-compute@developer\.gserviceaccount\.com|@appspot\.gserviceaccount\.com|@cloudbuild\.gserviceaccount\.com)$/;

/** Whether a service account is one that a project has by itself. */
export function isDefaultAccount({ written, text }: Field): Maybe<boolean> {
  const types = resourcesIn(written ?? '').map(({ type }) => type);
  if (types.some((type) => LOOKED_UP.test(type))) return true;
  // An attribute of something else is no number of a project, from which such an address is made.
  return types.some((type) => type !== 'google_project') ? false : matches(text ?? '', ADDRESS);
}
