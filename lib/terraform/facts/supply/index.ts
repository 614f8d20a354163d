import { Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { bindingsIn, isAnyone } from '../../google/bindings';
import type { Subject } from '../../subject';
import { says } from '../../text';
import type { Area } from '../area';
import { admission } from './admission';
import { attestor, imageDuties } from './attestor';
import { packageProxy, pool, proxyFence, trigger } from './build';
import { buildContent, deployTarget } from './build-content';
import { callerImages, gardenImage } from './caller-image';

/** What `google_artifact_registry_repository` tells, where it holds container images. */
function repository(subject: Subject): Fact[] {
  if (says(subject.get('format').text, 'DOCKER') === false) return [];
  const scanning = subject.get('vulnerability_scanning_config', 'enablement_config');
  return [
    fact('image-repository', subject, {
      tagsFixed: subject.get('docker_config', 'immutable_tags').boolean(false),
      scanned: scanning.as(
        says(scanning.text, 'DISABLED') === true
          ? false
          : new Unknown('the project decides whether images are scanned, by the services that it has switched on'),
      ),
      signed: new Unknown('Artifact Registry signs nothing; attestations are made by the pipeline'),
      ownKey: subject.get('kms_key_name').set(),
    }),
  ];
}

/** What a binding on a repository tells. */
const access = (by: Subject): Fact[] =>
  bindingsIn(by)
    .flatMap(({ members }) => members)
    .map((member) => fact('image-access', by, { anyone: member.as(isAnyone(member)), published: false }));

/** Types of bindings that let somebody attach attestations. */
const ATTESTING = /^google_(container_analysis_note|project|folder|organization)_iam_(member|binding|policy)$/;

/** What models are built from. */
export const SUPPLY: Area = {
  readers: {
    google_artifact_registry_repository: (subject) => [...repository(subject), ...packageProxy(subject)],
    google_artifact_registry_repository_iam_member: access,
    google_artifact_registry_repository_iam_binding: access,
    google_artifact_registry_repository_iam_policy: access,
    google_artifact_registry_vpcsc_config: proxyFence,
    google_binary_authorization_attestor: attestor,
    google_binary_authorization_policy: admission,
    google_cloudbuild_worker_pool: pool,
    google_cloudbuild_trigger: (subject) => [...trigger(subject), ...buildContent(subject)],
    google_clouddeploy_target: deployTarget,
    google_cloud_run_v2_service: callerImages,
    google_vertex_ai_endpoint_with_model_garden_deployment: gardenImage,
  },
  patterns: [[ATTESTING, imageDuties]],
  alongside: [],
};
