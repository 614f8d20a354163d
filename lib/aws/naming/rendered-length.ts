/** The longest that values known only at deployment can be, by the function that gives them and what it is asked for. */
const LONGEST: readonly (readonly [asked: RegExp, length: number])[] = [
  [/^Ref AWS::AccountId$/, 12],
  [/^Ref AWS::Partition$/, 10],
  [/^Ref AWS::Region$/, 16],
  [/^Fn::GetAtt .*Version$/, 8],
  [/^Fn::GetAtt .*Id$/, 64],
  // The ARN of a role with the longest name.
  [/^/, 150],
];

/**
 * How many bytes a resolved value has once deployed, at the most, written as JSON without any white space.
 *
 * What only the deployment knows is counted at its longest, so that a policy that passes here fits.
 */
export function renderedLength(resolved: unknown): number {
  return Buffer.byteLength(JSON.stringify(longest(resolved)));
}

function longest(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(longest);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only, ...more] = entries;
  if (only !== undefined && more.length === 0 && (only[0] === 'Ref' || only[0].startsWith('Fn::'))) {
    return answer(only[0], only[1]);
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, longest(item)]));
}

function answer(fn: string, argument: unknown): string {
  if (fn === 'Fn::Join' && Array.isArray(argument) && Array.isArray(argument[1])) {
    return argument[1].map(longest).join(String(argument[0]));
  }
  if (fn === 'Fn::Sub' && typeof argument === 'string') {
    return argument.replace(/\$\{([^}]+)\}/g, (_, name: string) => filler(`Ref ${name}`));
  }
  return filler(`${fn} ${Array.isArray(argument) ? argument[1] : argument}`);
}

function filler(asked: string): string {
  const length = LONGEST.find(([pattern]) => pattern.test(asked))?.[1] ?? 0;
  return 'x'.repeat(length);
}
