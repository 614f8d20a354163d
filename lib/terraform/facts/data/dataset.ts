import { some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import type { Read } from '../../../policy/reading';
import { fact } from '../../fact';
import { bindingsOn } from '../../google/bindings';
import {
  bucketBlocksPublicAccess,
  bucketGrants,
  bucketHasAccessLists,
  bucketHasOwnKey,
  bucketIsCalledLog,
  bucketRefusesPlainConnections,
  bucketSaysPublicAccess,
  bucketStays,
  bucketTakesCallerKeys,
  bucketWords,
} from '../../google/bucket';
import { speaksOfAi } from '../../google/speaks-of-ai';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { runnersIn } from '../identity/runners';
import { sinksInto } from '../log/sinks';
import { deploysModels } from '../supply/build-content';

/** What `google_storage_bucket` tells, where AI reads it. */
export function dataset(bucket: Subject): Fact[] {
  const use = useOf(bucket);
  if (use === undefined) return [];
  return [
    fact('dataset', bucket, {
      use,
      ownKey: bucketHasOwnKey(bucket),
      refusesPlainConnections: bucketRefusesPlainConnections(bucket),
      blocksPublicAccess: bucketBlocksPublicAccess(bucket),
      saysPublicAccess: bucketSaysPublicAccess(bucket),
      hasAccessLists: bucketHasAccessLists(bucket),
      keepsVersions: keepsWhatWas(bucket),
      readersFenced: new Unknown(PERIMETER),
      writersFenced: new Unknown(PERIMETER),
      holdsCalls: false,
      isLabelled: false,
      guarded: new Unknown(PERIMETER),
      outlivesDeployment: bucketStays(bucket),
      outlivesReplacement: bucketStays(bucket),
      policyStays: true,
      logsRequests: bucket.get('logging', 'log_bucket').set(),
      takesCallerKeys: bucketTakesCallerKeys(bucket),
      grants: bucketGrants(bucket),
    }),
  ];
}

/** By versions, or by a retention, beside which there are none. */
function keepsWhatWas(bucket: Subject): Read<boolean> {
  const versions = bucket.get('versioning', 'enabled');
  const retained = bucket.get('retention_policy', 'retention_period').isSet;
  return versions.as(some([versions.boolean(false).value, retained]));
}

const PERIMETER = 'whether a service perimeter keeps its project apart is not followed';

const AI_USERS = /^google_(vertex_ai|discovery_engine|dialogflow|notebooks|workbench)_/;

/** Why a bucket counts as data that AI reads; nothing where it does not. */
export function useOf(bucket: Subject): string | undefined {
  if (sinksInto(bucket).length > 0) return undefined;
  const labelled = bucket.get('labels', 'ai-dataset').text;
  if (labelled !== undefined) return `is labelled as the data set '${labelled}'`;
  const model = bucket.get('labels', 'ai-model').text;
  if (model !== undefined) return `is labelled as of the model '${model}'`;
  const build = bucket.mentionedBy('google_cloudbuild_trigger').find(deploysModels);
  if (build !== undefined) return `is read or written by '${build.resource.address}', which deploys models`;
  const [user] = bucket.mentionedByAny(AI_USERS);
  if (user !== undefined) return `is read or written by '${user.resource.address}'`;
  const runners = runnersIn(bucket);
  const reader = bindingsOn(bucket, ['storage_bucket'], 'bucket')
    .flatMap(({ members }) => members)
    .find(({ text }) => matches(text ?? '', AI_AGENT) === true || (text !== undefined && runners.has(`${text}`)));
  if (reader !== undefined) return `is open to '${reader.text}', which runs models`;
  const words = bucketWords(bucket);
  if (bucketIsCalledLog(bucket)) return undefined;
  const known = words.find(
    (word) => WORDS.test(word) || (speaksOfAi(bucket.resource.module.among) && BESIDE_AI.test(word)),
  );
  return known && `is called '${known}'`;
}

/** Agents by which AI services reach into a project. */
const AI_AGENT = /@gcp-sa-(aiplatform|aiplatform-cc|aiplatform-re|vertex-\w+|discoveryengine|notebooks|dialogflow)\./;

const WORDS = /^(trainings?|finetun(e|ing)|corpus|corpora|embeddings?|knowledgebase|featurestore|trainingdata|rag)$/;
/** Words that others use for other things as well. */
const BESIDE_AI = /^(datasets?|features?|knowledge|models?)$/;
