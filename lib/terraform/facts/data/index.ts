import type { Area } from '../area';
import { capture } from './capture';
import { conditions } from './conditions';
import { bucketOfData, emptied, table } from './data-store';
import { dataset } from './dataset';
import { colabMachine, retired, workbenchMachine } from './machine';
import { storage, workbenchDisks } from './storage';

const KEY = ['encryption_spec', 'kms_key_name'];

/** Where data of AI lies, and under which keys. */
export const DATA: Area = {
  readers: {
    google_storage_bucket: (bucket) => [...dataset(bucket), ...bucketOfData(bucket), ...conditions(bucket)],
    google_bigquery_dataset: table,
    google_vertex_ai_endpoint: (endpoint) => [...capture(endpoint), ...storage('volume', ...KEY)(endpoint)],
    google_vertex_ai_featurestore: (store) => [
      ...storage('features', ...KEY)(store),
      ...emptied('holds features')(store),
    ],
    google_vertex_ai_feature_online_store: emptied('holds features'),
    google_vertex_ai_index: storage('vectors', ...KEY),
    google_vertex_ai_dataset: storage('ingested', ...KEY),
    google_vertex_ai_tensorboard: storage('record', ...KEY),
    google_vertex_ai_metadata_store: storage('record', ...KEY),
    google_workbench_instance: (instance) => [...workbenchDisks(instance), ...workbenchMachine(instance)],
    google_notebooks_instance: (instance) => [...storage('workspace', 'kms_key')(instance), ...retired(instance)],
    google_notebooks_runtime: retired,
    google_notebooks_environment: retired,
    google_colab_runtime_template: (runtime) => [...storage('workspace', ...KEY)(runtime), ...colabMachine(runtime)],
    google_discovery_engine_data_store: storage('ingested', 'kms_key_name'),
  },
  alongside: ['google_tags_location_tag_binding', 'google_tags_tag_binding'],
};
