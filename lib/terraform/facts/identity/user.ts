import { every, type Maybe, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { type Binding, gives } from '../../google/bindings';
import { RUNS } from '../../google/roles';
import { matches } from '../../text';

/** What a binding tells of a person who is named in it, or may be. */
export function userOf(binding: Binding, member: Field, aboutAi: Maybe<boolean>): Fact[] {
  const isUser = matches(member.text ?? '', /^user:/);
  if (isUser === false || member.target('google_service_account') !== undefined) return [];
  return [
    fact('identity', binding.by, {
      ...UNLINKED,
      lasting: true,
      usesAi: member.as(every([isUser, aboutAi])),
      runsModels: every([isUser, aboutAi, gives(binding, RUNS)]),
      bounded: new Unknown('which principal access boundary holds for a person is not in the files'),
      sessionHours: new Unknown('how long people stay signed in is set for the whole organization'),
    }),
  ];
}

/** What only service accounts have, or nobody on Google. */
export const UNLINKED = {
  othersBounded: false,
  workloads: [],
  federated: false,
  services: [],
  codeOnInterfaces: [],
  approves: false,
  deploys: false,
  trains: false,
} as const;
