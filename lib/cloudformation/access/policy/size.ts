import type { Name, Policy, Statement } from '../../../access/model';
import type { Reading } from '../reading';

/** Signs that AWS allows a policy, or all inline policies of an identity together, white space not counted. */
const MOST_SIGNS: Readonly<Record<string, number>> = {
  'AWS::IAM::Group': 5_120,
  'AWS::IAM::ManagedPolicy': 6_144,
  'AWS::IAM::Role': 10_240,
  'AWS::IAM::User': 2_048,
  'AWS::KMS::Key': 32_768,
  'AWS::S3::BucketPolicy': 20_480,
};

/** Notes policies that AWS refuses because they are too long, all together. @param type the type of what bears or states them */
export function noteSize(policies: readonly Policy[], type: string, reading: Reading): void {
  const most = MOST_SIGNS[type];
  const [first] = policies;
  if (most === undefined || first === undefined) return;
  const texts = policies.flatMap(({ statements }) => statements.flatMap(textsOf));
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  if (size <= most || size - filledIn(texts, reading.names.all) <= most) return;
  reading.mistakeAt(
    first.place,
    `it is too long: AWS takes ${most} characters, and it has more than ${size - filledIn(texts, reading.names.all)}`,
  );
}

/** How many signs deployment fills in, as far as they are spelled here. */
function filledIn(texts: readonly string[], names: readonly Name[]): number {
  const whole = texts.join(' ');
  return names.reduce((sum, { text }) => sum + text.length * (whole.split(text).length - 1), 0);
}

const quoted = (text: string) => `"${text}",`;

/** What a statement takes at least, however it is written. */
const textsOf = ({ effect, actions, resources, principals, conditions }: Statement): readonly string[] => [
  `{"Effect":"${effect}","Action":}`,
  ...actions.patterns.map(quoted),
  ...(resources?.patterns.map(quoted) ?? []),
  ...(principals?.list.map(({ name }) => quoted(name)) ?? []),
  ...conditions.flatMap(({ values }) => values.map(quoted)),
];
