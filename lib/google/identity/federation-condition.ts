import { type CelExpression, celExpression, federationContext, parseCel, partsOf } from '../../cel';
import { ConfigError, type Placed } from '../../core';
import { requires, type Test, unmapped } from '../../terraform/google/condition';
import { Token } from '../cdktf';

/** Who is let in by a provider of identities. */
interface Admission {
  /** Host of the issuer, and its path. */
  readonly issuer: string;
  readonly attributeMapping: Readonly<Record<string, string>>;
  readonly condition: string;
}

/** Claims that say whose a token is by an id which is never given to somebody else, of issuers from whom anybody gets tokens. */
const IDS: Readonly<Record<string, readonly string[]>> = {
  'token.actions.githubusercontent.com': ['repository_id', 'repository_owner_id'],
  'gitlab.com': ['project_id', 'namespace_id'],
  'app.terraform.io': ['terraform_workspace_id', 'terraform_project_id', 'terraform_organization_id'],
};

/**
 * Checks that a condition lets in somebody in particular.
 *
 * @throws FederationConditionMissing if there is none, or it asks nothing of the token
 * @throws FederationConditionByName if the issuer is one from whom anybody gets tokens, and no immutable id is asked for
 * @throws what `celExpression` throws if it is not CEL, or longer than 4096 characters
 */
export function checkCondition({ issuer, attributeMapping, condition }: Admission, place: Placed): void {
  if (Token.isUnresolved(condition)) return;
  if (condition.trim() === '') {
    const reason = "'condition' must say whose tokens are taken, got none; without it, everybody's are";
    throw new ConfigError('FederationConditionMissing', reason, place);
  }
  const expression = celExpression({ text: condition, prop: 'condition', place }, federationContext());
  if (!readsToken(expression)) {
    const reason = `'condition' must ask something of the token, got '${condition}'; ask for what nobody else's tokens say`;
    throw new ConfigError('FederationConditionMissing', reason, place);
  }
  checkIds({ issuer, attributeMapping, condition }, place);
}

const readsToken = (part: CelExpression): boolean =>
  (part.kind === 'name' && ['assertion', 'attribute', 'google'].includes(part.name)) || partsOf(part).some(readsToken);

function checkIds({ issuer, attributeMapping, condition }: Admission, place: Placed): void {
  // Enterprises on GitHub can have an issuer of their own below it.
  const ids = IDS[issuer.replace(/\/.*$/, '')];
  if (ids === undefined) return;
  const isById = ({ claim, sign, values }: Test) =>
    ids.includes(claim) && (sign === '==' || sign === 'in') && values.every((value) => value !== '');
  const mapping = new Map(Object.entries(attributeMapping).map(([name, made]) => [name, made.trim()]));
  if (requires(unmapped(condition, mapping), isById) === true) return;
  const wanted = ids.map((id) => `assertion.${id}`).join(' or ');
  const reason = `'condition' must ask for ${wanted} in each alternative, got '${condition}'; names can be taken over, numbers cannot`;
  throw new ConfigError('FederationConditionByName', reason, place);
}

const KEY = /^(google\.(subject|groups)|attribute\.[a-z0-9_]{1,90})$/;

/** The most attributes that can be made besides the subject and groups. */
const ATTRIBUTE_LIMIT = 50;

/**
 * Checks what is made of a token.
 *
 * @throws FederationMapping if no subject is made, an attribute is called what none can be, or there are more than 50
 * @throws what `parseCel` throws if one is not made by CEL
 */
export function checkMapping(mapping: Readonly<Record<string, string>>, place: Placed): void {
  const names = Object.keys(mapping);
  const wrong = names.find((name) => !KEY.test(name));
  const refuse = (must: string, got: string, todo: string) =>
    new ConfigError('FederationMapping', `'attributeMapping' must ${must}, got ${got}; ${todo}`, place);
  if (wrong !== undefined) {
    throw refuse(
      "name 'google.subject', 'google.groups' or 'attribute.NAME'",
      `'${wrong}'`,
      "NAME is of a-z, 0-9 and '_'",
    );
  }
  if (!names.includes('google.subject')) {
    throw refuse("make 'google.subject'", 'none', "such as 'assertion.sub'");
  }
  if (names.length > ATTRIBUTE_LIMIT) {
    throw refuse(`make ${ATTRIBUTE_LIMIT} attributes at the most`, `${names.length}`, 'leave some out');
  }
  for (const text of Object.values(mapping)) {
    if (!Token.isUnresolved(text)) parseCel({ text, prop: 'attributeMapping', place });
  }
}
