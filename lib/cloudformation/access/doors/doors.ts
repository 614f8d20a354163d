import type { Door, DoorPolicy } from '../../../access/model';
import type { TrafficKind } from '../../../cedar';
import { type Maybe, type Place, Unknown } from '../../../core';
import { GROUP, INSTANCE, trafficOf } from '../../facts/gateway/door';
import { type ReadTexts, readTexts } from '../../facts/gateway/door-policy';
import { type Trust, trustOf } from '../../facts/gateway/trust';
import type { Subject } from '../../subject';
import type { Reading } from '../reading';
import { doorKeys } from './door-keys';
import { type Keys, testOf, unclear } from './door-test';

/** A way through a gateway, and who gets through. @param nth how many were read before it */
export function doorOf(endpoint: Subject, nth: number, reading: Reading): Door {
  const { resource, whole, properties } = endpoint;
  const { partition, region, account } = reading.names.where(resource.template);
  const id = `vae-${(nth + 1).toString(16).padStart(17, '0')}`;
  const group = properties.get('VerifiedAccessGroupId').target(GROUP);
  const instance = group?.properties.get('VerifiedAccessInstanceId').target(INSTANCE);
  const around = [group, instance].flatMap((one): Place[] => (one === undefined ? [] : [one.whole.place]));
  return {
    arn: `arn:${partition}:ec2:${region}:${account}:verified-access-endpoint/${id}`,
    label: `endpoint '${resource.logicalId}'`,
    within: [whole.place, ...around],
    place: whole.place,
    ...contents(endpoint, group, instance),
  };
}

type Contents = Pick<Door, 'policies' | 'keys' | 'hidden'>;

const hidden = (because: string): Contents => ({ policies: [], keys: [], hidden: because });

function contents(endpoint: Subject, group: Subject | undefined, instance: Subject | undefined): Contents {
  if (group === undefined) return hidden('the group of the endpoint is not in the files');
  if (instance === undefined) return hidden('the gateway of the group is not in the files');
  const trust = trustOf(instance.asFarAsSure);
  if (Unknown.is(trust)) return hidden(trust.because);
  return read([group.asFarAsSure, endpoint].flatMap(policyIn), trust, trafficOf(endpoint));
}

/** A policy that is in force, or may be. */
interface Found {
  readonly subject: Subject;
  readonly place: Place;
  readonly inForce: DoorPolicy['inForce'];
  readonly text: Maybe<string>;
}

function policyIn(subject: Subject): readonly Found[] {
  const document = subject.properties.get('PolicyDocument');
  const inForce = isInForce(subject);
  if (document.isSet === false || inForce === false) return [];
  return [
    {
      subject,
      place: document.place,
      inForce: Unknown.is(inForce) ? { because: inForce.because } : inForce,
      text: document.string('').value,
    },
  ];
}

function isInForce({ properties, resource }: Subject): Maybe<boolean> {
  const [enabled, document] = [properties.get('PolicyEnabled'), properties.get('PolicyDocument')];
  if (enabled.isSet === false) {
    return new Unknown(`whether the policy of '${resource.logicalId}' is in force is not said by 'PolicyEnabled'`);
  }
  return Unknown.is(document.isSet) ? document.isSet : enabled.boolean(false).value;
}

function read(found: readonly Found[], trust: Trust, traffic: TrafficKind): Contents {
  const plain = found.map(({ text }) => (Unknown.is(text) ? '' : text));
  const { attributes, texts } = readTexts(plain, trust);
  const keys = doorKeys({
    attributes,
    traffic,
    guessed: new Set([...trust].flatMap(([reference, kind]) => (kind === 'oidc' ? [reference] : []))),
    mentioned: new Set(
      plain.flatMap((text) => [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, inner = '']) => inner)),
    ),
  });
  const names = new Set(keys.map(({ name }) => name.toLowerCase()));
  if (names.size < keys.length) return hidden('two keys of its requests differ in capital letters only');
  const byName: Keys = new Map(keys.map((key) => [key.name, key]));
  return { keys, policies: found.map((one, i) => policyOf(one, texts[i] ?? [], byName)) };
}

function policyOf({ subject, place, inForce, text }: Found, read: ReadTexts['texts'][number], keys: Keys): DoorPolicy {
  const { logicalId } = subject.resource;
  if (Unknown.is(text)) return { rules: [], inForce, place, hidden: text.because };
  if (typeof read === 'string') return { rules: [], inForce, place, hidden: `the policy of '${logicalId}' ${read}` };
  const rules = read.map(({ policy, mistake }, i) => ({
    effect: policy.effect,
    name: `policy ${i + 1} (${policy.effect})`,
    test: mistake === undefined ? testOf(policy, keys) : unclear(`policy ${i + 1} of '${logicalId}' ${mistake}`),
    place,
  }));
  return { rules, inForce, place };
}
