/** What one resource says. */
export type Block = Readonly<Record<string, unknown>>;

/** Blocks of Terraform by type and name. */
export type Blocks = Readonly<Record<string, Readonly<Record<string, Block>>>>;

/** A key of Cloud KMS. */
export const KEY = 'projects/acme/locations/europe-west4/keyRings/ai/cryptoKeys/ai';

/** A violation, and its secure twin. */
export interface Seed {
  /** What is wrong. */
  readonly violation: string;
  /** The rule that must find it. */
  readonly rule: string;
  /** Where: the address, then the place in it. */
  readonly at: readonly [address: string, pointer: string];
  readonly bad: Blocks;
  readonly good: Blocks;
  /** Whether a plan cannot show it: Terraform keeps it to itself. */
  readonly onlyWritten?: true;
  /** Whether a first plan leaves it unknown, since it shows only what a text is made from. */
  readonly openInPlan?: true;
}

/** One resource of the secure blocks, changed. `undefined` takes an argument away. */
export function changed(blocks: Blocks, address: string, changes: Readonly<Record<string, unknown>>): Blocks {
  const [type = '', name = ''] = address.split('.');
  const before = blocks[type]?.[name] ?? {};
  const after = Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined),
  );
  return { ...blocks, [type]: { ...blocks[type], [name]: after } };
}

/** What is wrong with secure blocks where one of their resources is changed. */
export const differing =
  (secure: Blocks, address: string) =>
  (rule: string, violation: string, pointer: string, changes: Readonly<Record<string, unknown>>): Seed => ({
    violation,
    rule,
    at: [address, pointer],
    bad: changed(secure, address, changes),
    good: secure,
  });
