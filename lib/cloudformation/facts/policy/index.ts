import type { Area } from '../area';
import { BEARERS } from './documents';
import { policyDocuments } from './policy-document';

export const POLICY: Area = {
  readers: Object.fromEntries(BEARERS.map((type) => [type, policyDocuments])),
  alongside: [],
};
