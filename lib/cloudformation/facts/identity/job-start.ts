import { every, not } from '../../../core';
import type { Fact } from '../../../policy';
import type { UnboundStart } from '../../../policy/facts/job-start';
import { ISOLATE } from '../../ai-actions';
import { fact } from '../../fact';
import { Actions, type Statement } from '../../statement';
import type { Holder } from './holder';
import type { Request } from './permissions';
import { singlesOut } from './side-door';

/** Runs a container over data; hosting a model is told of elsewhere. */
const JOBS = new Actions(ISOLATE.filter((action) => action !== 'sagemaker:CreateModel'));

/** What a job may go without, and the request of one that does. */
const WITHOUT: readonly (readonly [without: string, request: Request])[] = [
  ['without network isolation', { 'sagemaker:networkisolation': null }],
  ['with network isolation turned off', { 'sagemaker:networkisolation': 'false' }],
  ['outside of networks', { 'sagemaker:vpcsubnets': null }],
  // Some kinds of instances have disks of their own, and take no key.
  [
    'with volumes under no key of the account',
    { 'sagemaker:volumekmskeyarn': null, 'sagemaker:instancetypes': 'ml.m5.large' },
  ],
  ['with output under no key of the account', { 'sagemaker:outputkmskeyarn': null }],
  ['with plain traffic between instances', { 'sagemaker:intercontainertrafficencryption': null }],
];

/** What an identity that starts jobs is let to leave out. */
export function jobStartsOf(holder: Holder): Fact[] {
  const started = holder.leading.flatMap((statement) =>
    statement
      .namesAmong(JOBS)
      .filter((action) => singlesOut(statement, action))
      .map((action) => ({ statement, action })),
  );
  if (started.length === 0) return [];
  const unbound = WITHOUT.flatMap(([without, request]) =>
    started.flatMap(({ statement, action }) => opening(holder, statement, action, without, request)).slice(0, 1),
  );
  return [fact('job-start', holder.subject, { unbound })];
}

function opening(
  { permissions }: Holder,
  statement: Statement,
  action: string,
  without: string,
  request: Request,
): UnboundStart[] {
  const open = every([statement.isAllow, not(permissions.closes(statement, action, request))]);
  return open === false ? [] : [{ place: statement.field.place, what: action, without, open }];
}
