import { actionTable } from '../../access/actions/action-table';
import {
  ALTER_EVIDENCE,
  APPROVE_MODEL,
  DEPLOY_MODEL,
  SHARE_BY_LIST,
  SHARE_OUT,
  TRAIN_MODEL,
  UNREGISTER_MODEL,
  WEAKEN_GUARDS,
} from '../../access/actions/life-cycle';
import { Glob } from '../../core/glob';
import { TAMPERING } from '../identity/boundary-statements';
import { AUDIT_READS, DELIVERY_SERVICES, EVIDENCE_READS, REVIEW_READS, TRAINING_SERVICES } from './duty-actions';

/** What a duty in the life of a model opens, and what stays closed to it whatever else is granted. Patterns of actions. */
export interface Duty {
  /** What it is called, in a sentence: 'trains'. */
  readonly does: string;
  /** All else is closed, so that an action that AWS adds tomorrow in another service is closed too. */
  readonly opens: readonly string[];
  /** What is closed of that, since others do it. */
  readonly leavesToOthers: readonly string[];
  /** Whether it may approve a version of a model. */
  readonly approves: boolean;
  /** Exact actions that it is allowed on everything, since they are about no single resource. */
  readonly allows: readonly string[];
}

/** The duties, each by its name. */
export const DUTIES = {
  trainer: {
    does: 'trains',
    opens: TRAINING_SERVICES,
    leavesToOthers: [...DEPLOY_MODEL, ...SHARE_OUT, ...SHARE_BY_LIST, ...UNREGISTER_MODEL],
    approves: false,
    allows: [],
  },
  approver: {
    does: 'approves',
    opens: ['codepipeline:PutApprovalResult', 'sagemaker:UpdateModelPackage', ...REVIEW_READS],
    leavesToOthers: [],
    approves: true,
    allows: [],
  },
  deployer: {
    does: 'deploys',
    opens: DELIVERY_SERVICES,
    leavesToOthers: [
      ...TRAIN_MODEL,
      'sagemaker:CreateModelPackage',
      ...SHARE_OUT,
      ...SHARE_BY_LIST,
      ...UNREGISTER_MODEL,
    ],
    approves: false,
    allows: [],
  },
  auditor: {
    does: 'audits',
    opens: [...AUDIT_READS, ...EVIDENCE_READS],
    leavesToOthers: [],
    approves: false,
    allows: AUDIT_READS,
  },
} as const satisfies Readonly<Record<string, Duty>>;

/** A name of a duty. */
export type DutyName = keyof typeof DUTIES;

/** What is closed of what a duty opens: patterns, sorted. What it does not open is closed by itself. */
export function closedWithin({ opens, leavesToOthers }: Duty): readonly string[] {
  const services = new Set(opens.map(serviceOf));
  const all = [...leavesToOthers, ...ALTER_EVIDENCE, ...WEAKEN_GUARDS, ...TAMPERING].filter((action) =>
    services.has(serviceOf(action)),
  );
  const wide = opens.map((pattern) => new Glob(pattern));
  // Patterns of tampering that reach into what is opened, or exact actions of it.
  const reached = all.filter((action) =>
    actionTable()
      .matching(action)
      .some((one) => wide.some((open) => open.test(one))),
  );
  return [...new Set(reached)].sort();
}

const serviceOf = (action: string): string => action.replace(/:.*/, '');

/** Actions of the life of a model that are of another duty, whichever service they are of. */
export const ofOthers = ({ leavesToOthers, opens }: Duty): readonly string[] => [
  ...leavesToOthers,
  ...[...APPROVE_MODEL, ...DEPLOY_MODEL, ...TRAIN_MODEL, ...SHARE_OUT].filter((one) => !isOpen(one, opens)),
];

/** Whether one of some patterns stands for an action, or for all that another pattern does. */
export const isOpen = (action: string, opens: readonly string[]): boolean =>
  opens.some((pattern) => new Glob(pattern).test(action));
