import { and, FALSE, type Formula, not, or, TRUE } from '../formula';
import type { Access, Endpoint, Policy } from '../model';
import { free, matches } from './ask-request';
import { bearersOf, type Relevance } from './bearers-of';
import type { CallerClass } from './caller-class';
import type { Asking } from './condition-formula';
import { eachWay, type Spoken, spoken } from './principal-formula';
import { PolicyReader } from './said';
import { actionLike, ofKey, resourceControlled, surelyControlled, TargetFormula, takesOn } from './target-formula';

/** What decides about requests, besides the policies. */
export interface DecisionOptions {
  /** Whether policies that the files do not show are taken to grant anything, rather than nothing. */
  readonly openWorld: boolean;
  /** What can be about what is asked; all else is left out. */
  readonly relevance: Relevance;
}

/** A resource, or a role that can be taken on, that bears a policy of its own. */
interface Bearer {
  readonly policy: Policy;
  readonly isAbout: () => Formula;
}

/** All requests of a class of callers that are allowed, in AWS's order of policies. */
export class DecisionFormula {
  private readonly reader: PolicyReader;
  private readonly target: TargetFormula;

  public constructor(
    private readonly access: Access,
    private readonly caller: CallerClass,
    private readonly asking: Asking,
    private readonly options: DecisionOptions,
  ) {
    this.reader = new PolicyReader(caller, asking, options.relevance.matters);
    this.target = new TargetFormula(access, caller, asking.known, asking.keys.kinds.has('aws:resourceaccount'));
  }

  public build(): Formula {
    const bearers = [...this.guarded(), ...this.trusting()];
    const granted = bearers.flatMap((bearer) => this.granted(bearer));
    const byResource = eachWay((way) => or(granted.map((one) => one[way])));
    // Most callers have no right to most of what is asked about.
    if (!this.options.openWorld && spoken(byResource) === FALSE && this.identity() === FALSE) return FALSE;
    const allowed = this.allowed(byResource);
    if (allowed === FALSE) return FALSE;
    const denied = or([this.denied(), ...bearers.map((bearer) => this.refused(bearer))]);
    return and([
      allowed,
      not(denied),
      this.serviceControls(),
      ...this.access.endpoints.map((one) => this.through(one)),
    ]);
  }

  /** What the policies of resources and of the caller allow together. */
  private allowed(byResource: Spoken): Formula {
    const { kind, account } = this.caller;
    const unshown = this.options.openWorld ? not(this.target.isGuarded()) : FALSE;
    if (kind === 'federated')
      return and([takesOn(this.asking.known), or([byResource.asItself, byResource.asAnyone, unshown])]);
    if (account === undefined || kind === 'root') return or([byResource.asItself, byResource.asAnyone, unshown]);
    const own = account === this.access.account;
    if (!own) return or([spoken(byResource), unshown]);
    return or([
      and([this.target.isOwn(), this.within({ ...byResource, asAnyone: or([byResource.asAnyone, unshown]) })]),
      and([not(this.target.isOwn()), this.across(byResource)]),
    ]);
  }

  /** Caller and resource of one account: one of the two sides is enough, but for keys and roles. */
  private within({ asItself, asRole, asAccount, asAnyone }: Spoken): Formula {
    const { known } = this.asking;
    const limit = this.limit();
    const passedOn = or([not(or([ofKey(known), takesOn(known)])), asAccount, this.target.hasDefaultPolicy()]);
    const everyone = limit === TRUE ? asAnyone : and([asAnyone, or([limit, free('limits of everyone', LIMITS)])]);
    return or([asItself, everyone, and([limit, or([asRole, and([this.identity(), passedOn])])])]);
  }

  /** Caller and resource of two accounts: both sides must allow. */
  private across(byResource: Spoken): Formula {
    const open = this.options.openWorld ? TRUE : spoken(byResource);
    return open === FALSE ? FALSE : and([open, this.identity(), this.limit()]);
  }

  private identity(): Formula {
    if (this.options.openWorld) return TRUE;
    const { identity } = this.caller;
    if (identity === undefined) return FALSE;
    return or([this.reader.allows(identity.policies), ...identity.unseen.map((name) => this.unseen('allows', name))]);
  }

  private limit(): Formula {
    const { identity } = this.caller;
    if (identity?.unseenBoundary !== undefined) return this.unseen('allows', identity.unseenBoundary);
    return identity?.boundary === undefined ? TRUE : this.reader.allows([identity.boundary]);
  }

