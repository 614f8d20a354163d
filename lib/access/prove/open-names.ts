import type { Name } from '../model';
import type { Filling } from './turnouts';

/** Accounts and regions: no kind of resource is told from others by them. */
const PLACES = new Set(['AWS::AccountId', 'AWS::Region']);

/**
 * Texts of names that may turn out as a resource of any kind, or as a part of its ARN that tells its kind: parameters, imports. Nothing where
 * one of them is taken to turn out as something, which then stands for others that may be of other kinds.
 */
export function openNames(names: readonly Name[], { fill }: Pick<Filling, 'fill'>): readonly string[] | undefined {
  const open = names.filter(({ generated, plain, label }) => !(generated && plain === true) && !PLACES.has(label));
  return open.every(({ text }) => fill(text) === text) ? open.map(({ text }) => text) : undefined;
}
