import { InputError, isCalled, type Place } from '../../core';
import type { Access } from '../model';
import type { Question } from '../prove/question';
import { withPlace } from './place-of-deployment';

/** `${Endpoint}`, `${Role.Arn}`: variables of policies, such as `${aws:username}`, hold a colon. */
const NAMED = /\$\{(AWS::AccountId|[A-Za-z][^:{}]*)\}/g;

/** Whether a question names what only deployment knows: `${Endpoint}` in a condition, `${AWS::AccountId}` in the ARN of who is excepted. */
export function namesValues({ conditions, excepted }: Question): boolean {
  const texts = [...conditions.flatMap(({ values }) => values), ...excepted];
  return texts.some((text) => text.includes('${AWS::') || text.search(NAMED) >= 0);
}

/**
 * The question with what it names in place of its names, in one way in which the files can turn out: `${Endpoint}` for the id of an
 * endpoint, `${Role.Arn}` for an ARN, as templates spell them, by logical id or path of a construct.
 *
 * @throws InputError `AmbiguousName` if several resources are called so
 */
export function withValues(question: Question, access: Access): Question {
  const conditions = question.conditions.map((condition) => ({
    ...condition,
    values: condition.values.map((value) =>
      value.replace(NAMED, (whole, name: string) => valueBehind(name, access) ?? whole),
    ),
  }));
  return { ...question, conditions, excepted: question.excepted.map((arn) => withPlace(arn, access)) };
}

/** @throws InputError `UnknownName` for what no way of the files holds, since nothing would ever be like it */
export function checkValues({ conditions }: Question, accesses: readonly Access[]): void {
  const names = conditions.flatMap(({ values }) => values.flatMap((value) => [...value.matchAll(NAMED)]));
  for (const [whole, name = ''] of names) {
    if (accesses.some((access) => valueBehind(name, access) !== undefined)) continue;
    const reason = `the files hold nothing that '${whole}' stands for; write it as in a template, such as \${Endpoint} or \${Role.Arn}`;
    throw new InputError('UnknownName', 'question', reason);
  }
}

function valueBehind(name: string, access: Access): string | undefined {
  if (name === 'AWS::AccountId') return access.account;
  // Paths of constructs hold dots as well as what stands before an attribute.
  const dot = name.lastIndexOf('.');
  const split = dot < 0 ? [] : valuesOf(name.slice(0, dot), name.slice(dot + 1), access);
  const found = new Set([...valuesOf(name, '', access), ...split]);
  const [value, other] = found;
  if (other === undefined) return value;
  const reason = `'\${${name}}' may be ${[...found].join(' or ')}; name it by the path of its construct`;
  throw new InputError('AmbiguousName', 'question', reason);
}

function valuesOf(owner: string, attribute: string, access: Access): readonly string[] {
  const isMeant = ({ place }: { readonly place: Place }) => isCalled(place, owner);
  const endpoints = access.endpoints.filter(isMeant);
  if (/^(Id)?$/.test(attribute) && endpoints.length > 0) return endpoints.map(({ id }) => id);
  const withArn = [...access.identities, ...access.resources].filter(isMeant);
  if (/Arn$/.test(attribute) && withArn.length > 0) return withArn.map(({ arn }) => arn);
  const refs = attribute === '' ? access.resources.filter(isMeant).flatMap(({ ref }) => ref ?? []) : [];
  if (refs.length > 0) return refs;
  const identities = access.identities.filter(isMeant);
  if (attribute === '' && identities.length > 0) return identities.map(({ arn }) => arn.replace(/^.*\//, ''));
  const owners = [owner, ...withArn.map(({ place }) => place.resource)];
  const labels = owners.flatMap((one) => (attribute === '' ? [one] : [`${one}.${attribute}`, ...idOf(one, attribute)]));
  return access.names.filter(({ label }) => labels.includes(label)).map(({ text }) => text);
}

/** `VpcId` of a VPC is what `Ref` gives. */
const idOf = (owner: string, attribute: string): readonly string[] => (/^\w*Id$/.test(attribute) ? [owner] : []);
