import type { Guarantees, Outcome } from '../../guarantees';
import { GUARANTEE_FAMILIES, type Rule, ruleOf } from '../../policy';
import { type CounterexampleOptions, CounterexamplePrinter } from './counterexample-text';
import { outcomeOf, type ProofOutcome } from './guarantees-json';
import type { Labelled } from './labelled';
import { pathOf } from './statement-words';

/** Guarantees for people: what holds in a line each, what is refuted in full, and once what all of it rests on. */
export function guaranteesText(told: Guarantees, options: CounterexampleOptions): string {
  return `${new GuaranteesPrinter(options).lines(told).join('\n')}\n`;
}

/** Columns for the outcome of a guarantee, and for the labels of what is said at the end. */
const OF_OUTCOME = 9;
const OF_END = 18;

/** Most places of what holds that are named. */
const MOST_NAMED = 3;

class GuaranteesPrinter {
  private readonly request: CounterexamplePrinter;
  private readonly print: Labelled;

  public constructor(options: CounterexampleOptions) {
    this.request = new CounterexamplePrinter(options);
    this.print = this.request.print;
  }

  public lines({ outcomes, trustedBase, assumptions }: Guarantees): readonly string[] {
    const hidden = hiddenBehindOne(outcomes);
    const alone = outcomes.filter((one) => !hidden.some((group) => group.includes(one)));
    const families = GUARANTEE_FAMILIES.flatMap(({ title, rules }) =>
      this.section(
        title,
        rules.flatMap((rule) => this.ofRule(rule, alone)),
      ),
    );
    return [
      ...(outcomes.length === 0 ? [NOTHING, ''] : families),
      ...this.section(
        'Unknown of several',
        hidden.flatMap((group) => this.behindOne(group)),
      ),
      ...this.end('Trusted', trustedBase.length === 0 ? ['nobody'] : trustedBase),
      ...this.end('Taken as given', assumptions),
    ];
  }

  private section(title: string, lines: readonly string[]): readonly string[] {
    return lines.length === 0 ? [] : [this.print.colours.bold(title), ...spaced(lines), ''];
  }

  /** What hides it once, and then what it hides. */
  private behindOne(group: readonly Outcome[]): readonly string[] {
    const rules = [...new Set(group.map(({ name }) => ruleOf(name)))];
    const because = group[0]?.because ?? '';
    return [
      ...this.head('unknown', `${because}, so that it is not known whether`),
      ...this.print.column(
        { indent: OF_OUTCOME, label: '', width: 0 },
        rules.map(({ id, title }) => `- ${title} (${id})`),
      ),
    ];
  }

  private ofRule(rule: Rule, outcomes: readonly Outcome[]): readonly string[] {
    const own = outcomes.filter(({ name }) => ruleOf(name) === rule);
    const held = own.filter((one) => outcomeOf(one) === 'proved');
    return [
      ...(held.length === 0 ? [] : this.head('proved', `${rule.title}: ${placesOf(held)}`)),
      ...own.flatMap((one) => (outcomeOf(one) === 'proved' ? [] : this.inFull(rule, one))),
    ];
  }

  private inFull({ id, title }: Rule, outcome: Outcome): readonly string[] {
    const { because, counterexample, about = [] } = outcome;
    const head = this.head(outcomeOf(outcome), `${title}: ${because} (${id})`);
    if (counterexample === undefined) return head;
    const { change } = counterexample;
    return [
      '',
      ...head,
      '',
      ...this.request.lines(counterexample, about),
      ...this.end('To close it', change === undefined ? [] : [change]),
      '',
    ];
  }

  private head(outcome: ProofOutcome, sentence: string): readonly string[] {
    const { bold, red, green, magenta } = this.print.colours;
    const paint = { proved: green, refuted: red, unknown: magenta }[outcome];
    const label = outcome.toUpperCase();
    const lines = this.print.column({ indent: 0, label, width: OF_OUTCOME }, [sentence]);
    return lines.map((line, i) => (i === 0 ? line.replace(label, bold(paint(label))) : line));
  }

  private end(label: string, texts: readonly string[]): readonly string[] {
    return this.print.column({ indent: 2, label, width: OF_END }, texts);
  }
}

/** Outcomes of several guarantees that are unknown for one reason: a policy that is not shown hides what every one of them asks. */
function hiddenBehindOne(outcomes: readonly Outcome[]): readonly (readonly Outcome[])[] {
  const unknown = outcomes.filter((one) => outcomeOf(one) === 'unknown');
  const groups = new Map<string, Outcome[]>();
  for (const one of unknown) groups.set(one.because, [...(groups.get(one.because) ?? []), one]);
  return [...groups.values()].filter((group) => new Set(group.map(({ name }) => name)).size > 1);
}

/** Without empty lines at either end, or next to each other. */
const spaced = (lines: readonly string[]): readonly string[] =>
  lines.filter((line, i) => line !== '' || (i > 0 && i < lines.length - 1 && lines[i - 1] !== ''));

/** What it is said of: by name where these are few. */
function placesOf(held: readonly Outcome[]): string {
  const names = [...new Set(held.map(({ place }) => pathOf(place) ?? place.resource))];
  return names.length <= MOST_NAMED ? names.join(', ') : `${names.length} resources`;
}

const NOTHING = 'There is nothing to prove: no model, guardrail, private endpoint, log or key is in these files.';
