import type { Counterexample, NamedStatement } from '../../access/prove/proof';
import type { Place } from '../../core';
import type { Locate } from '../locate';
import { Labelled, type Painted, type Paper } from './labelled';
import { keysInWords, type RequestNames, statementLines, whoMakes, withName } from './request-text';

/** How to print a request that gets through, for people. */
export interface CounterexampleOptions extends Paper, RequestNames {}

/** Columns for the labels of a request and of statements. */
const OF_REQUEST = 10;
const OF_STATEMENT = 16;

/** A request that gets through, what allows it, and what does not stop it. */
export class CounterexamplePrinter {
  public readonly print: Labelled;
  private readonly locate: Locate;
  private readonly named: (arn: string) => Place | undefined;

  public constructor({ locate = () => undefined, named = () => undefined, ...paper }: CounterexampleOptions) {
    this.print = new Labelled(paper);
    this.locate = locate;
    this.named = named;
  }

  /** @param about condition keys that make a difference: those that are missing are told too */
  public lines(found: Counterexample, about: readonly string[]): readonly string[] {
    const { request, when, allowedBy, guards } = found;
    const { action, resource, context } = request;
    return [
      `  ${this.print.colours.bold('This request gets through')}`,
      ...this.ofRequest('who', [whoMakes(found, this.named)]),
      ...this.ofRequest('action', [action]),
      ...this.ofRequest('resource', [withName(resource, this.named(resource))]),
      ...this.ofRequest('with', keysInWords(context, about)),
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
}
