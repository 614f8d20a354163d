import { pinsCaller } from '../decide/pins-caller';
import { and, FALSE, type Formula, or, TRUE } from '../formula';
import type { Policy, Statement } from '../model';
import { free } from './ask-request';
import type { CallerClass } from './caller-class';
import type { Asking } from './condition-formula';
import { eachWay, NOBODY, type Spoken, spoken, spokenOf } from './principal-formula';
import { placeOf, statementFormula } from './statement-formula';

/** Reads policies for one class of callers. */
export class PolicyReader {
  /** @param matters whether a statement can be about what is asked; the others are left out */
  public constructor(
    private readonly caller: CallerClass,
    private readonly asking: Asking,
    private readonly matters: (statement: Statement) => boolean,
  ) {}

  /** What a policy that names whom it is about allows, by the way in which it speaks of the caller: those of resources, trust and endpoints. */
  public grants(policy: Policy): Spoken {
    const granted = this.mattering(policy, 'Allow').flatMap((statement) => this.granted(statement, policy.version));
    const all = [...granted, ...hidden(policy).map(({ allows }) => ({ ...NOBODY, asItself: allows }))];
    const [only = NOBODY, second] = all;
    return second === undefined ? only : eachWay((way) => or(all.map((one) => one[way])));
  }

  /** Whether one of the policies of whoever calls allows a request. */
  public allows(policies: readonly Policy[]): Formula {
    return or(
      policies.flatMap((policy) => [
        ...this.mattering(policy, 'Allow').map((statement) => statementFormula(statement, policy.version, this.asking)),
        ...hidden(policy).map(({ allows }) => allows),
      ]),
    );
  }

  /** Whether one of some policies denies a request, whatever they hang on. */
  public denies(policies: readonly Policy[]): Formula {
    return or(
      policies.flatMap((policy) => [
        ...this.mattering(policy, 'Deny').map((statement) => this.denial(statement, policy.version)),
        ...hidden(policy).map(({ denies }) => denies),
      ]),
    );
  }

  private mattering(policy: Policy, effect: Statement['effect']): readonly Statement[] {
    return matteringOf(policy, this.matters)[effect];
  }

  private granted(statement: Statement, version: Policy['version']): readonly Spoken[] {
    const who = this.allowed(statement);
    if (spoken(who) === FALSE) return [];
    const applies = statementFormula(statement, version, this.asking);
    return [eachWay((way) => and([who[way], applies]))];
  }

  private denial(statement: Statement, version: Policy['version']): Formula {
    const whom = this.denied(statement);
    return whom === FALSE ? FALSE : and([whom, statementFormula(statement, version, this.asking)]);
  }

  /** By the documentation, `NotPrincipal` denies whoever has a boundary, even those that it lists. */
  private denied({ principals }: Statement): Formula {
    if (principals === undefined) return TRUE;
    const { identity } = this.caller;
    const bounded = (identity?.boundary ?? identity?.unseenBoundary) !== undefined;
    return principals.excluded && bounded ? TRUE : spoken(spokenOf(principals, this.caller));
  }

  /** What anyone is allowed by a statement that narrows them to some principals is allowed to those themselves. */
  private allowed(statement: Statement): Spoken {
    const { principals, conditions } = statement;
    if (principals === undefined) {
      return {
        ...NOBODY,
        asAnyone: free(
          `nobody named: ${placeOf(statement)}`,
          'a policy of a resource names nobody whom it allows something',
        ),
      };
    }
    const who = spokenOf(principals, this.caller);
    if (!conditions.some(pinsCaller)) return who;
    return { ...who, asItself: or([who.asItself, who.asAnyone]), asAnyone: FALSE };
  }
}

type ByEffect = Readonly<Record<Statement['effect'], readonly Statement[]>>;

const MATTERING = new WeakMap<(statement: Statement) => boolean, WeakMap<Policy, ByEffect>>();

/** Finds them once for all callers. */
function matteringOf(policy: Policy, matters: (statement: Statement) => boolean): ByEffect {
  const known = MATTERING.get(matters) ?? new WeakMap<Policy, ByEffect>();
  MATTERING.set(matters, known);
  const before = known.get(policy);
  if (before !== undefined) return before;
  const all = policy.statements.filter(matters);
  const of = (effect: Statement['effect']) => all.filter((statement) => statement.effect === effect);
  const found = { Allow: of('Allow'), Deny: of('Deny') };
  known.set(policy, found);
  return found;
}

/** What is hidden may allow and deny anything. */
function hidden(policy: Policy): readonly { readonly allows: Formula; readonly denies: Formula }[] {
  if (policy.hidden === undefined) return [];
  const allows = free(`hidden allow: ${placeOf(policy)}`, policy.hidden);
  const denies = free(`hidden deny: ${placeOf(policy)}`, policy.hidden);
  return [{ allows, denies }];
}
