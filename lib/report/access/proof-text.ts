import type { ProofBudget } from '../../access/prove/proof';
import { type CounterexampleOptions, CounterexamplePrinter } from './counterexample-text';
import type { Labelled } from './labelled';
import { questionInWords } from './question-words';
import type { ToldProof } from './told-proof';

/** How to print a proof for people. */
export type ProofTextOptions = CounterexampleOptions;

/** A proof for people: what was asked, and the request that gets through, or what the answer rests on. */
export function proofText(proof: ToldProof, options: ProofTextOptions): string {
  return `${new ProofPrinter(options).lines(proof).join('\n')}\n`;
}

/** Columns for the labels of what is said at the end. */
const OF_END = 18;

class ProofPrinter {
  private readonly request: CounterexamplePrinter;
  private readonly print: Labelled;

  public constructor(options: ProofTextOptions) {
    this.request = new CounterexamplePrinter(options);
    this.print = this.request.print;
  }

  public lines(proof: ToldProof): readonly string[] {
    const { question, counterexample, why, vacuous } = proof;
    const about = question.conditions.map(({ key }) => key);
    return [
      ...this.head(proof.outcome, questionInWords(question)),
      '',
      ...(counterexample === undefined ? [] : this.request.lines(counterexample, about)),
      ...this.end('Because', why === undefined ? [] : [why]),
      ...this.end('Beware', vacuous === true ? [EMPTY] : []),
      ...this.end('To close it', counterexample?.change === undefined ? [] : [counterexample.change]),
      ...this.end('Taken as given', proof.assumptions),
      ...this.end('Trusted', proof.trustedBase ?? []),
      ...this.end('Budget', proof.budget === undefined ? [] : [budgetInWords(proof.budget)]),
    ];
  }

  private head(outcome: ToldProof['outcome'], sentence: string): readonly string[] {
    const { bold, red, green, magenta } = this.print.colours;
    const paint = { proved: green, refuted: red, unknown: magenta }[outcome];
    const label = outcome.toUpperCase();
    const lines = this.print.column({ indent: 0, label, width: label.length + 2 }, [sentence]);
    return lines.map((line, i) => (i === 0 ? line.replace(label, bold(paint(label))) : line));
  }

  private end(label: string, texts: readonly string[]): readonly string[] {
    return this.print.column({ indent: 2, label, width: OF_END }, texts);
  }
}

const budgetInWords = ({ ms, query }: ProofBudget) =>
  `${ms} ms in all; ${query.ms} ms, ${query.states} states and ${query.conflicts} conflicts for each query`;

const EMPTY = 'no such request is allowed at all, whatever is excepted: the condition was never put to the test';
