import { every, type Maybe, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { type Binding, bindingsIn, gives } from '../../google/bindings';
import { Once } from '../../once';
import { Subject } from '../../subject';
import { matches } from '../../text';

/** What `google_binary_authorization_attestor` tells. */
export function attestor(subject: Subject): Fact[] {
  const keys = subject.get('attestation_authority_note', 'public_keys');
  return [
    fact('attestor', subject, {
      hasKey: keys.as(keys.unknown ?? some(keys.items.map(isNamed))),
      asked: asked(subject),
    }),
  ];
}

/** A policy asks by the address of the attestor, which may be written out. */
function asked(attestor: Subject): Maybe<boolean> {
  const policies = attestor.others('google_binary_authorization_policy');
  if (policies.length === 0) return new Unknown('no policy about images is in the files');
  return attestor.mentionedBy('google_binary_authorization_policy').length > 0 || isWrittenOut(attestor, policies);
}

const isWrittenOut = (attestor: Subject, policies: readonly Subject[]): Maybe<boolean> => {
  const { text: name } = attestor.get('name');
  const rules = policies.flatMap((policy) => [
    policy.get('default_admission_rule'),
    ...policy.get('cluster_admission_rules').items,
  ]);
  const named = rules.flatMap((rule) => rule.get('require_attestations_by').texts);
  return some(named.map((one) => (typeof name === 'string' ? matches(one, new RegExp(`/${name}$`)) : false)));
};

const isNamed = (key: Field): Maybe<boolean> =>
  some([key.get('ascii_armored_pgp_public_key').isSet, key.get('pkix_public_key', 'public_key_pem').isSet]);

const ATTESTS =
  /^(containeranalysis\.notes\.attachOccurrence|roles\/containeranalysis\.notes\.(attacher|editor)|roles\/containeranalysis\.admin)$/;
const PUSHES =
  /^(artifactregistry\.repositories\.uploadArtifacts|roles\/(owner|editor|artifactregistry\.(writer|repoAdmin|admin|createOnPushWriter|createOnPushRepoAdmin)))$/;

/** What a binding tells of those who attest images, and whether they push some as well. */
export const imageDuties = (by: Subject): Fact[] =>
  bindingsIn(by)
    .filter((binding) => gives(binding, ATTESTS) === true)
    .flatMap(({ members }) =>
      members.map((member) =>
        fact('image-duties', by, { member: `${member.text ?? ''}`, place: member.place, pushes: pushes(member, by) }),
      ),
    );

/** Somebody who puts images into repositories, or may. */
interface Pusher {
  readonly member: Field;
  readonly does: Maybe<boolean>;
}

const pushes = (member: Field, { resource, world }: Subject): Maybe<boolean> =>
  some(PUSHERS.ask(resource.module.among, world).map((other) => every([other.does, isSame(member, other.member)])));

/** Accounts are often named by what makes them; who is known later may be anybody. */
function isSame(one: Field, other: Field): Maybe<boolean> {
  const [name, otherName] = [one, other].map(({ written, text }) => `${written ?? text ?? ''}`);
  // Cases of addresses do not count; those of references are the same or not.
  if (`${name}`.toLowerCase() === `${otherName}`.toLowerCase()) return true;
  return [one, other].every(isSettled) ? false : new Unknown('who is meant is known only after it is applied');
}

const isSettled = (member: Field): boolean =>
  typeof member.text === 'string' || member.target('google_service_account') !== undefined;

const PUSHERS = new Once((files, world): readonly Pusher[] =>
  files.resources
    .flatMap((resource): readonly Binding[] => bindingsIn(Subject.of(resource, world)))
    .flatMap((binding) => {
      const does = gives(binding, PUSHES);
      return does === false ? [] : binding.members.map((member) => ({ member, does }));
    }),
);
