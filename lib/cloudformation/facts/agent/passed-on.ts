import type { PassedOn } from '../../../policy';
import type { Field } from '../../field';
import { spelled } from './spelled';

const CREDENTIAL = /^(authorization|cookie|x-api-key|x-auth-token|x-access-token)$/i;

/** The headers that a list lets through. */
export const headersIn = (list: Field): PassedOn[] =>
  list.items.map((header) => ({
    place: header.place,
    name: `header '${header.text ?? ''}'`,
    credential: spelled(header, CREDENTIAL),
  }));
