import {
  ALTER_EVIDENCE,
  APPROVE_MODEL,
  DEPLOY_MODEL,
  REGISTER_MODEL,
  SHARE_OUT,
  TRAIN_MODEL,
  UNREGISTER_MODEL,
} from '../../../access/google/life-cycle';
import type { Refusal } from '../../../policy/facts/refusal';
import type { Denial } from '../../google/denials';

/** Steps in the life of models, each with every permission that takes it, and what reads tagged data. */
const STEPS: readonly (readonly string[])[] = [
  [...TRAIN_MODEL, ...REGISTER_MODEL],
  APPROVE_MODEL,
  DEPLOY_MODEL,
  SHARE_OUT,
  UNREGISTER_MODEL,
  ALTER_EVIDENCE,
].map((step) => step.map((permission) => permission.replace('.', '.googleapis.com/')));

/** Data of a class is in buckets, and in tables, and has the same tag. */
const READS = [
  'storage.googleapis.com/objects.get',
  'storage.googleapis.com/objects.list',
  'bigquery.googleapis.com/tables.getData',
  'bigquery.googleapis.com/tables.export',
];

/** What a denial leaves of steps of which it keeps back more than half, and whether that is known. */
export function leftBy(denial: Denial): Refusal['leaves'] {
  const { unknown } = denial;
  if (unknown !== undefined) return [{ name: 'what is known later', kept: unknown }];
  const steps = denial.tags === undefined ? STEPS : [...STEPS, READS];
  return steps.flatMap((step) => {
    const left = step.filter((permission) => !denial.keeps(permission));
    return left.length * 2 < step.length ? left.map((name) => ({ name, kept: denial.mayKeep(name) })) : [];
  });
}
