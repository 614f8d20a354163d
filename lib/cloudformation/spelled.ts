import { Unknown } from '../core/unknown';
import { pseudo } from './evaluate';
import { isObject, type Raw, type Template } from './template';
import { HOLE, Reference, Text, type TextLike } from './text';

/** Stands for a part that nothing else spells alike. */
const NAMELESS = `${HOLE}?`;

/** What is longer names nothing: ARNs are shorter. */
const LONGEST_NAME = 4_096;
/** Functions within each other, from which on nobody names anything. */
const DEEPEST_NAME = 8;

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
export function spelledFunction(raw: Raw, template: Template, depth = 0): string | undefined {
  if (depth > DEEPEST_NAME) return undefined;
  const { Ref: ref, 'Fn::GetAtt': getAtt, 'Fn::Sub': sub, 'Fn::Join': join } = raw;
  if (typeof ref === 'string') return spelledName(ref, template);
  const attribute = attributeIn(getAtt);
  if (attribute !== undefined) return spelledHole(attribute, template);
  if (sub !== undefined) return spelledSub([sub].flat(), template, depth + 1);
  if (!Array.isArray(join) || typeof join[0] !== 'string' || !Array.isArray(join[1])) return undefined;
  return join[1].map((part) => spelled(part, template, depth + 1)).join(join[0]);
}

/** What `Fn::GetAtt` names, with dots in between. */
export function attributeIn(argument: unknown): string | undefined {
  const steps: readonly unknown[] = [argument].flat();
  return steps.every((step) => typeof step === 'string') ? steps.join('.') : undefined;
}

/** Whether every part of what is spelled has a name. */
export const isNamed = (spelled: string): boolean => !spelled.includes(NAMELESS);

function spelledSub([text, given]: readonly unknown[], template: Template, depth: number): string | undefined {
  if (typeof text !== 'string' || text.length > LONGEST_NAME) return undefined;
  const own = new Map(
    Object.entries(isObject(given) ? given : {}).map(([name, raw]) => [name, spelled(raw, template, depth)]),
  );
  const whole = text.replace(/\$\{([^}]*)\}/g, (_, name: string) =>
    name.startsWith('!') ? `\${${name.slice(1)}}` : (own.get(name) ?? spelledName(name, template)),
  );
  return whole.length > LONGEST_NAME ? undefined : whole;
}

const spelled = (raw: unknown, template: Template, depth: number): string =>
  typeof raw === 'string' ? raw : ((isObject(raw) ? spelledFunction(raw, template, depth) : undefined) ?? NAMELESS);

function spelledName(name: string, template: Template): string {
  const known = name.startsWith('AWS::') ? pseudo(name, template) : undefined;
  return typeof known === 'string' ? known : spelledHole(name, template);
}

/** Without the signs that part an ARN or a path. */
const spelledHole = (name: string, { id }: Template): string => `${HOLE}${name.replace(/[:/]/g, '.')}@${id}`;
