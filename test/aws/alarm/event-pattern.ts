import { BlockList, isIP } from 'node:net';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };
type JsonObject = { readonly [key: string]: Json | undefined };

/**
 * Whether EventBridge hands an event to a rule with this pattern.
 *
 * Every field of the pattern must match, one of the values of a field is enough. An array in the event matches as soon as one of its
 * items does; fields below an array of objects must match in the same item.
 *
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html, and https://github.com/aws/event-ruler,
 * which EventBridge runs.
 *
 * @throws Error for what EventBridge refuses as a pattern
 */
export function matchesPattern(pattern: unknown, event: unknown): boolean {
  if (!isObject(pattern)) throw new Error('a pattern is an object');
  return objectMatches(pattern, event as Json);
}

function objectMatches(pattern: JsonObject, node: Json | undefined): boolean {
  if (Array.isArray(node)) {
    if (asksForAbsence(pattern)) throw new Error("'exists: false' below an array of objects is not modelled here");
    return node.some((item) => objectMatches(pattern, item));
  }
  const there = isObject(node) ? node : {};
  return Object.entries(pattern).every(([key, asked]) => fieldMatches(key, asked, there));
}

function fieldMatches(key: string, asked: Json | undefined, node: JsonObject): boolean {
  if (key === '$or' && Array.isArray(asked) && asked.length > 1 && asked.every(isObject)) {
    return asked.some((way) => objectMatches(way, node));
  }
  if (isObject(asked)) return objectMatches(asked, node[key]);
  if (!Array.isArray(asked) || asked.length === 0) throw new Error(`'${key}' must be an object or a list of values`);
  const leaves = leavesOf(node[key]);
  // Each is looked at, so that a value that EventBridge would refuse is never passed over.
  return asked.map((value) => valueMatches(value, leaves)).some((matches) => matches);
}

/** The plain values at a field: an object, and an empty list, have none, and count as absent. */
function leavesOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || isObject(value)) return [];
  return Array.isArray(value) ? value.flatMap((item: Json) => leavesOf(item)) : [value];
}

function valueMatches(asked: Json, leaves: readonly Json[]): boolean {
  if (Array.isArray(asked)) throw new Error('a list within a list of values');
  if (!isObject(asked)) return leaves.includes(asked);
  const [operator, operand, ...more] = Object.entries(asked).flat();
  if (more.length > 0) throw new Error(`one operator a value, got ${Object.keys(asked)}`);
  if (operator === 'exists') return leaves.length > 0 === boolean(operand);
  return leaves.some(testOf(String(operator), operand as Json));
}

type Test = (value: Json) => boolean;

function testOf(operator: string, operand: Json): Test {
  switch (operator) {
    case 'anything-but':
      return anythingBut(operand);
    case 'cidr':
      return inBlock(text(operand));
    case 'numeric':
      return numeric(operand);
    default:
      return textTest(operator, operand);
  }
}

/** Tests of strings, which no other value passes. */
function textTest(operator: string, operand: Json): Test {
  if (isObject(operand)) {
    const folded = text(operand['equals-ignore-case']).toLowerCase();
    const test = textTest(operator, folded);
    return (value) => typeof value === 'string' && test(value.toLowerCase());
  }
  const asked = text(operand);
  const tests: Record<string, (value: string) => boolean> = {
    prefix: (value) => value.startsWith(asked),
    suffix: (value) => value.endsWith(asked),
    'equals-ignore-case': (value) => value.toLowerCase() === asked.toLowerCase(),
    wildcard: (value) => wildcard(asked).test(value),
  };
  const test = tests[operator];
  if (test === undefined) throw new Error(`no operator of EventBridge: ${operator}`);
  if (operator === 'wildcard') wildcard(asked);
  return (value) => typeof value === 'string' && test(value);
}

/** Any value but these: it must be there, of whatever type. */
function anythingBut(operand: Json): Test {
  if (isObject(operand)) {
    const [operator = '', asked = null] = Object.entries(operand)[0] ?? [];
    const tests = (Array.isArray(asked) ? asked : [asked]).map((one: Json) => textTest(operator, one));
    return (value) => !tests.some((test: Test) => test(value));
  }
  const list: readonly Json[] = Array.isArray(operand) ? operand : [operand];
  if (list.length === 0 || new Set(list.map((one) => typeof one)).size > 1) {
    throw new Error("'anything-but' takes strings only, or numbers only");
  }
  return (value) => !list.includes(value);
}

function numeric(operand: Json): Test {
  if (!Array.isArray(operand) || operand.length === 0 || operand.length % 2 !== 0) throw new Error("no 'numeric'");
  const compare: Record<string, (value: number, than: number) => boolean> = {
    '<': (value, than) => value < than,
    '<=': (value, than) => value <= than,
    '=': (value, than) => value === than,
    '>': (value, than) => value > than,
    '>=': (value, than) => value >= than,
  };
  const tests = operand.flatMap((sign: Json, i) => {
    if (i % 2 === 1) return [];
    const than: Json = operand[i + 1] ?? null;
    const test = compare[String(sign)];
    if (test === undefined || typeof than !== 'number') throw new Error("no 'numeric'");
    return [(value: number) => test(value, than)];
  });
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
}

function inBlock(block: string): Test {
  const [address = '', bits = ''] = block.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(address) === 0 || bits === '') throw new Error(`no block of addresses: ${block}`);
  const list = new BlockList();
  list.addSubnet(address, Number(bits), family);
  return (value) =>
    typeof value === 'string' && isIP(value) !== 0 && list.check(value, isIP(value) === 6 ? 'ipv6' : 'ipv4');
}

/** `*` stands for any characters, `\*` for itself. */
function wildcard(asked: string): RegExp {
  if (/(^|[^\\])\*\*/.test(asked)) throw new Error(`two wildcards side by side: ${asked}`);
  const parts = asked.match(/\\[*\\]|\*|[^*\\]+/g) ?? [];
  if (parts.join('') !== asked) throw new Error(`'\\' escapes only '*' and itself: ${asked}`);
  const source = parts.map((part) => (part === '*' ? '.*' : escaped(part.replace(/^\\/, ''))));
  return new RegExp(`^${source.join('')}$`, 's');
}

const escaped = (part: string): string => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const asksForAbsence = (pattern: JsonObject): boolean => JSON.stringify(pattern).includes('{"exists":false}');

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function text(value: Json | undefined): string {
  if (typeof value !== 'string') throw new Error(`a string is expected, got ${JSON.stringify(value)}`);
  return value;
}

function boolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Error("'exists' is true or false");
  return value;
}
