import { and, atom, type Formula, not, or } from '../../../lib/access/formula';

/** Formulas as policies of AI systems give them: the same for the same seed. */
export class Workload {
  private state: number;

  public constructor(seed: number) {
    this.state = seed * 2654435761 + 1;
  }

  /** Statements as formulas, three in ten of which deny. */
  public statements(count: number): readonly { readonly denies: boolean; readonly applies: Formula }[] {
    return Array.from({ length: count }, () => ({ denies: this.chance(0.3), applies: this.statement() }));
  }

  private statement(): Formula {
    const service = this.pick(SERVICES);
    const actions = or(this.some(ACTIONS, 3).map((action) => like('action', `${service}:${action}`, true)));
    const resources = or(this.some(RESOURCES, 3).map((path) => like('resource', this.arn(service, path))));
    return and([
      this.chance(0.1) ? not(actions) : actions,
      this.chance(0.1) ? not(resources) : resources,
      ...Array.from({ length: this.below(3) }, () => this.condition()),
    ]);
  }

  private arn(service: string, path: string): string {
    const named = path.replace('NAME', `n${this.below(40)}`);
    return `arn:aws:${service}:${this.pick(['*', 'us-east-1', 'eu-west-1'])}:${this.pick(['*', '111122223333'])}:${named}`;
  }

  private condition(): Formula {
    const key = this.pick(Object.keys(CONDITIONS));
    const build = CONDITIONS[key];
    const asked = build === undefined ? present('action') : build(this.below(20));
    const kind = this.below(4);
    if (kind === 0) return not(asked);
    return kind === 1 ? or([not(present(key)), asked]) : asked;
  }

  private some<T>(items: readonly T[], most: number): readonly T[] {
    return Array.from({ length: 1 + this.below(most) }, () => this.pick(items));
  }

  private pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  private chance(probability: number): boolean {
    return this.below(1000) < probability * 1000;
  }

  /** A whole number from 0 on (xorshift). */
  private below(bound: number): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) % bound;
  }
}

const SERVICES = ['bedrock', 's3', 'kms', 'sagemaker', 'logs', 'iam'];
const ACTIONS = [
  '*',
  'Get*',
  'Put*',
  'Invoke*',
  'InvokeModel',
  'GetObject',
  'PutObject',
  'Decrypt',
  'List*',
  'CreateModel',
];
const RESOURCES = ['*', 'NAME', 'NAME/*', 'model/NAME', 'model/*', 'role/NAME-*', 'key/NAME'];

const FAR = { at: Infinity, included: false };
const LOW = { at: -Infinity, included: false };

const CONDITIONS: Readonly<Record<string, (n: number) => Formula>> = {
  'aws:sourcevpce': (n) => like('aws:sourcevpce', `vpce-${n}`),
  'aws:principalarn': (n) =>
    atom({
      kind: 'match',
      variable: 'aws:principalarn',
      pattern: { glob: `arn:aws:iam::*:role/r${n}*`, ignoreCase: false, arn: true },
    }),
  'aws:sourceip': (n) => atom({ kind: 'address', variable: 'aws:sourceip', block: `10.${n}.0.0/${12 + (n % 12)}` }),
  'aws:currenttime': (n) =>
    atom({ kind: 'number', variable: 'aws:currenttime', date: true, from: LOW, to: { at: n * 1e11, included: false } }),
  'aws:multifactorauthpresent': () => like('aws:multifactorauthpresent', 'true', true),
  's3:max-keys': (n) =>
    atom({ kind: 'number', variable: 's3:max-keys', date: false, from: { at: n, included: true }, to: FAR }),
  'aws:tagkeys': (n) =>
    atom({
      kind: n % 2 === 0 ? 'some' : 'all',
      variable: 'aws:tagkeys',
      patterns: [`t${n}`, `t${n}-*`].map((glob) => ({ glob, ignoreCase: false, arn: false })),
      negated: n % 3 === 0,
    }),
};

export const like = (variable: string, glob: string, ignoreCase = false): Formula =>
  atom({ kind: 'match', variable, pattern: { glob, ignoreCase, arn: false } });

export const present = (variable: string): Formula => atom({ kind: 'present', variable });

type Statements = ReturnType<Workload['statements']>;

export function allowed(statements: Statements): Formula {
  const of = (deny: boolean) => or(statements.flatMap(({ denies, applies }) => (denies === deny ? [applies] : [])));
  return and([present('action'), present('resource'), of(false), not(of(true))]);
}

const bedrock = like('action', 'bedrock:*', true);
const guard = { denies: true, applies: and([bedrock, not(like('aws:sourcevpce', 'vpce-x'))]) };
const hole = {
  denies: true,
  applies: and([bedrock, not(like('aws:sourcevpce', 'vpce-x')), not(like('action', 'bedrock:Invoke*', true))]),
};
const unguarded = and([bedrock, not(like('aws:sourcevpce', 'vpce-x'))]);

/** Questions of four kinds about as many statements; those of the first and third have no request. */
export function questions(seed: number, count: number): Readonly<Record<string, Formula>> {
  const statements = new Workload(seed).statements(count);
  const [added] = new Workload(seed + 1000).statements(1);
  const fewer = statements.filter(({ denies }, i) => denies || i % 2 === 0);
  return {
    guardProof: and([allowed([...statements, guard]), unguarded]),
    guardHole: and([allowed([...statements, hole]), unguarded]),
    subset: and([allowed(fewer), not(allowed(statements))]),
    noNewAccess: and([
      allowed([...statements, { denies: false, applies: added?.applies ?? bedrock }]),
      not(allowed(statements)),
    ]),
  };
}
