import type { Door, DoorKey, Request } from '../model';

type Context = Request['context'];

/** Whether a request carries a key; `unclear` where it does not say, and its sender lists the key. */
export type Presence = 'there' | 'missing' | 'unclear';

/** What is known of the keys of one door. */
export class DoorKeys {
  private readonly byName: ReadonlyMap<string, DoorKey>;

  public constructor({ keys }: Pick<Door, 'keys'>) {
    this.byName = new Map(keys.map((key) => [key.name, key]));
  }

  public get(name: string): DoorKey | undefined {
    return this.byName.get(name);
  }

  /** The record that a key is part of. */
  public around(key: DoorKey): DoorKey | undefined {
    return key.partOf === undefined ? undefined : this.byName.get(key.partOf);
  }

  /** Whether a request carries it. */
  public presence(key: DoorKey, context: Context): Presence {
    const record = this.around(key);
    const around = record === undefined ? 'there' : this.presence(record, context);
    if (around === 'missing' || key.presence === 'never') return 'missing';
    if (key.presence === 'sure' && around === 'there') return 'there';
    if (key.elementOf !== undefined) return holdsElement(key.elementOf, context);
    if (isTold(key, context)) return 'there';
    return key.presence === 'listed' ? 'unclear' : 'missing';
  }
}

function holdsElement({ key, element }: NonNullable<DoorKey['elementOf']>, context: Context): Presence {
  if (!Object.hasOwn(context, key)) return 'unclear';
  return [context[key] ?? []].flat().includes(element) ? 'there' : 'missing';
}

/** A record is told by what it holds. */
function isTold({ name, holds }: DoorKey, context: Context): boolean {
  if (Object.hasOwn(context, name)) return true;
  return (
    holds === 'record' && Object.keys(context).some((key) => key.startsWith(`${name}.`) || key.startsWith(`${name}[`))
  );
}
