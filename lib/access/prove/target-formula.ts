import { actionsWithoutResource, RESOURCE_CONTROLS } from '../actions';
import { and, FALSE, type Formula, not, or } from '../formula';
import type { Access, GuardedResource, Statement } from '../model';
import { free, isOneOf, type Known, matches, present } from './ask-request';
import type { CallerClass } from './caller-class';
import { overlap } from './overlap';

/** The action is like a pattern. */
export function actionLike(glob: string, known: Known): Formula {
  return matches('action', { glob, ignoreCase: true, arn: false }, known);
}

const arnLike = (glob: string, known: Known) => matches('resource', { glob, ignoreCase: false, arn: true }, known);

/** The request is about a key of KMS, whose own policy must allow what is done with it, or leave it to the account. */
export function ofKey(known: Known): Formula {
  return and([actionLike('kms:*', known), arnLike('arn:*:kms:*:*:key/*', known)]);
}

/** The request takes a role on, so that the trust policy of the role is the policy of its resource. */
export function takesOn(known: Known): Formula {
  return and([actionLike('sts:*', known), arnLike('arn:*:iam:*:*:role/*', known)]);
}

/** AWS documents that resource control policies hold for the action. */
export function resourceControlled(known: Known): Formula {
  const listed = or(RESOURCE_CONTROLS.services.map((service) => actionLike(`${service}:*`, known)));
  return and([listed, not(or(RESOURCE_CONTROLS.spared.map((action) => actionLike(action, known))))]);
}

/**
 * Resource control policies surely hold for the request: AWS documents that they do for what is authorised on a resource, and says nothing
 * of the rest. @param denials their statements that can be about it
 */
export function surelyControlled(denials: readonly Statement[], known: Known): Formula {
  const services = RESOURCE_CONTROLS.services.filter((service) => denials.some((one) => isAboutService(one, service)));
  const unsure = services.flatMap(actionsWithoutResource).map((action) => actionLike(action, known));
  return or([arnLike('arn:*:*:*:*:*', known), not(or(unsure)), free('controlled without a resource', NO_RESOURCE)]);
}

const NO_RESOURCE = 'AWS does not say that resource control policies hold for what is authorised on no resource';

const isAboutService = ({ actions: { patterns, excluded } }: Statement, service: string): boolean =>
  excluded || patterns.some((pattern) => overlap(pattern.toLowerCase(), `${service}:*`));

/** What requests of a class of callers are about. */
export class TargetFormula {
  public constructor(
    private readonly access: Access,
    private readonly caller: CallerClass,
    private readonly known: Known,
    /** Whether a policy or the question asks for the account of the resource. */
    private readonly asksForAccount: boolean,
  ) {}

  /** It is about a resource with this policy of its own. */
  public guardedBy(resource: GuardedResource): Formula {
    return and([this.is(resource), not(takesOn(this.known))]);
  }

  /** It takes this role on. */
  public takesOn(role: string): Formula {
    return and([isOneOf('resource', [role], this.known), takesOn(this.known)]);
  }

  /** It is about something whose policy is shown. */
  public isGuarded(): Formula {
    const { resources, identities } = this.access;
    return or([
      ...resources.filter(({ policy }) => policy !== undefined).map((resource) => this.guardedBy(resource)),
      ...identities.filter(({ trust }) => trust !== undefined).map(({ arn }) => this.takesOn(arn)),
    ]);
  }

  /** KMS gives a key without a policy one that leaves everything to the account. */
  public hasDefaultPolicy(): Formula {
    const plain = this.access.resources.filter(({ policy, arn }) => policy === undefined && arn.includes(':kms:'));
    const about = or(plain.map((resource) => this.is(resource)));
    return about === FALSE ? FALSE : and([about, ofKey(this.known)]);
  }

  /** The resource is of the account of the files: its ARN says so, the files hold it, the request says so, or nothing says otherwise. */
  public isOwn(): Formula {
    const { account, resources, identities } = this.access;
    const said = 'aws:resourceaccount';
    const untold = or([not(arnLike('arn:*:*:*:*:*', this.known)), arnLike('arn:*:*:*::*', this.known)]);
    if (!this.asksForAccount && this.caller.account === account)
      return or([arnLike(`arn:*:*:*:${account}:*`, this.known), untold]);
    const held = or([
      ...resources.map((one) => this.is(one)),
      isOneOf(
        'resource',
        identities.map(({ arn }) => arn),
        this.known,
      ),
    ]);
    const unsaid = this.caller.account === account ? not(present(said, this.known)) : FALSE;
    return or([
      arnLike(`arn:*:*:*:${account}:*`, this.known),
      and([untold, or([held, isOneOf(said, [account], this.known), unsaid])]),
    ]);
  }

  private is(resource: GuardedResource): Formula {
    const known = IS.get(resource) ?? isResource(resource, this.known);
    IS.set(resource, known);
    return known;
  }
}

/** Nothing is known of the resource beforehand, so that the same holds for all callers. */
const IS = new WeakMap<GuardedResource, Formula>();

/** What a resource holds is named by patterns. */
function isResource({ arn, holds }: GuardedResource, known: Known): Formula {
  const held = holds.map((glob) => matches('resource', { glob, ignoreCase: false, arn: false }, known));
  return or([isOneOf('resource', [arn], known), ...held]);
}
