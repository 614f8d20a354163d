import type { Source } from '../cloudformation';
import { InputError } from '../core';
import { insteadOf } from './nearest';

/** A part of a file that people write, which knows where it stands, so that a mistake can be shown. */
export class Part {
  /**
   * The whole of a file.
   *
   * @param code what refusals are called
   */
  public static of(source: Source, code: string): Part {
    return new Part(source, code, [], source.tree);
  }

  private constructor(
    private readonly source: Source,
    private readonly code: string,
    private readonly path: readonly (string | number)[],
    private readonly value: unknown,
  ) {}

  /** Whether nothing is written there. */
  public get missing(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** Itself, where it is an object that has no other members than these. */
  public withOnly(...members: readonly string[]): this {
    const value = this.object();
    const foreign = Object.keys(value).find((key) => !members.includes(key));
    if (foreign === undefined) return this;
    throw this.member(foreign).error(`there is no member '${foreign}'; ${insteadOf(foreign, members)}`);
  }

  public member(name: string): Part {
    return this.below(name, Object.hasOwn(this.object(), name) ? Reflect.get(this.object(), name) : undefined);
  }

  /** Its items, none where it is missing. */
  public items(): readonly Part[] {
    if (this.missing) return [];
    if (!Array.isArray(this.value)) throw this.error('it must be a list; begin each entry with a hyphen');
    return this.value.map((item, i) => this.below(i, item));
  }

  /** Its text, empty where it is missing. */
  public text(): string {
    if (this.missing) return '';
    if (typeof this.value !== 'string') throw this.error('it must be text; put quotes around it');
    return this.value;
  }

  /** Its text, which must be there. */
  public requiredText(): string {
    const text = this.text();
    if (text.trim() === '') throw this.error('it must be there and say something; write it');
    return text;
  }

  public whole(): number {
    const { value } = this;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
      throw this.error('it must be a whole number from 1');
    }
    return value;
  }

  public flag(): boolean {
    if (typeof this.value !== 'boolean') throw this.error('it must be true or false');
    return this.value;
  }

  /** A refusal that shows where. */
  public error(reason: string): InputError {
    const name = this.path.length === 0 ? '' : `'${this.path.join('/')}': `;
    return new InputError(this.code, this.source.file, name + reason, this.source.locate(this.path));
  }

  private object(): object {
    if (typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value)) return this.value;
    throw this.error('it must be an object, with a key and a colon for each member');
  }

  private below(step: string | number, value: unknown): Part {
    return new Part(this.source, this.code, [...this.path, step], value);
  }
}
