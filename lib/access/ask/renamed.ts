import type { Access } from '../model';
import { filledAccess } from '../prove/turnouts';

/** The files with the names of others: a name that is called alike and turns out alike stands for the same, though its text may differ. */
export function renamed(access: Access, like: Access): Access {
  const others = new Map(like.names.map((name) => [keyOf(name), name.text]));
  const changed = access.names.flatMap((name) => {
    const text = others.get(keyOf(name));
    return text === undefined || text === name.text ? [] : [[name.text, text] as const];
  });
  if (changed.length === 0) return access;
  // Texts may change places: none may be taken for one that has been changed already.
  const pattern = new RegExp(changed.map(([from]) => from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  const texts = new Map(changed);
  const fill = (text: string) => text.replace(pattern, (from) => texts.get(from) ?? from);
  return { ...filledAccess(access, fill), names: access.names.map((name) => ({ ...name, text: fill(name.text) })) };
}

const keyOf = ({ label, shape, generated }: Access['names'][number]) => JSON.stringify([label, shape, generated]);
