import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { type Binding, bindingsIn, gives, isAnyone, isWide, open, WIDE_BINDING } from '../../google/bindings';
import { alternativesOf } from '../../google/condition';
import { isDefaultAccount } from '../../google/default-accounts';
import { AI_PERMISSION, AI_ROLE, BASIC_ROLE } from '../../google/roles';
import { speaksOfAi } from '../../google/speaks-of-ai';
import type { Subject } from '../../subject';
import { isFilledByCloud, matches, resourcesIn } from '../../text';
import { dataset } from '../data/dataset';
import { key } from '../log/key';
import { logBucket } from '../log/log-bucket';
import { cloudRun } from '../network/cloud-run';

/** Types of bindings, whatever they are on. */
export const ANY_BINDING = /^google_\w+_iam_(member|binding|policy)$/;

/** What every binding tells. */
export function roleBinding(by: Subject): Fact[] {
  const isJudged = judgedElsewhere(by);
  return bindingsIn(by).map((binding) => {
    const { role, members, condition } = binding;
    const ofAi = some([AI_ROLE, AI_PERMISSION, BASIC_ROLE].map((pattern) => gives(binding, pattern)));
    return fact('role-binding', by, {
      role: `${role.text ?? ''}`,
      looksAtAll: role.as(isWide(binding) && open(binding, /^roles\/viewer$/)),
      ofAi: role.as(ofAi),
      basic: role.as(every([!isWide(binding), speaksOfAi(by.resource.module.among), gives(binding, BASIC_ROLE)])),
      members: members.map((member) => ({
        place: member.place,
        name: `${member.text ?? ''}`,
        anyone: every([!isJudged, !isWide(binding) || ofAi === false, isAnyone(member)]),
        wholePool: isWholePool(by, member),
        byDefault: isDefaultAccount(member),
      })),
      canFail: condition.get('expression').as(canFail(condition)),
      heeded: condition.get('expression').as(heeded(binding)),
    });
  });
}

/** Everybody of a pool; bindings on service accounts are judged where trust is. */
function isWholePool(by: Subject, { written, text }: Field): Maybe<boolean> {
  if (by.type.startsWith('google_service_account_')) return false;
  const isOther = resourcesIn(written ?? '').some(({ type }) => !POOL.test(type));
  return isOther ? false : matches(text ?? '', WHOLE_POOL);
}

const POOL = /^google_(project|iam_(workload_identity|workforce)_pool)$/;
const WHOLE_POOL = /^principalSet:\/\/iam\.googleapis\.com\/.*\/\*$/;

/** What other rules tell of its members: of AI, and of what AI uses; and what is not about AI at all. */
function judgedElsewhere(by: Subject): boolean {
  if (/^google_(vertex_ai_|service_account_|artifact_registry_|iap_)/.test(by.type)) return true;
  const on = GUARDED.find(([kind]) => by.type.startsWith(`google_${kind}_iam_`));
  if (on === undefined) return !WIDE_BINDING.test(by.type) && !speaksOfAi(by.resource.module.among);
  const [kind, attribute, read] = on;
  const target = by.get(attribute).target(`google_${kind}`);
  return (target !== undefined && read(target).length > 0) || !speaksOfAi(by.resource.module.among);
}

type Guarded = readonly [kind: string, attribute: string, read: (subject: Subject) => readonly Fact[]];

/** Where bindings are judged as far as AI has to do with what they are on. */
const GUARDED: readonly Guarded[] = [
  ['storage_bucket', 'bucket', (bucket) => [...dataset(bucket), ...logBucket(bucket)]],
  ['kms_crypto_key', 'crypto_key_id', key],
  ['cloud_run_v2_service', 'name', cloudRun],
];

/** Whether one of its alternatives can be false: a text that stands for itself cannot. */
function canFail(condition: Field): Maybe<boolean> {
  if (condition.isSet === false) return true;
  const { text } = condition.get('expression');
  if (text === undefined) return true;
  // An id that the cloud gives stands in quotes, and changes nothing about what is asked.
  const isAsked = isFilledByCloud(text) && !`${text}`.replace(QUOTED, '').includes('${');
  if (!isAsked) return new Unknown('the condition is known only after it is applied');
  return !alternativesOf(`${text}`).some((one) => /^true$/i.test(one) || SAME.test(one));
}

const QUOTED = /"[^"]*"|'[^']*'/g;

/** Something that is compared with itself. */
const SAME = /^([\w.]+|"[^"]*"|'[^']*')\s*==\s*\1$/;

/** Services for AI tell conditions nothing of the resource: neither its name, nor its type, nor the service. */
function heeded(binding: Binding): Maybe<boolean> {
  const { condition } = binding;
  if (condition.isSet === false) return true;
  const ofAi = some([AI_ROLE, AI_PERMISSION].map((pattern) => gives(binding, pattern)));
  const asks = matches(condition.get('expression').text ?? '', /\bresource\.(name|type|service)\b/);
  return not(every([ofAi, asks]));
}

/** What a binding or policy of a project, folder or organization tells: what it takes from others. */
export function replacement(by: Subject): Fact[] {
  if (by.type.endsWith('_member')) return [];
  return [fact('rights-replacement', by, { takes: by.type.endsWith('_policy') ? 'all' : 'role' })];
}
