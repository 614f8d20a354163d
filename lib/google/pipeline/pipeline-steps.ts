import type { IMemberRef } from '../naming/member';
import type { GoogleProject } from '../place/google-project';
import { type BuildStep, givenStep, ownStep, type PipelineStep } from './pipeline-step';

/** Images of the tools that the pipeline itself uses, by their digests. */
export interface PipelineTools {
  /** One with `gcloud`, such as 'gcr.io/google.com/cloudsdktool/google-cloud-cli@sha256:…'. */
  readonly gcloud: string;

  /** One with the command `zta` of this package, which signs and verifies. */
  readonly zta: string;
}

/** What a pipeline needs to know of a `ModelRegistry`, whose store keeps each version below its digest. */
export interface PipelineRegistry {
  readonly project: GoogleProject;
  readonly store: { readonly name: string };
  readonly signingKey: { readonly key: { readonly id: string } };
  readonly grants: {
    register(grantee: IMemberRef): void;
    sign(grantee: IMemberRef): void;
    read(grantee: IMemberRef): void;
  };
}

/** Copies a model that was built to where the next stage finds it, and says so. */
export const handOver = ({ gcloud }: PipelineTools, candidates: string, topic: string): BuildStep =>
  ownStep(
    'hand-over',
    gcloud,
    [
      'gcloud storage cp --recursive /workspace/model/* "gs://$CANDIDATES/$CANDIDATE/"',
      'gcloud pubsub topics publish "$TOPIC" --attribute="candidate=$CANDIDATE"',
    ],
    { CANDIDATES: candidates, CANDIDATE: '$BUILD_ID', TOPIC: topic },
  );

/** Fetches a model that was built. */
export const fetchCandidate = ({ gcloud }: PipelineTools, candidates: string): BuildStep =>
  ownStep(
    'fetch',
    gcloud,
    ['mkdir -p /workspace/model', 'gcloud storage cp --recursive "gs://$CANDIDATES/$CANDIDATE/*" /workspace/model'],
    { CANDIDATES: candidates, CANDIDATE: '$_CANDIDATE' },
  );

/** Signs a model file by file, with a key that never leaves Cloud KMS, and makes sure that the signature is one. */
export const signModel = (tools: PipelineTools, registry: PipelineRegistry): BuildStep[] => [
  ownStep(
    'payload',
    tools.zta,
    ['zta sign /workspace/model --payload /workspace/model.payload --digest /workspace/model.sha256'],
    {},
  ),
  ownStep(
    'sign',
    tools.gcloud,
    [
      'gcloud kms asymmetric-sign --key="$KEY" --version="$VERSION" --digest-algorithm=sha256 \\',
      '  --input-file=/workspace/model.payload --signature-file=/workspace/model.signature',
      PUBLIC_KEY,
    ],
    keyVariables(registry),
  ),
  ownStep(
    'bundle',
    tools.zta,
    [
      'zta sign /workspace/model --signature /workspace/model.signature --public-key /workspace/signer.pem \\',
      '  --out /workspace/model.bundle',
      ...VERIFY,
    ],
    {},
  ),
];

/** Keeps a signed model below its digest, in a store where nothing is replaced. */
export const keepRelease = ({ gcloud }: PipelineTools, { store }: PipelineRegistry): BuildStep =>
  ownStep(
    'keep',
    gcloud,
    [
      'release=$(cat /workspace/digest)',
      'gcloud storage cp --no-clobber --recursive /workspace/model/* "gs://$STORE/models/$release/"',
      'gcloud storage cp --no-clobber /workspace/model.bundle "gs://$STORE/models/$release.bundle"',
    ],
    { STORE: store.name },
  );

/** A step that is told which release it is about. */
export const releasedStep = (
  step: PipelineStep,
  { store }: PipelineRegistry,
  variables: Readonly<Record<string, string>>,
): BuildStep => {
  const given = givenStep(step, { ...variables, STORE: store.name });
  const told = [
    'RELEASE=$(cat /workspace/digest)',
    'MODEL_URI="gs://$STORE/models/$RELEASE/"',
    'export RELEASE MODEL_URI',
  ];
  return { ...given, script: `${['#!/bin/sh', 'set -e', ...told, given.script].join('\n')}\n` };
};

/** Says which version of which model waits for approval. What the step before wrote is looked at, and not believed. */
export const announce = ({ gcloud }: PipelineTools, topic: string): BuildStep =>
  ownStep(
    'announce',
    gcloud,
    [
      'registered=$(cat /workspace/registered)',
      'case "$registered" in *[!A-Za-z0-9_.:@/-]*) exit 1 ;; esac',
      `printf '%s' "$registered" | grep -Eq '${REGISTERED}'`,
      'gcloud pubsub topics publish "$TOPIC" --attribute="release=$(cat /workspace/digest),model=$registered"',
    ],
    { TOPIC: topic },
  );

/** How a version of a model of the registry is named. */
export const REGISTERED = '^projects/[^/ ]+/locations/[a-z0-9-]+/models/[A-Za-z0-9_-]+@[0-9]+$';

/** Fetches a release, and makes sure that it is what was signed, and that the version in the registry was made of it. */
export const verifyRelease = (tools: PipelineTools, registry: PipelineRegistry, location: string): BuildStep[] => [
  ownStep(
    'fetch',
    tools.gcloud,
    [
      'mkdir -p /workspace/model',
      'gcloud storage cp --recursive "gs://$STORE/models/$RELEASE/*" /workspace/model',
      'gcloud storage cp "gs://$STORE/models/$RELEASE.bundle" /workspace/model.bundle',
      'made_of=$(gcloud ai models describe "$MODEL" --region="$LOCATION" --format="value(artifactUri)")',
      'test "${made_of%/}" = "gs://$STORE/models/$RELEASE"',
      PUBLIC_KEY,
    ],
    {
      ...keyVariables(registry),
      STORE: registry.store.name,
      RELEASE: '$_RELEASE',
      MODEL: '$_MODEL',
      LOCATION: location,
    },
  ),
  ownStep('verify', tools.zta, [...VERIFY, 'test "$(cat /workspace/digest)" = "$RELEASE"'], { RELEASE: '$_RELEASE' }),
];

/** The digest over all files is that of the signed statement, and stands alone on its line. */
const VERIFY = [
  'zta verify /workspace/model --bundle /workspace/model.bundle --key /workspace/signer.pem --format json \\',
  '  > /workspace/verified.json || { cat /workspace/verified.json >&2; exit 1; }',
  'sed -n \'s/^  "rootDigest": "\\([0-9a-f]\\{64\\}\\)",*$/\\1/p\' /workspace/verified.json > /workspace/digest',
  'test -s /workspace/digest',
];

const PUBLIC_KEY =
  'gcloud kms keys versions get-public-key "$VERSION" --key="$KEY" --output-file=/workspace/signer.pem';

/** Of a key that signs, the first version does. */
const keyVariables = ({ signingKey }: PipelineRegistry) => ({ KEY: signingKey.key.id, VERSION: '1' });
