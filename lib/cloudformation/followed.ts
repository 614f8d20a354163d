import type { Maybe } from '../core';
import type { Evaluated } from './evaluate';

/** What is followed once, however often it is asked for; what leads back to itself is cut there. */
class Once<T> {
  private readonly known = new Map<string, T>();

  /** What is known so far, by question. */
  public get answers(): ReadonlyMap<string, T> {
    return this.known;
  }

  /** @param cut what a question stands for while it is being answered */
  public ask(question: string, cut: T, answer: () => T): T {
    const before = this.known.get(question);
    if (before !== undefined) return before;
    this.known.set(question, cut);
    const found = answer();
    this.known.set(question, found);
    return found;
  }
}

/** What the names of templates stand for, in one way in which they can turn out. */
export class Followed {
  public readonly values = new Once<Evaluated>();
  public readonly conditions = new Once<Maybe<boolean>>();
}
