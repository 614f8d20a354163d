import { findingsIn, type Tree } from '../../../judged';

/** What one rule says about a template: outcome, resource and place of each finding. */
export const found = (rule: string, template: Tree): string[] =>
  findingsIn(template)
    .filter((finding) => finding.rule === rule)
    .map(({ outcome, resource, at }) => `${outcome} ${resource} ${at}`);
