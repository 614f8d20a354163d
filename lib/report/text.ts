import colours from 'picocolors';
import { type Finding, stops, type Verdicts } from '../policy';
import type { Locate } from './locate';
import { inOrder } from './order';
import { printable } from './printable';
import { type Summary, summaryOf, unreadTypes } from './summary';
import { wrap } from './wrap';

/** How to print for people. */
export interface TextOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** Tells the line of each finding. @default - no lines are told */
  readonly locate?: Locate;
}

/** A report for people: by file, then by resource, the summary last, since that is what a terminal shows. */
export function textReport(verdicts: Verdicts, options: TextOptions): string {
  const print = new Printer(options);
  // Old ones are only counted: a team that began with hundreds would look for the new one among them.
  const shown = inOrder(verdicts).filter(({ old }) => !old);
  const blocks = groupsOf(shown, ({ file }) => file).map((ofFile) => print.file(ofFile));
  const ends = [print.unread(verdicts), print.summary(verdicts)].filter((line) => line !== '');
  return `${[...blocks, ends.join('\n')].join('\n\n')}\n`;
}

/** The one line that says how much was found. */
export function summaryLine(verdicts: Verdicts): string {
  return new Printer({ width: Number.POSITIVE_INFINITY, colour: false }).summary(verdicts);
}

type NonEmpty = readonly [Finding, ...Finding[]];

/** Neighbours that have the same name. */
function groupsOf(findings: readonly Finding[], nameOf: (finding: Finding) => string): readonly NonEmpty[] {
  const groups: [Finding, ...Finding[]][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last !== undefined && nameOf(last[0]) === nameOf(finding)) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

type Paint = (text: string) => string;
const unpainted: Paint = (text) => text;

interface Painted {
  readonly text: string;
  readonly paint: Paint;
}

const NARROWEST = 40;
/** Columns for the word before a rule. */
const LABEL = 9;
/** Columns before the lines below it: beside the word, or nearly below it where that would leave too little. */
const BESIDE = 4 + LABEL;
const BELOW = 6;
const NARROW = 100;
const SHOWN_TYPES = 3;

class Printer {
  private readonly colours;
  private readonly width: number;
  private readonly indent: string;
  private readonly locate: Locate;

  public constructor({ width, colour, locate = () => undefined }: TextOptions) {
    this.colours = colours.createColors(colour);
    this.width = Math.max(width, NARROWEST);
    this.indent = ' '.repeat(this.width < NARROW ? BELOW : BESIDE);
    this.locate = locate;
  }

  public file(findings: NonEmpty): string {
    const resources = groupsOf(findings, ({ resource }) => resource).map((ofResource) => this.resource(ofResource));
    return [this.colours.underline(printable(findings[0].file)), ...resources].join('\n\n');
  }

  public unread(verdicts: Verdicts): string {
    const types = unreadTypes(verdicts);
    if (types.length === 0) return '';
    const total = types.reduce((sum, { count }) => sum + count, 0);
    const named = types.slice(0, SHOWN_TYPES).map(({ type, count }) => `${printable(type)} (${count})`);
    const rest = types.length - named.length;
    const all = rest > 0 ? ` and ${counted(rest, 'more type')}; --format json lists all` : '';
    const were = total === 1 ? 'is of a type' : 'are of types';
    const text = `${counted(total, 'resource')} ${were} that no rule reads: ${named.join(', ')}${all}`;
    return wrap(text, this.width).map(this.colours.dim).join('\n');
  }

  public summary(verdicts: Verdicts): string {
    const summary = summaryOf(verdicts);
    const { resources, rules } = summary;
    const files = counted(verdicts.files.length, 'file');
    const judged = `${counted(resources, 'resource')} in ${files}, ${counted(rules, 'rule')}`;
    const counts = this.counts(summary, verdicts);
    const width = [...counts.map(({ text }) => text), judged].join(', ').length;
    const painted = counts.map(({ text, paint }) => paint(text)).join(', ');
    return `${painted};${width > this.width ? '\n' : ' '}${judged}`;
  }

  private counts({ fail, unknown, pass, accepted, old }: Summary, { findings }: Verdicts): readonly Painted[] {
    const { red, yellow, green } = this.colours;
    const isWarning = (finding: Finding) => finding.outcome === 'fail' && finding.severity === 'warning';
    const warnings = findings.filter((finding) => isWarning(finding) && !finding.accepted && !finding.old).length;
    const among = warnings > 0 ? ` (${counted(warnings, 'warning')})` : '';
    return [
      { text: `${fail} fail${among}`, paint: fail > warnings ? red : unpainted },
      { text: `${unknown} unknown`, paint: unknown > 0 ? yellow : unpainted },
      { text: `${pass} pass`, paint: pass > 0 ? green : unpainted },
      ...(accepted > 0 ? [{ text: `${accepted} accepted`, paint: unpainted }] : []),
      ...(old > 0 ? [{ text: `${old} old`, paint: unpainted }] : []),
    ];
  }

  private resource(findings: NonEmpty): string {
    const [{ constructPath, resource, type }] = findings;
    const [name, kind] = [printable(constructPath ?? resource), printable(type)];
    const between = name.length + kind.length + 4 > this.width ? '\n    ' : '  ';
    const head = `  ${this.colours.bold(name)}${between}${this.colours.dim(kind)}`;
    return [head, ...findings.map((one) => this.finding(one))].join('\n');
  }

  private finding(finding: Finding): string {
    const { word, paint } = this.label(finding);
    const { rule } = finding;
    const taken = 4 + LABEL + rule.length + 2;
    const width = this.width - this.indent.length;
    const [first = '', ...rest] = wrap(printable(finding.message), width, taken - this.indent.length);
    const head = `    ${paint(word.padEnd(LABEL))}${this.colours.bold(rule)}  ${first}`;
    return [head, ...rest.map((line) => this.indent + line), ...this.where(finding), ...this.remedy(finding)].join(
      '\n',
    );
  }

  private label({ severity, outcome, accepted }: Finding): { readonly word: string; readonly paint: Paint } {
    const { red, yellow, magenta, cyan, bold } = this.colours;
    if (accepted) return { word: 'accepted', paint: cyan };
    if (outcome === 'unknown') return { word: 'unknown', paint: magenta };
    if (severity === 'warning') return { word: 'warning', paint: yellow };
    return { word: severity, paint: severity === 'fatal' ? (text) => bold(red(text)) : red };
  }

  private where(finding: Finding): readonly string[] {
    const line = this.locate(finding)?.line;
    const at = [...(line === undefined ? [] : [`line ${line}`]), ...(finding.at === '' ? [] : [printable(finding.at)])];
    const why = finding.outcome === 'unknown' && stops(finding) ? ' (the rule is fatal: unknown stops the run)' : '';
    return this.lines(`${at.join(', ') || 'the whole of it'}${why}`, this.colours.dim);
  }

  private remedy({ accepted, fix }: Finding): readonly string[] {
    if (accepted === undefined) return this.lines(`Fix: ${printable(fix)}`);
    const { reason, owner, expires, approver } = accepted;
    const approved = approver === undefined ? '' : `, approved by ${approver}`;
    return this.lines(printable(`Accepted by ${owner} until ${expires}${approved}: ${reason}`));
  }

  private lines(text: string, paint = unpainted): readonly string[] {
    return wrap(text, this.width - this.indent.length).map((line) => this.indent + paint(line));
  }
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
