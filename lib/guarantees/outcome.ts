import type { Access } from '../access/model';
import type { Counterexample, NamedStatement } from '../access/prove/proof';
import { type Place, Unknown } from '../core';
import { type Breach, type Doubt, placeOfCaller } from './breach';
import type { Demand } from './demand';
import type { Outcome } from './guarantee';
import { spelled } from './spelled';

const NOWHERE: Place = { file: '', resource: '', type: '', at: '' };

/** That somebody breaks it, at the statement that lets them. */
export function brokenBy(breach: Breach, { name, guarded, closing }: Demand): Outcome {
  const { counterexample, caller, access, about } = breach;
  const place = toMend(breach) ?? placeOfCaller(caller) ?? guarded[0] ?? NOWHERE;
  return {
    name,
    place,
    held: false,
    because: told(breach, access),
    counterexample: closable(counterexample, closing?.(breach), access),
    about,
  };
}

/** With what closes it in words that can be written down. */
function closable(found: Counterexample, better: string | undefined, access: Access): Counterexample {
  const change = better ?? found.change;
  return change === undefined ? found : { ...found, change: spelled(change, access) };
}

/** That nobody does. */
export function heldAt(place: Place, { name }: Demand): Outcome {
  return { name, place, held: true, because: 'nobody else may' };
}

/** That it is unknown: at whom it is unknown of. */
export function unknownAt({ caller, because }: Doubt, { name, guarded }: Demand): Outcome {
  const place = (caller && placeOfCaller(caller)) ?? guarded[0] ?? NOWHERE;
  return { name, place, held: new Unknown(because), because };
}

/** The caller's own right where there is one, else what the resource allows them. */
function toMend({ caller, counterexample: { allowedBy } }: Breach): Place | undefined {
  const shown = allowedBy.filter(({ place }) => place.file !== '');
  const own = caller.identity?.policies.flatMap(({ statements }) => statements) ?? [];
  const isOwn = (one: NamedStatement) => own.some(({ place }) => isSame(place, one.place));
  return (shown.find(isOwn) ?? shown[0])?.place;
}

const isSame = (one: Place, other: Place): boolean =>
  one.file === other.file && one.resource === other.resource && one.at === other.at;

function told({ counterexample: { caller, request, when }, besides }: Breach, access: Access): string {
  const where = when.length === 0 ? '' : ` where ${when.join(' and ')}`;
  const on = request.resource === '*' ? '' : ` on ${spelled(request.resource, access)}`;
  const more = besides.map((action) => ` and ${action}`).join('');
  return `${caller} may ${request.action}${on}${more}${where}`;
}
