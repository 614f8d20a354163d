import type { DoorKey } from '../../../access/model';
import { type Attribute, type Attributes, type Shape, shapeOf, type TrafficKind } from '../../../cedar';
import { keyName } from './key-name';

/** What the keys of requests at a door are read from. */
export interface Sent {
  readonly attributes: Attributes;
  readonly traffic: TrafficKind;
  /** References of trust providers of which only the policies tell what they send. */
  readonly guessed: ReadonlySet<string>;
  /** Texts that policies hold in quotes: keys of records whose keys only a directory knows are among them. */
  readonly mentioned: ReadonlySet<string>;
}

/** What requests at a door carry, with everything that it is part of before it. */
export function doorKeys({ attributes, ...sent }: Sent): readonly DoorKey[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const of = TRAFFIC[name];
    const presence =
      of === undefined
        ? presenceOf(attribute)
        : sent.traffic === 'any'
          ? 'open'
          : of === sent.traffic
            ? 'sure'
            : 'never';
    return keysOf([name], shapeOf(attribute), { presence }, sent);
  });
}

const TRAFFIC: Readonly<Record<string, TrafficKind>> = { http_request: 'http', tcp_flow: 'tcp' };

/** What must be there is what AWS, or the provider, lists. */
const presenceOf = (attribute: Attribute): DoorKey['presence'] =>
  shapeOf(attribute) === attribute ? 'listed' : 'open';

type How = Pick<DoorKey, 'presence' | 'elementOf'>;
type Around = Omit<Sent, 'attributes'>;

function keysOf(names: readonly string[], shape: Shape, how: How, sent: Around): readonly DoorKey[] {
  const name = keyName(names);
  const key = {
    name,
    ...(names.length > 1 && { partOf: keyName(names.slice(0, -1)) }),
    ...how,
    ...(names.length > 1 && sent.guessed.has(names[0] ?? '') && { guessed: GUESSED }),
  };
  if (typeof shape === 'string') return [{ ...key, holds: HOLDS[shape] }];
  // Sets of something else than texts are left out: what is read of them is unclear.
  if (shape.kind === 'set') return shape.of === 'String' ? [{ ...key, holds: 'texts' }] : [];
  if (shape.kind === 'keyed') {
    const elements = [...sent.mentioned].filter((text) => shape.key.test(text));
    const below = elements.flatMap((element) =>
      keysOf([...names, element], shape.of, { presence: 'open', elementOf: { key: name, element } }, sent),
    );
    return [{ ...key, holds: 'texts', keyed: true }, ...below];
  }
  const below = Object.entries(shape.attributes).flatMap(([part, attribute]) =>
    keysOf([...names, part], shapeOf(attribute), { presence: presenceOf(attribute) }, sent),
  );
  return [{ ...key, holds: 'record' }, ...below];
}

const HOLDS = { String: 'text', Long: 'number', Boolean: 'truth', Address: 'address' } as const;

const GUESSED = 'what claims the OpenID Connect provider sends, and of what kind, is not in the files';
