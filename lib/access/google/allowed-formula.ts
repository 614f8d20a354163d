import { and, FALSE, type Formula, not, or, TRUE } from '../formula';
import type { GoogleAccess, GoogleBinding, GoogleBoundary, GoogleDenial, GoogleResource } from '../model';
import { free } from '../prove/ask-request';
import { type Asking, all, among, inForce, inherits, lets, nameOf, stops } from './may-apply';
import { givesFormula, isPermission, listsFormula } from './permission';

/** Requests of one caller on one resource that are allowed: nothing denies them, no boundary blocks them, and a binding allows them. */
export function allowedFormula(access: GoogleAccess, asking: Asking, resource: GoogleResource): Formula {
  const allowed = or(access.bindings.map((one) => bindingFormula(one, asking, resource)));
  if (allowed === FALSE) return FALSE;
  const denied = access.denials.map((one) => denialFormula(one, asking, resource));
  return and([allowed, not(or(denied)), not(blockedFormula(access.boundaries, asking, resource))]);
}

/** Requests that one binding allows. */
function bindingFormula(binding: GoogleBinding, asking: Asking, resource: GoogleResource): Formula {
  const name = nameOf(binding.place);
  return all(
    () => inherits(resource, binding.on),
    () => among(binding.members, asking),
    () => inForce(binding.inForce, name),
    () => givesFormula(binding.role),
    () => lets(binding.condition, name),
  );
}

function denialFormula(denial: GoogleDenial, asking: Asking, resource: GoogleResource): Formula {
  const name = nameOf(denial.place);
  return all(
    () => inherits(resource, denial.on),
    () => among(denial.denied, asking),
    () => not(among(denial.excepted, asking)),
    () => inForce(denial.inForce, name),
    () => listsFormula(denial.permissions, `${name} denied`),
    () => not(listsFormula(denial.exceptPermissions, `${name} excepted`)),
    () => stops(denial.condition, name),
  );
}

/** Somebody who is bound to boundaries may use what one of them holds, and nothing else. */
function blockedFormula(boundaries: readonly GoogleBoundary[], asking: Asking, resource: GoogleResource): Formula {
  const bound = boundaries.map((boundary) => {
    const name = nameOf(boundary.place);
    const is = and([inForce(boundary.inForce, name), isBound(boundary, name, asking), stops(boundary.condition, name)]);
    return { is, holds: or(boundary.within.map((on) => inherits(resource, on))), blocks: blocks(boundary, name) };
  });
  return or(
    bound.map((one) =>
      and([
        one.is,
        one.blocks,
        not(one.holds),
        ...bound.map((other) => (other === one ? TRUE : not(and([other.is, other.holds])))),
      ]),
    ),
  );
}

const isBound = ({ members, unsure }: GoogleBoundary, name: string, asking: Asking): Formula =>
  or([
    among(members, asking),
    and([among(unsure, asking), free(`bound: ${name} ${asking.caller}`, 'the files do not tell who is bound')]),
  ]);

function blocks({ blocks: patterns, blocksMore }: GoogleBoundary, name: string): Formula {
  return or([isPermission(patterns), blocksMore === undefined ? FALSE : free(`blocks: ${name}`, blocksMore)]);
}