  private unseen(effect: string, name: string): Formula {
    const { label } = this.caller;
    return free(JSON.stringify(['unseen', effect, name, label]), `the policy '${name}' of ${label} is not shown`);
  }

  /** Denials that hold whatever the resource is. */
  private denied(): Formula {
    const { identity } = this.caller;
    const own = identity === undefined ? [] : [...identity.policies, ...(identity.boundary ? [identity.boundary] : [])];
    const unseen = [...(identity?.unseen ?? []), ...[identity?.unseenBoundary ?? []].flat()];
    return or([
      this.reader.denies(own),
      and([this.isServiceControlled(), this.reader.denies(this.access.serviceControls.flat())]),
      this.resourceControlDenies(),
      ...unseen.map((name) => this.unseen('denies', name)),
    ]);
  }

  /** Service control policies limit the principals of member accounts, and nobody else. */
  private isServiceControlled(): Formula {
    const { account, management } = this.access;
    if (this.caller.account !== account || management === true) return FALSE;
    return not(this.isLinkedToService());
  }

  private resourceControlDenies(): Formula {
    const policies = this.access.resourceControls.flat();
    const denied = and([this.isResourceControlled(), this.reader.denies(policies)]);
    if (denied === FALSE) return FALSE;
    const denials = policies.flatMap(({ statements }) => statements.filter(({ effect }) => effect === 'Deny'));
    return and([denied, surelyControlled(denials.filter(this.options.relevance.matters), this.asking.known)]);
  }

  private isResourceControlled(): Formula {
    if (this.access.management === true || this.access.resourceControls.length === 0) return FALSE;
    return and([this.target.isOwn(), resourceControlled(this.asking.known), not(this.isLinkedToService())]);
  }

  /** Roles that services made for themselves obey no policy of the organization; nobody else is asked about as one. */
  private isLinkedToService(): Formula {
    const { kind, name } = this.caller;
    return kind === 'role' && name?.includes(':role/aws-service-role/') ? TRUE : FALSE;
  }

  /** A level whose policies only deny leaves the one in place that AWS attaches to every level by itself, and that allows everything. */
  private serviceControls(): Formula {
    const controlled = this.isServiceControlled();
    if (controlled === FALSE) return TRUE;
    const levels = this.access.serviceControls.filter((level) =>
      level.some(({ statements }) => statements.some(({ effect }) => effect === 'Allow')),
    );
    return or([not(controlled), and(levels.map((level) => this.reader.allows(level)))]);
  }

  /** Endpoints of route tables take an account for its root user only; files do not always tell which endpoint is one. */
  private through({ id, policy }: Endpoint): Formula {
    if (policy === undefined) return TRUE;
    const { known } = this.asking;
    const via = matches('aws:sourcevpce', { glob: id, ignoreCase: false, arn: false }, known);
    const allows = this.reader.grants(policy);
    const denies = this.reader.denies([policy]);
    const byRoute = or([actionLike('s3:*', known), actionLike('dynamodb:*', known)]);
    const asAccount = and([allows.asAccount, or([not(byRoute), free(`by route: ${id}`, ROUTE)])]);
    return or([not(via), and([or([allows.asItself, allows.asRole, allows.asAnyone, asAccount]), not(denies)])]);
  }

  private guarded(): readonly Bearer[] {
    const { guarding } = bearersOf(this.access, this.options.relevance);
    return guarding.map(({ resource, policy }) => ({ policy, isAbout: () => this.target.guardedBy(resource) }));
  }

  private trusting(): readonly Bearer[] {
    const { trusting } = bearersOf(this.access, this.options.relevance);
    return trusting.map(({ arn, trust }) => ({ policy: trust, isAbout: () => this.target.takesOn(arn) }));
  }

  private granted({ policy, isAbout }: Bearer): readonly Spoken[] {
    const allows = this.reader.grants(policy);
    if (spoken(allows) === FALSE) return [];
    const about = isAbout();
    return [eachWay((way) => and([about, allows[way]]))];
  }

  private refused({ policy, isAbout }: Bearer): Formula {
    const denies = this.reader.denies([policy]);
    return denies === FALSE ? FALSE : and([isAbout(), denies]);
  }
}

const LIMITS = 'AWS does not say whether limits hold for what everyone is allowed';
const ROUTE = 'AWS takes an account for its root user in endpoints of route tables, and which they are is not shown';
