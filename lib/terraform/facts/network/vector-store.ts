import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Subject } from '../../subject';

/** What `google_vertex_ai_index_endpoint` tells. */
export const indexEndpoint = (subject: Subject): Fact[] => [
  fact('vector-store', subject, { public: subject.get('public_endpoint_enabled').boolean(false) }),
];
