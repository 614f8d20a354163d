import type { Fact } from '../../../policy';
import { recordOf } from '../../../policy/asset-record';
import { fact } from '../../fact';
import type { Subject } from '../../subject';
import type { Area } from '../area';

/** What the labels of a resource tell of the asset that it is. */
const asset =
  (what: string) =>
  (subject: Subject): Fact[] => {
    const labels = subject.get('labels');
    const { listed, ...record } = recordOf(what, (key) => labels.get(key));
    return [fact('ai-asset', subject, { ...record, listed: labels.as(listed) })];
  };

/** The same of what holds other things as well: what says a part of its record, says all of it. */
const labelled =
  (what: string) =>
  (subject: Subject): Fact[] =>
    subject.get('labels').entries.some(([key]) => RECORD.test(key)) ? asset(what)(subject) : [];

const RECORD = /^ai-(model|dataset|owner|purpose|risk-tier|data-class)$/;

export const INVENTORY: Area = {
  readers: {
    google_artifact_registry_repository: labelled('store of images'),
    google_bigquery_dataset: labelled('dataset'),
    google_kms_crypto_key: labelled('key'),
    google_storage_bucket: labelled('store of objects'),
    google_vertex_ai_dataset: asset('dataset'),
    google_vertex_ai_endpoint: asset('model'),
    google_vertex_ai_feature_group: asset('dataset'),
    google_vertex_ai_feature_online_store: asset('dataset'),
    google_vertex_ai_featurestore: asset('dataset'),
    google_vertex_ai_index: asset('dataset'),
  },
  alongside: [],
};
