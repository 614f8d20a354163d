import type { Access, Request } from '../../access/model';

/** What tells of the organization of a caller, or of the account that a service works for. */
const OF_ORGANIZATION = /^aws:(principal|source)orgid$/i;

/** The organization that the resource control policies of the files name, if they name one only: such a policy limits accounts of its own organization. */
export function organizationOf({ resourceControls }: Access): string | undefined {
  const conditions = resourceControls
    .flat()
    .flatMap(({ statements }) => statements.flatMap((statement) => statement.conditions));
  const named = conditions.flatMap(({ key, values }) => (OF_ORGANIZATION.test(key) ? values : []));
  const [only, ...others] = new Set(named);
  return only !== undefined && others.length === 0 && /^o-[a-z0-9]{10,32}$/.test(only) ? only : undefined;
}

/** What is taken as given where that is told of requests. */
export const assumedOfOrganization = (organization: string): string =>
  `the accounts of the files belong to the organization ${organization}, which their resource control policies name`;

/** A request on the way of a log, with what is known of the organization of the account that it is for. */
export function ofOwnOrganization(request: Request, access: Access): Request {
  const organization = organizationOf(access);
  const { caller, context, untold = [] } = request;
  if (organization === undefined || !isOwn(request, access)) return request;
  const key = caller.kind === 'service' ? 'aws:SourceOrgID' : 'aws:PrincipalOrgID';
  if (!untold.includes(key)) return request;
  return { ...request, context: { ...context, [key]: organization }, untold: untold.filter((one) => one !== key) };
}

function isOwn({ caller, context }: Request, { account }: Access): boolean {
  if (caller.kind === 'role') return caller.arn.split(':')[4] === account;
  const source = context['aws:SourceAccount'];
  return caller.kind === 'service' && (source === undefined || source === account);
}
