import { KEYS } from '../../access/google/keys';
import type { GoogleTest } from '../../access/model';
import { escaped } from '../../access/prove/escaped';
import { type CelExpression, parseCel } from '../../cel';
import { called } from './condition-calls';
import { keyOf, levelOf, like, textOf, textsOf, unclear } from './condition-parts';

/** What a condition asks of requests; what is not followed of it may turn out in any way. @param attribute that holds the text */
export function testIn(text: string, attribute: string): GoogleTest {
  try {
    return testOf(parseCel({ text, prop: attribute }));
  } catch {
    return unclear(`the condition '${text}' is not followed`);
  }
}

const isTrue = (key: string): GoogleTest => ({ kind: 'like', key, glob: 'true' });
const not = (test: GoogleTest): GoogleTest => ({ kind: 'not', test });

function testOf(part: CelExpression): GoogleTest {
  return read(part) ?? unclear('a part of a condition is not followed');
}

function read(part: CelExpression): GoogleTest | undefined {
  switch (part.kind) {
    case 'literal':
      return part.type === 'bool' ? { kind: 'constant', holds: part.value } : undefined;
    case 'not':
      return not(testOf(part.of));
    case 'and':
    case 'or':
      return { kind: part.kind, tests: part.of.map(testOf) };
    case 'compare':
      return compared(part);
    case 'call':
      return called(part);
    case 'field': {
      const key = keyOf(part);
      return key !== undefined && KEYS[key] === 'truth' ? isTrue(key) : undefined;
    }
    default:
      return undefined;
  }
}

type Compare = Extract<CelExpression, { kind: 'compare' }>;

function compared({ sign, left, right }: Compare): GoogleTest | undefined {
  if (sign === 'in') return isIn(left, right);
  const key = keyOf(left);
  if (key !== undefined) return ofKey(key, sign, right);
  const other = keyOf(right);
  const turned = TURNED[sign];
  return other === undefined || turned === undefined ? undefined : ofKey(other, turned, left);
}

const TURNED: Readonly<Record<string, Compare['sign']>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
};

function ofKey(key: string, sign: Compare['sign'], value: CelExpression): GoogleTest | undefined {
  switch (KEYS[key]) {
    case 'text':
      return ofText(key, sign, textOf(value) ?? wordOf(value));
    case 'truth':
      return value.kind === 'literal' && value.type === 'bool' ? ofText(key, sign, `${value.value}`) : undefined;
    case 'number':
      return value.kind === 'literal' && value.type === 'int' ? ordered(key, sign, Number(value.value)) : undefined;
    case 'date': {
      const at = momentOf(value);
      return at === undefined ? undefined : ordered(key, sign, at);
    }
    default:
      return undefined;
  }
}

/** A word of a list of words: `DeviceEncryptionStatus.ENCRYPTED`, `OsType.DESKTOP_MAC`. */
function wordOf(part: CelExpression): string | undefined {
  return part.kind === 'field' && part.of.kind === 'name' && /^[A-Z]\w*$/.test(part.of.name) ? part.name : undefined;
}

function ofText(key: string, sign: Compare['sign'], text: string | undefined): GoogleTest | undefined {
  if (text === undefined) return undefined;
  if (sign === '==') return like(key, text);
  return sign === '!=' ? not(like(key, text)) : undefined;
}

/** A moment: `timestamp("2026-01-31T00:00:00Z")`. */
function momentOf(part: CelExpression): number | undefined {
  if (part.kind !== 'call' || part.name !== 'timestamp' || part.on !== undefined) return undefined;
  const text = textOf(part.arguments[0]);
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/.test(text))
    return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

function ordered(key: string, sign: Compare['sign'], at: number): GoogleTest | undefined {
  const below: GoogleTest = { kind: 'below', key, at, included: false };
  const upTo: GoogleTest = { kind: 'below', key, at, included: true };
  switch (sign) {
    case '<':
      return below;
    case '<=':
      return upTo;
    case '>':
      return not(upTo);
    case '>=':
      return not(below);
    case '==':
      return { kind: 'and', tests: [upTo, not(below)] };
    case '!=':
      return not({ kind: 'and', tests: [upTo, not(below)] });
    default:
      return undefined;
  }
}

function isIn(element: CelExpression, list: CelExpression): GoogleTest | undefined {
  const several = keyOf(list);
  if (several !== undefined && KEYS[several] === 'texts') {
    const level = levelOf(element);
    return level === undefined ? undefined : { kind: 'some', key: several, globs: [escaped(level)] };
  }
  const key = keyOf(element);
  const texts = textsOf(list);
  if (key === undefined || texts === undefined || KEYS[key] !== 'text') return undefined;
  return { kind: 'or', tests: texts.map((text) => like(key, text)) };
}
