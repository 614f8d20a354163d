import { type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import type { Read } from '../../../policy/reading';
import { fact } from '../../fact';
import { bindingsOn, isAnyone } from '../../google/bindings';
import { deniedToAll } from '../../google/guards';
import { speaksOfAi } from '../../google/speaks-of-ai';
import type { Subject } from '../../subject';
import { matches, says } from '../../text';

/** What logs and data of AI lie in, or what runs models, by type. */
const USERS =
  /^google_(storage_bucket|logging_\w+_bucket_config|vertex_ai_\w+|workbench_instance|notebooks_instance|cloud_run_v2_service|colab_runtime_template|artifact_registry_repository|bigquery_dataset)$/;

/** What a key is for, where logs or data of AI hang on it, or what is signed beside AI, or told of it; nothing where none does. */
export function useOfKey(key: Subject): string | undefined {
  const [user] = key.mentionedByAny(USERS);
  if (user !== undefined) return `encrypts '${user.resource.address}'`;
  if (!speaksOfAi(key.resource.module.among)) return undefined;
  const [topic] = key.mentionedBy('google_pubsub_topic');
  if (topic !== undefined) return `encrypts '${topic.resource.address}'`;
  return says(key.get('purpose').text, 'ASYMMETRIC_SIGN') === true ? 'signs' : undefined;
}

const DAY = 86_400;
/** Days for which Google waits where nothing is said. */
const DEFAULT_WAIT = 30;
/** Days after which a key that changes by itself has not changed for too long. */
const LONGEST_ROTATION = 366;

/** What `google_kms_crypto_key` tells, where something of AI hangs on it. */
export function key(key: Subject): Fact[] {
  const use = useOfKey(key);
  if (use === undefined) return [];
  return [
    fact('key', key, {
      use,
      enabled: enabled(key),
      rotates: rotates(key),
      waitDays: waitDays(key),
      // Terraform cannot delete a key, but destroys all of its versions.
      outlivesDeployment: key.isKept,
      outlivesReplacement: key.isKept,
      // Who owns the project can always change who may use its keys.
      recoverable: true,
      lockoutAllowed: false,
      weakenings: [
        {
          way: 'destroy its versions',
          denied: deniedToAll(ringOf(key), 'cloudkms.googleapis.com/cryptoKeyVersions.destroy'),
        },
      ],
      grants: bindingsOn(key, ['kms_crypto_key'], 'crypto_key_id').flatMap(({ members, role }) =>
        members.map((member) => ({
          place: member.place,
          toAnyone: isAnyone(member),
          givesControlAway: some([isAnyone(member)]) === true && matches(role.text ?? '', /admin|owner/),
          // Each project has agents of its own for the services.
          forAnyAccount: false,
        })),
      ),
    }),
  ];
}

/** A key has no project of its own: its ring has. */
const ringOf = (key: Subject): Subject => key.get('key_ring').target('google_kms_key_ring') ?? key;

function enabled(key: Subject): Maybe<boolean> {
  const states = key
    .referredBy(['google_kms_crypto_key_version'], 'crypto_key')
    .map((version) => version.get('state').text);
  return not(some(states.map((state) => matches(state ?? '', /^(DISABLED|DESTROY)/))));
}

/** Only keys that encrypt and decrypt can change by themselves. */
function rotates(key: Subject): Read<boolean> {
  const period = key.get('rotation_period');
  const purpose = key.get('purpose').string('ENCRYPT_DECRYPT').value;
  if (Unknown.is(purpose)) return period.as<boolean>(purpose);
  if (purpose !== 'ENCRYPT_DECRYPT' || period.isSet === false) return period.as(purpose !== 'ENCRYPT_DECRYPT');
  const days = daysIn(period.string('').value);
  return period.as(Unknown.is(days) ? days : days <= LONGEST_ROTATION);
}

function waitDays(key: Subject): Read<number> {
  const wait = key.get('destroy_scheduled_duration');
  return wait.as(daysIn(wait.string(`${DEFAULT_WAIT * DAY}s`).value));
}

function daysIn(seconds: Maybe<string>): Maybe<number> {
  if (Unknown.is(seconds)) return seconds;
  const [, number] = /^(\d+)(?:\.\d+)?s$/.exec(seconds) ?? [];
  return number === undefined ? new Unknown(`'${seconds}' is no number of seconds`) : Number(number) / DAY;
}
