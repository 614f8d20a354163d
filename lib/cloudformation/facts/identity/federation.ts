import { every, type Maybe, not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { speaksOfAi } from '../../speaks-of-ai';
import { covers, type PolicyCondition, type PolicyPrincipal, type Statement } from '../../statement';
import { matches, shapeOf, type TextLike, unknownIn } from '../../text';
import type { Holder } from './holder';
import { runsModels } from './holder';
import { trustsOf } from './trust';

const WEB_IDENTITY = 'sts:AssumeRoleWithWebIdentity';

const GITHUB = 'token.actions.githubusercontent.com';

/** Whoever can get tokens from an issuer, and how a subject begins that says whose they are. */
const SHARED: Readonly<Record<string, RegExp>> = {
  'agent.buildkite.com': /^organization:[^:]+:/,
  'app.terraform.io': /^organization:[^:]+:/,
  'gitlab.com': /^project_path:[^/]+\//,
  [GITHUB]: /^repo:[^/]+\//,
};

const GUESTS = 'cognito-identity.amazonaws.com';

/** In which ways those take a role on for whom somebody outside of AWS vouches. */
export function federationFacts(holder: Holder): Fact[] {
  const role = holder.subject;
  return trustsOf(role)
    .filter((statement) => statement.speaksOf(WEB_IDENTITY) !== false)
    .flatMap((statement) =>
      statement.principals
        .filter(({ kind }) => kind === 'Federated')
        .map((principal) => federation(holder, statement, principal)),
    );
}

function federation(holder: Holder, statement: Statement, principal: PolicyPrincipal): Fact {
  const issuer = issuerOf(principal, statement);
  const subjects = testsOn(statement, ':sub');
  const hidden = statement.hiddenConditions ?? false;
  const isGuestPool = issuer === GUESTS;
  const { field } = statement;
  return fact('federation', holder.subject, {
    issuer: issuer ?? 'the issuer',
    asksAudience: field.as(some([hidden, ...testsOn(statement, ':aud').map(namesOneOf)])),
    asksOwner: field.as(isGuestPool || some([hidden, asksOwner(issuer, subjects), asksOther(statement)])),
    asksSubject: field.as(isGuestPool || some([hidden, ...subjects.map(namesOneOf), asksOther(statement)])),
    takesProposals: field.as(
      some(subjects.flatMap(({ values }) => values.map((value) => matches(value, /:pull_request$/)))),
    ),
    asksBranch: field.as(issuer !== GITHUB || some([hidden, namesBranch(statement), refusesProposals(statement)])),
    asksWorkflow: field.as(issuer !== GITHUB || some([hidden, namesBranch(statement), namesWorkflow(statement)])),
    ofAi: speaksOfAi(holder.subject.resource.template),
    takesGuests: field.as(
      every([isGuestPool, some(testsOn(statement, ':amr').flatMap(({ values }) => values.map(isGuest)))]),
    ),
    runsModels: runsModels(holder),
  });
}

/** What GitHub puts into a subject, or into a claim of its own, and what a value of it looks like. */
const says =
  (claim: RegExp, inSubject: RegExp) =>
  (statement: Statement): Maybe<boolean> =>
    some([
      ...statement.conditions.filter(({ key }) => claim.test(key)).map((test) => asked(statement, test)),
      ...testsOn(statement, ':sub').map(({ values }) => every(values.map((value) => matches(value, inSubject)))),
    ]);

const namesBranch = says(/:ref$/, /:ref:refs\/(heads|tags)\//);
const namesWorkflow = says(/:(job_)?workflow_ref$/, /:(job_)?workflow_ref:/);

/** A run for a pull request has a ref of its own, whatever the environment. */
const refusesProposals = (statement: Statement): Maybe<boolean> =>
  some(
    statement.conditions
      .filter(({ key, operator }) => key.endsWith(':ref') && /^StringNot/.test(operator))
      .flatMap(({ values }) => values.map((value) => covers(value, 'refs/pull/1/merge'))),
  );

const isGuest = (value: TextLike): Maybe<boolean> => matches(value, /^(unauthenticated|\*)$/);

/** The host of the issuer, where the files show it: by the provider, or by the keys of conditions. */
function issuerOf({ name, field }: PolicyPrincipal, statement: Statement): string | undefined {
  const provider = field.target('AWS::IAM::OIDCProvider', 'Custom::AWSCDKOpenIdConnectProvider');
  const url = provider?.properties.get('Url').text ?? name;
  const host = shapeOf(url)
    .replace(/^https:\/\//, '')
    .replace(/^.*oidc-provider\//, '');
  if (/^[\w.-]+(\/.*)?$/.test(host)) return host;
  return statement.conditions.flatMap(({ key }) => /^(.*):(sub|aud)$/.exec(key)?.[1] ?? [])[0];
}

const POSITIVE = /^String(Equals|EqualsIgnoreCase|Like)$/;

/** Tests that hold only where the token has the claim. */
const testsOn = (statement: Statement, claim: string): readonly PolicyCondition[] =>
  statement.conditions.filter(
    ({ key, operator, ifExists, forAll }) => key.endsWith(claim) && POSITIVE.test(operator) && !ifExists && !forAll,
  );

const namesOneOf = ({ values }: PolicyCondition): Maybe<boolean> => every(values.map(isExact));

function isExact(value: TextLike): Maybe<boolean> {
  const shape = shapeOf(value);
  return shape !== '' && !/[*?]/.test(shape) ? (unknownIn(value) ?? true) : false;
}

/** Whether each subject begins with whose it is, where strangers get tokens of the same issuer. */
function asksOwner(issuer: string | undefined, subjects: readonly PolicyCondition[]): Maybe<boolean> {
  const begins = issuer === undefined ? undefined : SHARED[issuer];
  if (begins === undefined) return true;
  return some(subjects.map(({ values }) => every(values.map((value) => beginsWith(value, begins)))));
}

function beginsWith(value: TextLike, begins: RegExp): Maybe<boolean> {
  if (begins.test(shapeOf(value).replace(/[*?].*$/s, ''))) return true;
  return unknownIn(value) ?? false;
}

/** Claims of GitHub and GitLab that say as much as the subject: which repository, in which branch, environment or workflow. */
const WHICH = /:(repository_id|repository|project_id|project_path)$/;
const WHERE = /:(environment|ref|job_workflow_ref)$/;

const asksOther = (statement: Statement): Maybe<boolean> =>
  every([
    some(statement.conditions.filter(({ key }) => WHICH.test(key)).map((test) => asked(statement, test))),
    some(statement.conditions.filter(({ key }) => WHERE.test(key)).map((test) => asked(statement, test))),
  ]);

const asked = (statement: Statement, test: PolicyCondition): Maybe<boolean> =>
  every([
    statement.requires(test.key),
    namesOneOf(test),
    not(some(test.values.map((value) => matches(value, /pull\//)))),
  ]);
