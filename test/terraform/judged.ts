import { check, type Finding } from '../../lib/policy';
import { RULES } from '../../lib/policy/rules';
import { readTerraform } from '../../lib/terraform';
import type { Blocks } from '../seeded-google/seed';
import { configuration } from './reading';

/** What only whoever applies knows. */
export const LATE = '${var.late}';

const findingsIn = (resource: Blocks): readonly Finding[] =>
  check(readTerraform(configuration({ variable: { late: {} }, resource })).facts, RULES).findings;

/** Outcomes and places of what one rule finds in blocks, each resource by its name. */
export const judgedBy =
  (rule: string) =>
  (resource: Blocks): string[] =>
    findingsIn(resource)
      .filter((finding) => finding.rule === rule)
      .map(({ outcome, resource: address, at }) => `${outcome} ${address.replace(/^[^.]*\./, '')}/${at}`);

/** Addresses of what one rule finds broken. */
export const failing = (resource: Blocks, rule: string): readonly string[] =>
  findingsIn(resource)
    .filter((finding) => finding.rule === rule && finding.outcome === 'fail')
    .map(({ resource: address }) => address);
