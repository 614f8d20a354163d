import type { IConstruct } from 'constructs';
import {
  ALTER_EVIDENCE,
  APPROVE_MODEL,
  DEPLOY_MODEL,
  REGISTER_MODEL,
  SHARE_OUT,
  TRAIN_MODEL,
  UNREGISTER_MODEL,
} from '../../access/google/life-cycle';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import type { IMemberRef } from '../naming/member';
import { type AppQuestion, noRequest } from '../proof/no-request';

/** Somebody who has a duty: a construct, or a member as policies spell it. */
type Holder = IMemberRef & Partial<IConstruct>;

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
   * Who may alter records, and share or take models out, such as a `BreakGlassRole`.
   *
   * @default - nobody
   */
  readonly trusted?: readonly Holder[];
}

/**
 * What has to be proved so that nobody, of all whom the files show or let in, both approves a model and deploys one, nor alters records, nor takes a model
 * out: `zeroTrust.require(separationOfDuties({ approvers: [approver], deployers: [deployer] }))`.
 *
 * Each duty is done by those who are named only, and nobody is named for two. Who is in which group the files do not tell, so that one person in two
 * groups is not found; nor are those whose rights are not in the files, as owners of the project.
 *
 * @throws DutiesMissing if nobody is named to approve, or to deploy
 * @throws DutiesNotSeparate if somebody is named for two duties
 */
export function separationOfDuties(duties: SeparatedDuties): AppQuestion[] {
  const { trainers, approvers, deployers, trusted = [] } = duties;
  checkNamed({ approvers, deployers });
  checkSeparate({ trainers: trainers ?? [], approvers, deployers, trusted });
  return [
    onlyBy(APPROVE_MODEL, approvers),
    onlyBy(DEPLOY_MODEL, deployers),
    ...(trainers === undefined ? [] : [onlyBy([...TRAIN_MODEL, ...REGISTER_MODEL], trainers)]),
    onlyBy([...ALTER_EVIDENCE, ...UNREGISTER_MODEL], trusted),
    onlyBy(SHARE_OUT, trusted),
  ];
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
      const other = seen.get(member);
      seen.set(member, prop);
      if (other === undefined || other === prop) continue;
      const reason = `'${prop}' must be others than '${other}', got ${called(member)} in both; give each duty a group of its own`;
      throw new ConfigError('DutiesNotSeparate', reason, node && { node });
    }
  }
}

const called = (member: string): string => (Token.isUnresolved(member) ? 'the same member' : `'${member}'`);
