import type { Verdicts } from '../policy';

/** How much a run found. What is accepted, and what is as old as the baseline, is counted apart from what counts. */
export interface Summary {
  /** Findings that fail, warnings too, neither accepted nor old. */
  readonly fail: number;
  /** Findings of which nobody can say before deployment, neither accepted nor old. */
  readonly unknown: number;
  /** How many times a rule judged something and was content. */
  readonly pass: number;
  /** Findings that somebody took on. */
  readonly accepted: number;
  /** Findings that are as old as the baseline. */
  readonly old: number;
  readonly resources: number;
  readonly rules: number;
}

export function summaryOf({ findings, passes, resources, rules }: Verdicts): Summary {
  const open = findings.filter(({ accepted, old }) => !accepted && !old);
  const fail = open.filter(({ outcome }) => outcome === 'fail').length;
  const accepted = findings.filter((finding) => finding.accepted).length;
  return {
    fail,
    unknown: open.length - fail,
    pass: passes,
    accepted,
    old: findings.length - open.length - accepted,
    resources,
    rules: rules.length,
  };
}

/** Types of resources that no rule knows how to read, the most frequent first. */
export function unreadTypes({ unread }: Verdicts): readonly { readonly type: string; readonly count: number }[] {
  return [...unread]
    .map(([type, count]) => ({ type, count }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}
