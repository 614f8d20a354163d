import type * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import {
  ALTER_EVIDENCE,
  APPROVE_MODEL,
  APPROVED,
  DEPLOY_MODEL,
  SHARE_OUT,
  TRAIN_MODEL,
  UNREGISTER_MODEL,
  WEAKEN_GUARDS,
} from '../../access/actions/life-cycle';
import type { Question } from '../../access/prove/question';
import { ConfigError } from '../../core';
import { custodiansIn } from '../custody/trusted-principals';
import { nameInQuestion } from '../proof/named-in-questions';
import { noRequest } from '../proof/no-request';

/** Who has which duty in the life of a model. */
export interface SeparatedDuties {
  /**
   * Who may train models.
   *
   * @default - whoever trains is not asked about
   */
  readonly trainers?: readonly iam.IRole[];

  /** Who may approve them, one at least: nobody else may. */
  readonly approvers: readonly iam.IRole[];

  /** Who may deploy them, one at least: nobody else may. */
  readonly deployers: readonly iam.IRole[];

  /**
   * Who may alter records, and share or copy models out, such as a `BreakGlassRole`.
   *
   * @default - nobody
   */
  readonly trusted?: readonly iam.IRole[];
}

/**
 * What has to be proved so that nobody, of all whom the files show or let in, both approves a model and deploys one, nor alters evidence,
 * nor has a service copy or share a model out: `zeroTrust.require(separationOfDuties({ approvers: [approver], deployers: [deployer] }))`.
 *
 * Each duty is done by those who are named only, and nobody is named for two. It is about the calls of the table `lib/access/actions/life-cycle`; whoever reads
 * a model can copy it, which is for the policies of its bucket.
 *
 * Who keeps what guards records and keys, that is the role that CloudFormation deploys with and the `breakGlass` of a construct, is excepted from
 * altering and sharing them, and named in what is proved; not so where it has one of the duties. What else such a role may, and the app does not hold, is taken
 * as given.
 *
 * @throws DutiesMissing if nobody is named to approve, or to deploy
 * @throws DutiesNotSeparate if somebody is named for two duties
 */
export function separationOfDuties(duties: SeparatedDuties): Question[] {
  const { trainers, approvers, deployers, trusted = [] } = duties;
  checkNamed({ approvers, deployers });
  checkSeparate({ trainers: trainers ?? [], approvers, deployers, trusted });
  const approvals = noRequest({ action: APPROVE_MODEL }).unless({ StringNotEquals: APPROVED });
  const holders = [...(trainers ?? []), ...approvers, ...deployers];
  const own = holders.filter(isOfApp);
  const byHolders = (action: readonly string[]) =>
    own.length === 0 ? [] : [noRequest({ action, principal: own }).byAnyone()];
  return [
    approvals.exceptBy(...approvers),
    noRequest({ action: DEPLOY_MODEL }).exceptBy(...deployers),
    ...(trainers === undefined ? [] : [onlyBy(TRAIN_MODEL, trainers)]),
    sparingCustodians(onlyBy([...ALTER_EVIDENCE, ...UNREGISTER_MODEL], trusted), holders),
    sparingCustodians(onlyBy(SHARE_OUT, trusted), holders),
    ...byHolders(WEAKEN_GUARDS),
  ];
}

const onlyBy = (action: readonly string[], principals: readonly iam.IRole[]): Question => {
  const asked = noRequest({ action });
  return principals.length === 0 ? asked.byAnyone() : asked.exceptBy(...principals);
};

/** Excepts those, besides holders of duties, who keep the protections of the app; which constructs name, and may do so after the question is asked. */
function sparingCustodians(question: Question, holders: readonly iam.IRole[]): Question {
  const { actions, resources, principals, conditions, excepted } = question;
  return {
    actions,
    resources,
    principals,
    conditions,
    get excepted() {
      const asked = new Set(holders.map(nameInQuestion));
      const custodians = holders[0] === undefined ? [] : custodiansIn(holders[0].node.root);
      return [...new Set([...excepted, ...custodians.filter((name) => !asked.has(name))])];
    },
  };
}

/** Whether the app makes it: of others it holds no policy. */
const isOfApp = ({ node }: IConstruct): boolean => node.defaultChild !== undefined;

function checkNamed(named: Readonly<Record<string, readonly iam.IRole[]>>): void {
  for (const [prop, roles] of Object.entries(named)) {
    if (roles.length > 0) continue;
    throw new ConfigError('DutiesMissing', `'${prop}' must name a role at least, got none; name who has the duty`);
  }
}

function checkSeparate(named: Readonly<Record<string, readonly iam.IRole[]>>): void {
  const seen = new Map<string, string>();
  for (const [prop, roles] of Object.entries(named)) {
    for (const role of roles) {
      const key = role.node.path;
      const other = seen.get(key);
      seen.set(key, prop);
      if (other === undefined || other === prop) continue;
      const reason = `'${prop}' must be others than '${other}', got ${key} in both; give each duty a role of its own`;
      throw new ConfigError('DutiesNotSeparate', reason, role);
    }
  }
}
