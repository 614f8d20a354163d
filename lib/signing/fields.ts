import { type RefusalCode, SigningRefusal } from './refusal';

/** Data of a stranger, of which each member is asked for with the kind that it must be of. */
export class Fields {
  private readonly members: ReadonlyMap<string, unknown>;

  /**
   * @param code of the refusal where it is not as asked for
   * @param called where in the data it is
   */
  public constructor(
    private readonly code: RefusalCode,
    private readonly called: string,
    data: unknown,
  ) {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) throw this.wrong('', 'an object');
    this.members = new Map(Object.entries(data));
  }

  public has(name: string): boolean {
    return this.members.get(name) !== undefined && this.members.get(name) !== null;
  }

  public text(name: string): string {
    const value = this.members.get(name);
    if (typeof value === 'string') return value;
    throw this.wrong(name, 'a text');
  }

  public flag(name: string): boolean {
    const value = this.members.get(name);
    if (typeof value === 'boolean') return value;
    throw this.wrong(name, 'true or false');
  }

  public fields(name: string): Fields {
    return new Fields(this.code, this.place(name), this.members.get(name));
  }

  public list(name: string): readonly unknown[] {
    const value = this.members.get(name);
    if (Array.isArray(value)) return value;
    throw this.wrong(name, 'a list');
  }

  /** Bytes that are written as Base64, in the one way to write them. */
  public bytes(name: string): Buffer {
    const text = this.text(name);
    const bytes = Buffer.from(text, 'base64');
    if (text !== '' && bytes.toString('base64') === text) return bytes;
    throw this.wrong(name, 'Base64 of something');
  }

  public each(name: string): readonly Fields[] {
    return this.list(name).map((one, i) => new Fields(this.code, `${this.place(name)}/${i}`, one));
  }

  public texts(name: string): readonly string[] {
    return this.list(name).map((one) => {
      if (typeof one === 'string') return one;
      throw this.wrong(name, 'a list of texts');
    });
  }

  private place(name: string): string {
    return [this.called, name].filter((part) => part !== '').join('/');
  }

  private wrong(name: string, kind: string): SigningRefusal {
    const place = this.place(name);
    return new SigningRefusal(
      this.code,
      `${place === '' ? 'the whole' : `'${place}'`} is not ${kind}; sign the model anew`,
    );
  }
}

/** JSON of a stranger. */
export function fieldsOf(text: string, syntax: RefusalCode, shape: RefusalCode, what: string): Fields {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new SigningRefusal(syntax, `the ${what} is no JSON; sign the model anew`);
  }
  return new Fields(shape, '', data);
}
