import { every, type Maybe, not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { isDefaultAccount } from '../../google/default-accounts';
import { speaksOfAi } from '../../google/speaks-of-ai';
import type { Subject } from '../../subject';
import { matches, says } from '../../text';

/** What `google_cloudbuild_worker_pool` tells, beside AI. */
export function pool(subject: Subject): Fact[] {
  if (!speaksOfAi(subject.resource.module.among)) return [];
  const closed = subject.get('worker_config', 'no_external_ip');
  const attached = subject.get('private_service_connect');
  return [
    fact('build-pool', subject, {
      public: closed.as(not(closed.boolean(false).value)),
      inNetwork: attached.as(
        some([
          subject.get('network_config', 'peered_network').isSet,
          every([attached.isSet, attached.get('route_all_traffic').boolean(false).value]),
        ]),
      ),
    }),
  ];
}

/** Where a trigger says which changes it builds. */
const EVENTS = ['github', 'repository_event_config', 'bitbucket_server_trigger_config'];

/** What `google_cloudbuild_trigger` tells, beside AI. */
export function trigger(subject: Subject): Fact[] {
  if (!speaksOfAi(subject.resource.module.among) || subject.get('disabled').boolean(false).value === true) return [];
  const account = subject.get('service_account');
  const build = subject.get('build');
  const approved = subject.get('approval_config', 'approval_required').boolean(false).value;
  const proposals = EVENTS.map((event) => subject.get(event, 'pull_request')).find(({ isSet }) => isSet !== false);
  const control = proposals?.get('comment_control') ?? subject.get('github', 'pull_request');
  const unseen = proposals === undefined ? false : every([not(asksFirst(control.text)), not(approved)]);
  return [
    fact('build-trigger', subject, {
      ownIdentity: account.as(every([account.isSet, not(isDefaultAccount(account))])),
      takesProposals: control.as(unseen),
      ownWorkers: build.isSet === false ? undefined : build.get('options', 'worker_pool').set(),
    }),
  ];
}

/** Without a comment of somebody who may write to the repository, nothing of others is built. */
const asksFirst = (text: Subject['whole']['text']): Maybe<boolean> =>
  matches(text ?? '', /^COMMENTS_ENABLED(_FOR_EXTERNAL_CONTRIBUTORS_ONLY)?$/);

/** What a repository tells that fetches from elsewhere. */
export function packageProxy(repository: Subject): Fact[] {
  const remote = repository.get('remote_repository_config');
  if (says(repository.get('mode').text, 'REMOTE_REPOSITORY') === false && remote.isSet === false) return [];
  const known = FORMATS.map((format) => remote.get(`${format}_repository`, 'public_repository').isSet);
  const uri = remote.get('common_repository', 'uri').text;
  const address = matches(
    uri ?? '',
    /^https:\/\/(registry-1\.docker\.io|docker\.io|ghcr\.io|quay\.io|pypi\.org|registry\.npmjs\.org)/,
  );
  return [fact('package-proxy', repository, { fromPublic: remote.as(some([...known, address])) })];
}

const FORMATS = ['apt', 'docker', 'maven', 'npm', 'python', 'yum'];

/** What `google_artifact_registry_vpcsc_config` tells. */
export function proxyFence(config: Subject): Fact[] {
  const policy = config.get('vpcsc_policy');
  return [fact('proxy-fence', config, { closed: policy.as(not(says(policy.text, 'ALLOW'))) })];
}
