import type { Area } from '../area';
import { capture } from './capture';
import { dataset } from './dataset';
import { storage, workbenchDisks } from './storage';

const KEY = ['encryption_spec', 'kms_key_name'];

/** Where data of AI lies, and under which keys. */
export const DATA: Area = {
  readers: {
    google_storage_bucket: dataset,
    google_vertex_ai_endpoint: (endpoint) => [...capture(endpoint), ...storage('volume', ...KEY)(endpoint)],
    google_vertex_ai_featurestore: storage('features', ...KEY),
    google_vertex_ai_index: storage('vectors', ...KEY),
    google_vertex_ai_dataset: storage('ingested', ...KEY),
    google_vertex_ai_tensorboard: storage('record', ...KEY),
    google_vertex_ai_metadata_store: storage('record', ...KEY),
    google_workbench_instance: workbenchDisks,
    google_notebooks_instance: storage('workspace', 'kms_key'),
    google_colab_runtime_template: storage('workspace', ...KEY),
  },
  alongside: ['google_bigquery_dataset'],
};
