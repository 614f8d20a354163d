import type { Counterexample, NamedStatement, ProofBudget } from '../../access/prove/proof';
import type { Place } from '../../core';
import type { Locate } from '../locate';
import { Labelled, type Painted, type Paper } from './labelled';
import { questionInWords } from './question-words';
import { keysInWords, type RequestNames, statementLines, whoMakes, withName } from './request-text';
import type { ToldProof } from './told-proof';

/** How to print a proof for people. */
export interface ProofTextOptions extends Paper, RequestNames {}

/** A proof for people: what was asked, and the request that gets through, or what the answer rests on. */
export function proofText(proof: ToldProof, options: ProofTextOptions): string {
  return `${new ProofPrinter(options).lines(proof).join('\n')}\n`;
}

/** Columns for the labels of a request, of statements, and of what is said at the end. */
const OF_REQUEST = 10;
const OF_STATEMENT = 16;
const OF_END = 18;

class ProofPrinter {
  private readonly print: Labelled;
  private readonly locate: Locate;
  private readonly named: (arn: string) => Place | undefined;

  public constructor({ locate = () => undefined, named = () => undefined, ...paper }: ProofTextOptions) {
    this.print = new Labelled(paper);
    this.locate = locate;
    this.named = named;
  }

  public lines(proof: ToldProof): readonly string[] {
    const { question, counterexample, why, vacuous } = proof;
    return [
      ...this.head(proof.outcome, questionInWords(question)),
      '',
      ...(counterexample === undefined ? [] : this.request(counterexample, proof)),
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

  private request(found: Counterexample, { question }: ToldProof): readonly string[] {
    const { request, when, allowedBy, guards } = found;
    const { action, resource, context } = request;
    const keys = keysInWords(
      context,
      question.conditions.map(({ key }) => key),
    );
    return [
      `  ${this.print.colours.bold('This request gets through')}`,
      ...this.ofRequest('who', [whoMakes(found, this.named)]),
      ...this.ofRequest('action', [action]),
      ...this.ofRequest('resource', [withName(resource, this.named(resource))]),
      ...this.ofRequest('with', keys),
      ...this.ofRequest('when', when),
      `  ${this.print.colours.bold('because')}`,
      ...this.ofStatements(
        'allowed by',
        allowedBy.flatMap((one) => this.statement(one)),
      ),
      ...this.ofStatements(
        'not stopped by',
        guards.flatMap((one) => [...this.statement(one), one.why]),
      ),
    ];
  }

  private statement(one: NamedStatement): readonly (string | Painted)[] {
    return statementLines(one, this.locate, this.print);
  }

  private ofRequest(label: string, texts: readonly string[]): readonly string[] {
    return this.print.column({ indent: 4, label, width: OF_REQUEST }, texts);
  }

  private ofStatements(label: string, texts: readonly (string | Painted)[]): readonly string[] {
    return this.print.column({ indent: 4, label, width: OF_STATEMENT }, texts);
  }

  private end(label: string, texts: readonly string[]): readonly string[] {
    return this.print.column({ indent: 2, label, width: OF_END }, texts);
  }
}

const budgetInWords = ({ ms, query }: ProofBudget) =>
  `${ms} ms in all; ${query.ms} ms, ${query.states} states and ${query.conflicts} conflicts for each query`;

const EMPTY = 'no such request is allowed at all, whatever is excepted: the condition was never put to the test';
