import type { IConstruct } from 'constructs';
import {
  ACT_AS,
  ALTER_EVIDENCE,
  APPROVE_MODEL,
  DEPLOY_MODEL,
  GIVE_RIGHTS,
  REGISTER_MODEL,
  SHARE_OUT,
  TRAIN_MODEL,
  UNREGISTER_MODEL,
} from '../../access/google/life-cycle';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { sameSpelling } from '../naming/member';
import { type AppQuestion, noRequest } from '../proof/no-request';
import { accountsOf, type Holder, workflowsOf } from './holder-accounts';

/** Who has which duty in the life of a model. */
export interface SeparatedDuties {
  /**
   * Who may train models, and put them into the registry.
   *
   * @default - whoever trains is not asked about
   */
  readonly trainers?: readonly Holder[];

  /** Who may approve them, one at least: nobody else may. */
  readonly approvers: readonly Holder[];

  /** Who may deploy them, one at least: nobody else may. */
  readonly deployers: readonly Holder[];

  /**
   * Who may alter records, share or take models out, give rights, and act as the accounts of others, such as a `BreakGlassRole`, and the account that
   * Terraform is applied with where the app gives it that.
   *
   * @default - nobody
   */
  readonly trusted?: readonly Holder[];
}

/**
 * What has to be proved so that nobody, of all whom the files show or let in, both approves a model and deploys one, nor alters records, nor takes a model
 * out: `zeroTrust.require(separationOfDuties({ approvers: [approver], deployers: [deployer] }))`.
 *
 * Each duty is done by those who are named only, and nobody is named for two. Where that is a service account of the app, nobody acts as it, makes a
 * key of it or says who may, but those who have the same duty, and the workflow of a `GitHubPipelineIdentity`. Nobody but whom you trust gives rights.
 *
 * Who is in which group the files do not tell, so that one person in two groups is not found; nor are those whose rights are not in the files, as
 * owners of the project; nor what a build does that runs as an account, for whoever may change the build.
 *
 * @throws DutiesMissing if nobody is named to approve, or to deploy
 * @throws DutiesNotSeparate if somebody is named for two duties
 */
export function separationOfDuties(duties: SeparatedDuties): AppQuestion[] {
  const { trainers, approvers, deployers, trusted = [] } = duties;
  checkNamed({ approvers, deployers });
  checkSeparate({ trainers: trainers ?? [], approvers, deployers, trusted });
  const [app] = [...approvers, ...deployers, ...(trainers ?? [])].flatMap(({ node }) => node?.root ?? []);
  const asThem = (holders: readonly Holder[]) => (app === undefined ? [] : onlyAs(holders, trusted, app));
  return [
    onlyBy(APPROVE_MODEL, approvers),
    onlyBy(DEPLOY_MODEL, deployers),
    ...(trainers === undefined ? [] : [onlyBy([...TRAIN_MODEL, ...REGISTER_MODEL], trainers)]),
    onlyBy([...ALTER_EVIDENCE, ...UNREGISTER_MODEL], trusted),
    onlyBy(SHARE_OUT, trusted),
    onlyBy(GIVE_RIGHTS, trusted),
    ...[approvers, deployers, trainers ?? []].flatMap(asThem),
  ];
}

/** Whoever may act as an account does what it may: those who have the same duty do. */
function onlyAs(holders: readonly Holder[], trusted: readonly Holder[], app: IConstruct): AppQuestion[] {
  const resource = accountsOf(holders, app);
  if (resource.length === 0) return [];
  return [noRequest({ action: ACT_AS, resource }).exceptBy(...holders, ...workflowsOf(holders), ...trusted)];
}

function onlyBy(action: readonly string[], holders: readonly Holder[]): AppQuestion {
  const asked = noRequest({ action });
  return holders.length === 0 ? asked.byAnyone() : asked.exceptBy(...holders);
}

function checkNamed(named: Readonly<Record<string, readonly Holder[]>>): void {
  for (const [prop, holders] of Object.entries(named)) {
    if (holders.length > 0) continue;
    throw new ConfigError('DutiesMissing', `'${prop}' must name somebody at least, got none; name who has the duty`);
  }
}

function checkSeparate(named: Readonly<Record<string, readonly Holder[]>>): void {
  const seen = new Map<string, string>();
  for (const [prop, holders] of Object.entries(named)) {
    for (const { member, node } of holders) {
      const spelled = sameSpelling({ member });
      const other = seen.get(spelled);
      seen.set(spelled, prop);
      if (other === undefined || other === prop) continue;
      const reason = `'${prop}' must be others than '${other}', got ${called(member)} in both; give each duty a group of its own`;
      throw new ConfigError('DutiesNotSeparate', reason, node && { node });
    }
  }
}

const called = (member: string): string => (Token.isUnresolved(member) ? 'the same member' : `'${member}'`);
