/** What a value can be in CEL. What is `any` fits everything: nobody says what is there. */
export type CelType = SimpleType | TextType | ListType | MapType | RecordType | EnumerationType;

type SimpleType = 'any' | 'bool' | 'bytes' | 'double' | 'duration' | 'int' | 'null' | 'string' | 'timestamp' | 'uint';

/** A text of which more is known than that it is one. */
export interface TextType {
  readonly kind: 'text';
  /** The signs and functions that its service knows for it, where those are not all. */
  readonly only?: readonly string[];
  /** What every value of it looks like, where that is known: no other is ever met. */
  readonly like?: TextShape;
}

/** What texts look like. */
export interface TextShape {
  readonly fits: (text: string) => boolean;
  /** As 'must hold ...' goes on. */
  readonly words: string;
  /** What is wrong with a text that does not fit, where more is known than that. */
  readonly why?: (text: string) => string | undefined;
}

export interface ListType {
  readonly kind: 'list';
  readonly of: CelType;
  /** The signs and functions that its service knows for it, where those are not all. */
  readonly only?: readonly string[];
}

/** Keys are texts. */
export interface MapType {
  readonly kind: 'map';
  readonly of: CelType;
  /** What every key looks like, where that is known. */
  readonly keys?: TextShape;
}

export interface RecordType {
  readonly kind: 'record';
  readonly fields: Readonly<Record<string, CelType>>;
}

export interface EnumerationType {
  readonly kind: 'enumeration';
  readonly name: string;
}

export const shape = (pattern: RegExp, words: string): TextShape => ({ fits: (text) => pattern.test(text), words });
export const text = (options: Omit<TextType, 'kind'> = {}): TextType => ({ kind: 'text', ...options });
export const list = (of: CelType, only?: readonly string[]): ListType => ({ kind: 'list', of, ...(only && { only }) });
export const map = (of: CelType, keys?: TextShape): MapType => ({ kind: 'map', of, ...(keys && { keys }) });
export const record = (fields: RecordType['fields']): RecordType => ({ kind: 'record', fields });

/** The variable that holds the values of an enumeration, and what each of them is. */
export function enumeration(name: string, ...values: readonly string[]): RecordType & { readonly of: EnumerationType } {
  const of: EnumerationType = { kind: 'enumeration', name };
  return { kind: 'record', fields: Object.fromEntries(values.map((value) => [value, of])), of };
}

/** The type without what is known besides: `text` for every text. */
export const kindOf = (type: CelType): string =>
  typeof type === 'string' ? type : type.kind === 'text' ? 'string' : type.kind;

/** As a person calls it. */
export function nameOf(type: CelType): string {
  if (typeof type === 'string') return type;
  switch (type.kind) {
    case 'text':
      return 'string';
    case 'list':
      return `list of ${nameOf(type.of)}`;
    case 'enumeration':
      return type.name;
    default:
      return type.kind;
  }
}

/** Whether a value of one type can stand where the other is wanted. */
export function fits(given: CelType, wanted: CelType): boolean {
  if (given === 'any' || wanted === 'any' || given === wanted) return true;
  if (kindOf(given) !== kindOf(wanted)) return false;
  if (typeof given === 'string' || typeof wanted === 'string') return true;
  switch (given.kind) {
    case 'enumeration':
      return wanted.kind === 'enumeration' && given.name === wanted.name;
    case 'list':
    case 'map':
      return 'of' in wanted && fits(given.of, wanted.of);
    default:
      return given.kind === 'text';
  }
}
