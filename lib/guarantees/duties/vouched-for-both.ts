import type { Access, Condition, Identity, Statement } from '../../access/model';
import { overlap } from '../../access/prove/overlap';
import { Unknown } from '../../core';
import type { GuaranteeName } from '../../policy';
import type { Asker } from '../asking';
import type { Outcome } from '../guarantee';
import { shapeOf } from '../spelled';

/**
 * Roles of two duties that one and the same bearer of a token may take on, such as a run of one workflow: the trust of neither asks for
 * something that the other refuses.
 *
 * Of SAML, the provider names in what it signs who may take on which role.
 */
export function vouchedForBoth(
  { ways }: Asker,
  name: GuaranteeName,
  some: ReadonlySet<string>,
  others: ReadonlySet<string>,
): readonly Outcome[] {
  return ways.flatMap(({ access, base }) => {
    const trusted = new Set(base.arns);
    const of = (arns: ReadonlySet<string>) =>
      access.identities.filter(({ arn }) => arns.has(arn) && !trusted.has(arn)).flatMap(tokensFor);
    return of(some).flatMap((one) =>
      of(others).flatMap((other) => (one.role === other.role ? [] : bothBy(one, other, name, access))),
    );
  });
}

/** What a role asks of a token. */
interface TokenAsked {
  readonly role: Identity;
  readonly provider: string;
  readonly statement: Statement;
}

const tokensFor = (role: Identity): readonly TokenAsked[] =>
  (role.trust?.statements ?? [])
    .filter(({ effect }) => effect === 'Allow')
    .flatMap((statement) =>
      (statement.principals?.list ?? []).flatMap(({ kind, name }) =>
        kind === 'Federated' && !name.includes(':saml-provider/') ? [{ role, provider: name, statement }] : [],
      ),
    );

function bothBy(one: TokenAsked, other: TokenAsked, name: GuaranteeName, access: Access): readonly Outcome[] {
  const asItIs = (text: string) => text;
  if (one.provider !== other.provider || isApart(one, other, (text) => shapeOf(text, access))) return [];
  const { place } = other.statement;
  const because = `one token of a provider takes on both role '${one.role.place.resource}' and role '${other.role.place.resource}'`;
  const hidden = [one, other].some(({ statement }) => statement.hidden !== undefined);
  const isKnown = !hidden && !isApart(one, other, asItIs);
  return [{ name, place, held: isKnown ? false : new Unknown(because), because }];
}

/** Whether the one asks for something of a token of which the other asks for something else. */
const isApart = (one: TokenAsked, other: TokenAsked, as: (text: string) => string): boolean =>
  one.statement.conditions.some((asked) =>
    other.statement.conditions.some(
      (also) =>
        asked.key.toLowerCase() === also.key.toLowerCase() &&
        isChosen(asked) &&
        isChosen(also) &&
        asked.values.every((value) => also.values.every((another) => !overlap(as(value), as(another)))),
    ),
  );

const isChosen = ({ operator, set, ifExists }: Condition): boolean =>
  set !== 'all' && !ifExists && /^String(Equals|Like)$/.test(operator);
