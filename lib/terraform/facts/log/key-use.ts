import { type Maybe, not, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { useOfKey } from './key';

/** Where what is encrypted says where it lies, and with which keys. */
interface Encrypted {
  readonly lies: string;
  readonly keys: readonly (readonly string[])[];
}

const VERTEX: Encrypted = { lies: 'region', keys: [['encryption_spec', 'kms_key_name']] };

export const ENCRYPTED: Readonly<Record<string, Encrypted>> = {
  google_storage_bucket: { lies: 'location', keys: [['encryption', 'default_kms_key_name']] },
  google_bigquery_dataset: { lies: 'location', keys: [['default_encryption_configuration', 'kms_key_name']] },
  google_logging_project_bucket_config: { lies: 'location', keys: [['cmek_settings', 'kms_key_name']] },
  google_artifact_registry_repository: { lies: 'location', keys: [['kms_key_name']] },
  google_cloud_run_v2_service: { lies: 'location', keys: [['template', 'encryption_key']] },
  google_vertex_ai_endpoint: { ...VERTEX, lies: 'location' },
  google_vertex_ai_index: VERTEX,
  google_vertex_ai_dataset: VERTEX,
  google_vertex_ai_tensorboard: VERTEX,
  google_vertex_ai_featurestore: VERTEX,
  google_workbench_instance: {
    lies: 'location',
    keys: [
      ['gce_setup', 'boot_disk', 'kms_key'],
      ['gce_setup', 'data_disks', 'kms_key'],
    ],
  },
  google_colab_runtime_template: { ...VERTEX, lies: 'location' },
};

/** What something that is encrypted tells of where its keys lie. */
export function keyUse(subject: Subject): Fact[] {
  const { lies, keys } = ENCRYPTED[subject.type] ?? { lies: 'location', keys: [] };
  const location = subject.get(lies);
  return keys.flatMap((path) => {
    const key = subject.get(...path);
    if (key.isSet === false || location.isSet === false) return [];
    const at = locationOf(key);
    const places = `it lies in '${location.text ?? ''}', and the key in '${Unknown.is(at) ? 'a place that is not known' : at}'`;
    return [fact('key-use', subject, { places, together: key.as(together(location, at)) })];
  });
}

/** The location in the name of a key, or that of its ring in the files. */
function locationOf(key: Field): Maybe<string> {
  const { text } = key;
  const [, named] = /\/locations\/([a-z0-9-]+)\//.exec(typeof text === 'string' ? text : '') ?? [];
  if (named !== undefined) return named;
  const ring = key.target('google_kms_crypto_key')?.get('key_ring');
  const [, ofRing] = /\/locations\/([a-z0-9-]+)\//.exec(typeof ring?.text === 'string' ? ring.text : '') ?? [];
  const lies = ofRing ?? ring?.target('google_kms_key_ring')?.get('location').text;
  return typeof lies === 'string' ? lies : new Unknown('where the key lies is not in the files');
}

const REGION = /^[a-z]+-[a-z]+\d+$/;

/** A region needs a key of the same region, and several regions one of several; whether any two of those fit, files do not tell. */
function together(location: Field, key: Maybe<string>): Maybe<boolean> {
  const { text } = location;
  if (Unknown.is(key)) return key;
  if (typeof text !== 'string') return new Unknown('where it lies is known only after it is applied');
  const lies = text.toLowerCase().replace(/^([a-z]+-[a-z]+\d+)-[a-z]$/, '$1');
  if (lies === key) return true;
  if (REGION.test(lies) && key !== 'global') return false;
  const sameContinent = lies.slice(0, 2) === key.slice(0, 2);
  return !REGION.test(key) && key !== 'global' && sameContinent
    ? true
    : new Unknown('the service decides which keys it takes');
}

/** What `google_kms_crypto_key` tells of its material, where something of AI hangs on it. */
export function keyMaterial(key: Subject): Fact[] {
  const use = useOfKey(key);
  if (use === undefined) return [];
  const imported = key.get('import_only');
  const level = key.get('version_template', 'protection_level');
  return [
    fact('key-material', key, {
      use,
      madeInside: imported.as(not(imported.boolean(false).value)),
      inHardware: level.as(level.isSet === false ? false : matches(level.text ?? '', /^(HSM|EXTERNAL|EXTERNAL_VPC)$/)),
    }),
  ];
}
