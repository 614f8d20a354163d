import { not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { bindingsIn, isAnyone } from '../../google/bindings';
import type { Subject } from '../../subject';
import { matches } from '../../text';

/** What a binding on a service account tells: that anybody may act as it. Those who are named need no rule. */
export const accountBinding = (by: Subject): Fact[] =>
  bindingsIn(by).flatMap(({ members }) => members.flatMap((member) => trustIn(by, member)));

function trustIn(by: Subject, member: Field): Fact[] {
  const text = member.text ?? '';
  const anyone = some([isAnyone(member), matches(text, WHOLE_POOL)]);
  if (anyone === false) return [];
  // Who is not known yet need not be anybody.
  const who = anyone === true ? 'anyone' : 'account';
  return [fact('trust', by, { who, name: `'${text}'`, confined: member.as(not(anyone)), says: 'never' })];
}

/** Everybody of a pool of identities, whoever its providers let into it. */
const WHOLE_POOL = /^principalSet:\/\/iam\.googleapis\.com\/.*\/\*$/;
