import { type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { requires, type Test, unmapped } from '../../google/condition';
import { speaksOfAi } from '../../google/speaks-of-ai';
import type { Subject } from '../../subject';
import { shapeOf } from '../../text';

const GITHUB = 'token.actions.githubusercontent.com';

/** Issuers from whom anybody gets tokens. */
const SHARED = [
  GITHUB,
  'gitlab.com',
  'app.terraform.io',
  'agent.buildkite.com',
  'oidc.circleci.com',
  'accounts.google.com',
];

/** What `google_iam_workload_identity_pool_provider` tells. */
export function provider(subject: Subject): Fact[] {
  const condition = subject.get('attribute_condition');
  const issuer = issuerOf(subject);
  const mapping = new Map(
    subject.get('attribute_mapping').entries.map(([name, field]) => [name, `${field.text ?? ''}`.trim()]),
  );
  const asks = (fits: (test: Test) => boolean): Maybe<boolean> => {
    const { text } = condition;
    if (text === undefined) return false;
    if (typeof text !== 'string') return new Unknown('the condition is known only after it is applied');
    return requires(unmapped(text, mapping), fits);
  };
  const isShared = SHARED.some((host) => issuer === host || issuer.startsWith(`${host}/`));
  const ofGitHub = issuer === GITHUB;
  const branch = some([asks(namesBranch), asks(refusesProposals)]);
  return [
    fact('identity-provider', subject, {
      issuer,
      shared: isShared,
      asks: condition.set(),
      byId: WITH_IDS.test(issuer) ? condition.as(asks(namesId)) : undefined,
    }),
    fact('federation', subject, {
      issuer,
      // Where no audience is named, a token must be made for this very provider.
      asksAudience: subject.get('oidc', 'allowed_audiences').as(true),
      asksOwner: condition.as(!isShared || asks(namesOwner)),
      asksSubject: condition.as(
        !isShared || some([asks(namesSubject), both(asks(namesProject), some([branch, asks(namesPlace)]))]),
      ),
      takesProposals: condition.as(asks(namesProposals)),
      asksBranch: condition.as(!ofGitHub || branch),
      asksWorkflow: condition.as(!ofGitHub || some([asks(namesBranch), asks(namesWorkflow)])),
      ofAi: speaksOfAi(subject.resource.module.among),
      takesGuests: false,
      runsModels: new Unknown('which rights its identities have is not followed'),
    }),
  ];
}

/** Issuers whose tokens tell whose they are by a name and by an id, and the claims with the ids. */
const WITH_IDS = /^(token\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io|agent\.buildkite\.com)(\/|$)/;
const ID =
  /^(repository(_owner)?_id|(project|namespace)_id|terraform_(organization|workspace)_id|(organization|pipeline)_id)$/;

function issuerOf(subject: Subject): string {
  const account = subject.get('aws', 'account_id').text;
  if (account !== undefined) return `the AWS account ${shapeOf(account)}`;
  const uri = subject.get('oidc', 'issuer_uri').text;
  return uri === undefined
    ? 'the issuer'
    : shapeOf(uri)
        .replace(/^https:\/\//, '')
        .replace(/\/$/, '');
}

const both = (one: Maybe<boolean>, other: Maybe<boolean>): Maybe<boolean> => not(some([not(one), not(other)]));

const isExact = ({ sign, values }: Test): boolean => (sign === '==' || sign === 'in') && values.length > 0;

const OWNER =
  /^(repository_owner(_id)?|namespace_(id|path)|terraform_organization_(id|name)|organization_(id|slug)|hd)$/;
const PROJECT = /^(repository(_id)?|project_(id|path)|terraform_workspace_(id|name)|pipeline_(id|slug))$/;

const namesId = (test: Test): boolean => ID.test(test.claim) && isExact(test);
const namesProject = (test: Test): boolean => PROJECT.test(test.claim) && isExact(test);
const namesSubject = (test: Test): boolean => /^(sub|subject)$/.test(test.claim) && isExact(test);
const namesPlace = (test: Test): boolean =>
  /^(environment|workflow_ref|job_workflow_ref|ref_path)$/.test(test.claim) && isExact(test);

/** A beginning says whose it is where it goes on to the sign behind the owner. */
const namesOwner = (test: Test): boolean =>
  (OWNER.test(test.claim) && isExact(test)) ||
  namesProject(test) ||
  namesSubject(test) ||
  (test.sign === 'startsWith' &&
    /^(repository|project_path|sub)$/.test(test.claim) &&
    test.values.every((one) => /[^/:]\/$/.test(one)));

const namesBranch = (test: Test): boolean =>
  test.claim === 'ref' &&
  (isExact(test) || test.sign === 'startsWith') &&
  test.values.every((one) => /^refs\/(heads|tags)\//.test(one));

const namesWorkflow = (test: Test): boolean => /^(job_)?workflow_ref$/.test(test.claim) && isExact(test);

const refusesProposals = ({ claim, sign, values }: Test): boolean =>
  claim === 'event_name' && sign === '!=' && values.includes('pull_request');

const namesProposals = (test: Test): boolean =>
  (test.claim === 'event_name' && isExact(test) && test.values.some((one) => one.startsWith('pull_request'))) ||
  (test.claim === 'ref' && test.sign !== '!=' && test.values.some((one) => one.startsWith('refs/pull/')));
