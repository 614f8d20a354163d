import type { Finding, Severity, Verdicts } from '../policy';

const WEIGHT: Record<Severity, number> = { fatal: 0, error: 1, warning: 2 };

/**
 * Findings in the order of every report: by file, then by resource, each in the order in which they were read;
 * within a resource what counts comes first, and what is heavier before what is lighter.
 */
export function inOrder({ files, findings }: Verdicts): readonly Finding[] {
  const ranks = new Map(files.map((file, i) => [file, i]));
  const rank = (name: string): number => {
    const known = ranks.get(name) ?? ranks.size;
    ranks.set(name, known);
    return known;
  };
  const keyed = findings.map((finding) => ({
    finding,
    key: [
      rank(finding.file),
      rank(JSON.stringify([finding.file, finding.resource])),
      finding.accepted || finding.old ? 1 : 0,
      finding.outcome === 'fail' ? 0 : 1,
      WEIGHT[finding.severity],
      finding.rule,
      finding.at,
      finding.message,
    ],
  }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ finding }) => finding);
}

type Key = readonly (string | number)[];

function compareKeys(a: Key, b: Key): number {
  for (const [i, left] of a.entries()) {
    const right = b[i];
    if (right !== undefined && left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
