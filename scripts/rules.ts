import { readFileSync, writeFileSync } from 'node:fs';
import { type Finding, GUARANTEE_RULES, RULES, type Rule } from '../lib/policy';
import { findingsIn } from '../test/judged';
import { allSeeds, sidesOf } from '../test/seeded/all-seeds';
import { SEEDS as GOOGLE_SEEDS } from '../test/seeded-google/all-seeds';
import { failing } from '../test/terraform/judged';
import { withCheckedTemplate } from './readme-check';

/** What each area of rules sees to, by the middle of their ids. */
const AREAS: Readonly<Record<string, string>> = {
  IAM: 'identities, trust, credentials',
  POL: 'policies that cannot mean what they say',
  MODEL: 'use of models, guardrails',
  NET: 'networks, endpoints, doors',
  AGENT: 'agents, tools, memories',
  LOG: 'logs, trails, keys',
  DATA: 'data, workspaces, captured calls',
  SUPPLY: 'images, artifacts, pipelines',
  GATE: 'verified access',
  WATCH: 'alarms, detectors, scanners',
  INV: 'inventory of models, datasets, pipelines',
  ORG: 'policies of an organization',
  FILE: 'what files do not show',
  EXC: 'exceptions',
  PROOF: 'what all policies together keep',
};

const ALL: readonly Rule[] = [...RULES, ...GUARANTEE_RULES];

/** Where those are whose seeds are whole templates that tests ask one by one. */
const ELSEWHERE = '[test/guarantees](test/guarantees)';

const areaOf = ({ id }: Rule): string => id.split('-')[1] ?? '';

/** A seed, and whether its violation was found and its twin flagged. */
interface Outcome {
  readonly seed: { readonly rule: string; readonly violation: string };
  readonly found: boolean;
  readonly flagged: boolean;
}

const outcomes = (): Outcome[] => [...ofTemplates(), ...ofGoogle()];

function ofGoogle(): Outcome[] {
  return GOOGLE_SEEDS.map((seed) => ({
    seed,
    found: failing(seed.bad, seed.rule).some((address) => address === seed.at[0]),
    flagged: failing(seed.good, seed.rule).length > 0,
  }));
}

function ofTemplates(): Outcome[] {
  const seeds = allSeeds();
  const together = seeds.filter(({ seed }) => !seed.alone);
  const whole = findingsIn(Object.assign({}, ...together.flatMap((sown) => Object.values(sidesOf(sown)))));
  const on = (id: string, findings: readonly Finding[]) => findings.filter(({ resource }) => resource.startsWith(id));
  return seeds.map((sown) => {
    const { bad, good } = sidesOf(sown);
    const ofBad = sown.seed.alone ? findingsIn(bad) : on(sown.violation, whole);
    const ofGood = sown.seed.alone ? findingsIn(good) : on(sown.twin, whole);
    return { seed: sown.seed, found: ofBad.some(({ rule }) => rule === sown.seed.rule), flagged: ofGood.length > 0 };
  });
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const count = <T>(items: readonly T[], wanted: (item: T) => boolean): number => items.filter(wanted).length;

function summary(all: readonly Outcome[]): string {
  const rows = Object.entries(AREAS).map(([area, what]) => {
    const rules = ALL.filter((rule) => areaOf(rule) === area);
    const seeds = all.filter(({ seed }) => seed.rule.startsWith(`ZTA-${area}-`));
    const severities = (['fatal', 'error', 'warning'] as const).map((severity) =>
      count(rules, (rule) => rule.severity === severity),
    );
    return [
      `\`ZTA-${area}\``,
      what,
      rules.length,
      ...severities,
      ...(area === 'PROOF'
        ? [ELSEWHERE, '', '']
        : [seeds.length, count(seeds, ({ found }) => found), count(seeds, ({ flagged }) => flagged)]),
    ];
  });
  const totals = rows.reduce<number[]>(
    (sums, row) => sums.map((sum, i) => sum + (Number(row[i + 2]) || 0)),
    Array(7).fill(0),
  );
  return table(
    ['ids', 'about', 'rules', 'fatal', 'error', 'warning', 'seeded violations', 'found', 'twins flagged'],
    [...rows, ['', '**all**', ...totals.map((total) => `**${total}**`)]],
  );
}

function everyRule(all: readonly Outcome[]): string {
  return Object.entries(AREAS)
    .map(([area, what]) => {
      const rows = ALL.filter((rule) => areaOf(rule) === area).map(({ id, severity, title }) => [
        id,
        severity,
        title,
        all
          .filter(({ seed }) => seed.rule === id)
          .map(({ seed }) => seed.violation)
          .join('; ') || (area === 'PROOF' ? ELSEWHERE : ''),
      ]);
      return `## ${what[0]?.toUpperCase()}${what.slice(1)}\n\n${table(['rule', 'severity', 'what is required', 'violations seeded'], rows)}`;
    })
    .join('\n\n');
}

/** What stands between the marks of a file, replaced. */
const between = (text: string, body: string): string =>
  text.replace(
    /(<!-- rules -->\n).*?(<!-- \/rules -->)/s,
    (_all, open: string, close: string) => `${open}\n${body}\n\n${close}`,
  );

async function main(): Promise<void> {
  const all = outcomes();
  const readme = between(await withCheckedTemplate(readFileSync('README.md', 'utf8')), summary(all));
  const rules = `# Rules\n\n${PREFACE}\n\n${everyRule(all)}\n`;
  const files = Object.entries({ 'README.md': readme, 'RULES.md': rules });
  if (!process.argv.includes('--check')) {
    for (const [file, text] of files) writeFileSync(file, text);
    console.log(summary(all));
    return;
  }
  const stale = files.filter(([file, text]) => readFileSync(file, 'utf8') !== text).map(([file]) => file);
  if (stale.length === 0) return;
  console.error(`not up to date: ${stale.join(', ')}; run \`npm run rules\``);
  process.exitCode = 1;
}

const PREFACE = `Written by \`npm run rules\`. \`npx zta rules ID\` tells one rule in full: why, what to do, when to accept it, the controls. Rules \`ZTA-PROOF\` are about all policies together: their violations and twins are whole templates, which the tests in [test/guarantees](test/guarantees) ask one by one.`;

main();
