import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addPath, readFacts, Templates } from '../lib/cloudformation';
import { check, RULES } from '../lib/policy';

const PEERS = 'test/peers';
const EXPECTED = join(PEERS, 'findings.json');

/** How often each rule finds something in one app. Ids and places change with each synthesis of some peers, so they do not count. */
type Counts = Record<string, number>;

interface AppFindings {
  readonly resources: number;
  readonly fail: Counts;
  readonly unknown: Counts;
}

function findingsOf(app: string): AppFindings {
  const templates = new Templates();
  addPath(templates, join(PEERS, 'cdk.out', app));
  const read = readFacts(templates);
  const { findings } = check(read.facts, RULES);
  const counts = (outcome: string) => {
    const ids = findings.filter((finding) => finding.outcome === outcome).map(({ rule }) => rule);
    return Object.fromEntries([...new Set(ids)].sort().map((id) => [id, ids.filter((other) => other === id).length]));
  };
  const broken = findings.find((finding) => finding.broken);
  if (broken) throw new Error(`${app}: ${broken.message}`);
  return { resources: read.resources, fail: counts('fail'), unknown: counts('unknown') };
}

const severityOf = (id: string) => RULES.find((rule) => rule.id === id)?.severity;
const total = (counts: Counts, severity?: string) =>
  Object.entries(counts).reduce(
    (sum, [id, n]) => sum + (severity === undefined || severityOf(id) === severity ? n : 0),
    0,
  );

/** Rules that weigh most and find most, first. */
function chief({ fail }: AppFindings): string {
  const weight = ['fatal', 'error', 'warning'];
  const ids = Object.keys(fail).toSorted((a, b) => {
    const bySeverity = weight.indexOf(severityOf(a) ?? '') - weight.indexOf(severityOf(b) ?? '');
    return bySeverity || (fail[b] ?? 0) - (fail[a] ?? 0) || (a < b ? -1 : 1);
  });
  const shown = ids.slice(0, 3).map((id) => `${id.replace('ZTA-', '')} ${RULES.find((rule) => rule.id === id)?.title}`);
  return shown.join('; ');
}

function table(apps: Readonly<Record<string, AppFindings>>): string {
  const rows = Object.entries(apps).map(([app, found]) =>
    [
      `\`${app}\``,
      found.resources,
      total(found.fail, 'fatal'),
      total(found.fail, 'error'),
      total(found.fail, 'warning'),
      total(found.unknown),
      chief(found),
    ].join(' | '),
  );
  const head = ['app', 'resources', 'fatal', 'error', 'warning', 'unknown', 'not kept, the gravest first'];
  return [head.join(' | '), head.map(() => '---').join(' | '), ...rows].map((row) => `| ${row} |`).join('\n');
}

if (!existsSync(join(PEERS, 'node_modules'))) {
  console.error(`NOT CHECKED: ${PEERS} is not installed; run \`npm --prefix ${PEERS} ci\` first`);
  process.exit(1);
}
const synth = spawnSync('npm', ['--prefix', PEERS, 'run', '-s', 'synth'], { encoding: 'utf8' });
if (synth.status !== 0) throw new Error(synth.stderr);
const apps = Object.fromEntries(
  readdirSync(join(PEERS, 'cdk.out'))
    .sort()
    .map((app) => [app, findingsOf(app)]),
);
const text = `${JSON.stringify(apps, undefined, 2)}\n`;
const readme = readFileSync('README.md', 'utf8');
const told = readme.replace(
  /(<!-- peers -->\n).*?(<!-- \/peers -->)/s,
  (_all, open: string, close: string) => `${open}\n${table(apps)}\n\n${close}`,
);
if (process.argv.includes('--check')) {
  const stale = [
    ...(readFileSync(EXPECTED, 'utf8') === text ? [] : [EXPECTED]),
    ...(readme === told ? [] : ['README.md']),
  ];
  if (stale.length > 0)
    console.error(`other findings than in ${stale.join(' and ')}; look at each, then run \`npm run peers\``);
  else console.log(`${Object.keys(apps).length} apps of others, findings as expected`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  writeFileSync(EXPECTED, text);
  writeFileSync('README.md', told);
  console.log(table(apps));
}
