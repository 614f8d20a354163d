import type { Access, GuardedResource, Identity, Policy } from '../../../lib/access/model';
import { type AccessRead, accessOf } from '../../../lib/cloudformation/access';
import type { Environment } from '../../../lib/cloudformation/template';
import { type Stack, stacksOf } from '../reading';

export const HOME: Environment = { account: '222233334444', region: 'eu-west-1', stackName: 'App' };

/** What templates say, each deployed where the first environment says. */
export const readingOf = (...stacks: readonly Stack[]): AccessRead => accessOf(stacksOf(...stacks));

/** The one way in which resources can turn out, in a stack of which everything is known. */
export function modelOf(tree: Stack['tree'], environment: Environment = HOME): Access {
  const { ways } = readingOf({ tree, environment });
  const [way, ...others] = ways;
  if (way === undefined || others.length > 0) throw new Error(`${ways.length} ways`);
  return way.access;
}

/** What is wrong with the policies of a template, with where it stands. */
export const mistakesIn = (tree: Stack['tree']): string[] =>
  readingOf({ tree, environment: HOME }).mistakes.map(({ place, what }) => `${place.at}: ${what}`);

export const identityIn = ({ identities }: Access, ending: string): Identity =>
  only(
    identities.filter(({ arn }) => arn.endsWith(ending)),
    ending,
  );

export const resourceIn = ({ resources }: Access, arn: string): GuardedResource =>
  only(
    resources.filter((resource) => resource.arn === arn),
    `${arn} among ${resources.map((resource) => resource.arn)}`,
  );

function only<T>([first, ...more]: readonly T[], what: string): T {
  if (first === undefined || more.length > 0) throw new Error(`${more.length} more than one, or none: ${what}`);
  return first;
}

/** A policy without its places, as a table shows it. */
export const plainly = (policy: Policy | undefined): unknown =>
  JSON.parse(JSON.stringify(policy, withoutPlaces) ?? 'null');

const withoutPlaces = (key: string, value: unknown) => (key === 'place' ? undefined : value);

/** A role that has one statement in a policy of its own. */
export const roleWith = (statement: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: 'app',
      Policies: [{ PolicyName: 'P', PolicyDocument: { Version: '2012-10-17', Statement: statement } }],
      ...more,
    },
  },
});
