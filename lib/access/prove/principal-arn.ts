/** A principal as an ARN, or an account id, names it. */
export interface NamedPrincipal {
  readonly kind: 'role' | 'user' | 'account' | 'session' | 'federated user' | 'pattern' | 'unheard of';
  /** Twelve digits, where the name tells. */
  readonly account: string | undefined;
  /** ARN of the role or user; of the role, for a session. */
  readonly arn: string;
  readonly session?: string;
}

const ARN = /^arn:([^:]*):(iam|sts)::([^:]*):(.*)$/s;

/** What a name in the `Principal` of a policy means, by its shape. */
export function namedPrincipal(name: string): NamedPrincipal {
  if (/^\d{12}$/.test(name)) return { kind: 'account', account: name, arn: name };
  const [, partition = '', service = '', account = '', resource = ''] = ARN.exec(name) ?? [];
  const named = { account: account === '' ? undefined : account, arn: name };
  if (/[*?]/.test(name)) return { kind: 'pattern', ...named };
  if (service === 'iam') return { kind: kindOf(resource), ...named };
  const [kind, role = '', session] = splitSession(resource);
  if (kind === 'assumed-role' && session !== undefined) {
    return { kind: 'session', account, arn: `arn:${partition}:iam::${account}:role/${role}`, session };
  }
  return { kind: kind === 'federated-user' ? 'federated user' : 'unheard of', ...named };
}

function kindOf(resource: string): NamedPrincipal['kind'] {
  if (resource === 'root') return 'account';
  if (resource.startsWith('role/')) return 'role';
  return resource.startsWith('user/') ? 'user' : 'unheard of';
}

function splitSession(resource: string): readonly [string?, string?, string?] {
  const [, kind, role, session] = /^([^/]*)\/(?:(.*)\/)?([^/]*)$/s.exec(resource) ?? [];
  return [kind, role, session];
}

/** The ARN of a session names the last part of a role's name, and not its path. */
export function sessionArn(role: string, session: string): string {
  const [, partition = '', account = '', path = ''] = /^arn:([^:]*):iam::([^:]*):role\/(.*)$/s.exec(role) ?? [];
  return `arn:${partition}:sts::${account}:assumed-role/${path.split('/').at(-1) ?? ''}/${session}`;
}
