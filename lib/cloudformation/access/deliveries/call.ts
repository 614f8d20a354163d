import type { Caller, Request } from '../../../access/model';

/** What a request holds, and what it may hold. */
export interface Told {
  readonly context: Request['context'];
  readonly untold: readonly string[];
}

/** What services and the roles that they take on tell of every request, by the documentation of the keys. */
const ALWAYS: Told = {
  context: { 'aws:SecureTransport': 'true', 'aws:ViaAWSService': 'false' },
  untold: [
    'aws:CurrentTime',
    'aws:EpochTime',
    'aws:ResourceOrgID',
    'aws:ResourceOrgPaths',
    'aws:SourceOrgID',
    'aws:SourceOrgPaths',
    'aws:UserAgent',
  ],
};

/** What is not known of where a service is when it acts as a role, and of the organization of the role. */
const OF_ROLES: Told = {
  context: {},
  untold: [
    'aws:PrincipalOrgID',
    'aws:PrincipalOrgPaths',
    'aws:SourceIp',
    'aws:SourceVpc',
    'aws:SourceVpce',
    'aws:SourceAccount',
    'aws:SourceArn',
  ],
};

const OF_SERVICES: Told = { context: {}, untold: ['aws:PrincipalServiceNamesList'] };

/** A request that is made on the way of a log. What is told wins over what may be. */
export function call(caller: Caller, action: string, resource: string, ...told: readonly Told[]): Request {
  const all = [ALWAYS, caller.kind === 'service' ? OF_SERVICES : OF_ROLES, ...told];
  const context = Object.assign({}, ...all.map((one) => one.context)) as Request['context'];
  const known = new Set(Object.keys(context).map((key) => key.toLowerCase()));
  const untold = [...new Set(all.flatMap((one) => one.untold))].filter((key) => !known.has(key.toLowerCase()));
  return { caller, action, resource, context, untold };
}

export const service = (name: string): Caller => ({ kind: 'service', name });

/** S3 takes nothing below version 1.2 of TLS; which one services speak is not told. */
const TLS = 's3:TlsVersion';

export const MODERN: Told = { context: { [TLS]: '1.3' }, untold: [] };

/** The same requests with the oldest protocol that AWS takes. */
export const older = (requests: readonly Request[]): readonly Request[] =>
  requests
    .filter(({ context }) => context[TLS] !== undefined)
    .map((request) => ({ ...request, context: { ...request.context, [TLS]: '1.2' } }));
