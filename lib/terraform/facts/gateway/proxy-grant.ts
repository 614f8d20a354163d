import { every, type Maybe, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { type Binding, bindingsIn, gives } from '../../google/bindings';
import { alternativesOf } from '../../google/condition';
import { Subject } from '../../subject';
import { matches, resourcesIn, shapeOf, unknownIn } from '../../text';
import { asksDevice } from './access-level';

const LEVEL = 'google_access_context_manager_access_level';
const THROUGH = /^roles\/iap\.(httpsResourceAccessor|tunnelResourceAccessor)$/;

/** What a binding on Identity-Aware Proxy tells of what it asks for beside who somebody is. */
export const proxyGrant = (by: Subject): Fact[] =>
  bindingsIn(by).flatMap((binding) => (gives(binding, THROUGH) === false ? [] : [grantOf(by, binding)]));

function grantOf(by: Subject, { condition, members }: Binding): Fact {
  const expression = condition.get('expression');
  const areSure = members.length > 0;
  const arePrograms = every(members.map(({ text }) => matches(text ?? '', /^(serviceAccount|principal(Set)?):/)));
  return fact('proxy-grant', by, {
    asksLevel: expression.as(asksLevel(condition)),
    asksDevice: areSure && arePrograms === true ? undefined : expression.as(deviceAsked(by, condition)),
  });
}

const ASKED = /\brequest\.auth\.access_levels\b/;

/** Whoever meets one alternative is in, so that each of them must ask. */
function asksLevel(condition: Field): Maybe<boolean> {
  if (condition.isSet === false) return false;
  const text = condition.get('expression').text ?? '';
  const open = unknownIn(text);
  return open ?? alternativesOf(shapeOf(text)).every((one) => ASKED.test(one) && !one.startsWith('!'));
}

function deviceAsked(by: Subject, condition: Field): Maybe<boolean> {
  const asked = asksLevel(condition);
  if (asked !== true) return asked;
  const levels = levelsIn(by, condition.get('expression'));
  const known = some(levels.map(asksDevice));
  if (known === true) return true;
  return levels.length === 0 ? new Unknown('the access levels that it asks for are not among the files') : known;
}

/** Levels of the files that an expression names. */
function levelsIn(by: Subject, { written, text }: Field): readonly Subject[] {
  const referred = resourcesIn(written ?? '').filter(({ type }) => type === LEVEL);
  const spelled = new Set(shapeOf(text ?? '').match(/accessPolicies\/[^/"']+\/accessLevels\/\w+/g));
  const named = by.others(LEVEL).filter((level) => spelled.has(`${level.get('name').text}`));
  return [...referred.map((resource) => Subject.of(resource, by.world)), ...named];
}
