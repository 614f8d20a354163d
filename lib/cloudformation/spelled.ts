import { Unknown } from '../core';
import { pseudo } from './evaluate';
import { isObject, type Raw, type Template } from './template';
import { HOLE, Reference, Text, type TextLike } from './text';

/** Stands for a part that nothing else spells alike. */
const NAMELESS = `${HOLE}?`;

/** A text as one string that another has as well if both surely say the same: a hole is spelled by what fills it. */
export function spelledText(text: TextLike, template: Template): string {
  if (typeof text === 'string') return text;
  if (text instanceof Text) return text.parts.map((part) => spelledText(part, template)).join('');
  if (text instanceof Reference) return spelledHole(`${text}`.slice(2, -1), text.resource.template);
  return Unknown.is(text) && !Object.hasOwn(template.parameters, text.name)
    ? NAMELESS
    : spelledHole(text.name, template);
}

/** The same for a function of the template, without following what it refers to; undefined for those that make no text. */
export function spelledFunction(raw: Raw, template: Template): string | undefined {
  const { Ref: ref, 'Fn::GetAtt': getAtt, 'Fn::Sub': sub, 'Fn::Join': join } = raw;
  if (typeof ref === 'string') return spelledName(ref, template);
  if (getAtt !== undefined) return spelledHole([getAtt].flat().join('.'), template);
  if (sub !== undefined) return spelledSub([sub].flat(), template);
  if (!Array.isArray(join) || typeof join[0] !== 'string' || !Array.isArray(join[1])) return undefined;
  return join[1].map((part) => spelled(part, template)).join(join[0]);
}

/** Whether every part of what is spelled has a name. */
export const isNamed = (spelled: string): boolean => !spelled.includes(NAMELESS);

function spelledSub([text, given]: readonly unknown[], template: Template): string | undefined {
  if (typeof text !== 'string') return undefined;
  return text.replace(/\$\{([^}]*)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    return isObject(given) && Object.hasOwn(given, name) ? spelled(given[name], template) : spelledName(name, template);
  });
}

const spelled = (raw: unknown, template: Template): string =>
  typeof raw === 'string' ? raw : ((isObject(raw) ? spelledFunction(raw, template) : undefined) ?? NAMELESS);

function spelledName(name: string, template: Template): string {
  const known = name.startsWith('AWS::') ? pseudo(name, template) : undefined;
  return typeof known === 'string' ? known : spelledHole(name, template);
}

/** Without the signs that part an ARN or a path. */
const spelledHole = (name: string, { id }: Template): string => `${HOLE}${name.replace(/[:/]/g, '.')}@${id}`;
