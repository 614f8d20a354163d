/** What a deployed value would read like, for the values that only a deployment knows. */
export type Values = Readonly<Record<string, string>>;

const PSEUDO: Values = {
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::AccountId': '111122223333',
  'AWS::Region': 'eu-west-1',
};

/**
 * A template's value with every intrinsic function answered, as if deployed.
 *
 * @param values answers by logical id (`Ref`), by `LogicalId.Attribute` (`Fn::GetAtt`) or by export name;
 *   what is not given reads as its own key
 */
export function deployed<T>(value: T, values?: Values): T;
export function deployed(value: unknown, values: Values = {}): unknown {
  const answer = (key: string) => values[key] ?? PSEUDO[key] ?? key;
  if (Array.isArray(value)) return value.map((item) => deployed(item, values));
  if (typeof value !== 'object' || value === null) return value;
  const [entry, ...more] = Object.entries(value);
  if (entry === undefined || more.length > 0) return mapped(value, values);
  const [fn, argument] = entry;
  switch (fn) {
    case 'Ref':
      return answer(String(argument));
    case 'Fn::GetAtt':
      return answer(Array.isArray(argument) ? argument.join('.') : String(argument));
    case 'Fn::ImportValue':
      return answer(String(deployed(argument, values)));
    case 'Fn::Join':
      return (deployed(argument[1], values) as string[]).join(argument[0]);
    case 'Fn::Sub':
      return String(argument).replace(/\$\{([^}]+)\}/g, (_, key: string) => answer(key));
    default:
      return mapped(value, values);
  }
}

function mapped(value: object, values: Values): object {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deployed(item, values)]));
}
