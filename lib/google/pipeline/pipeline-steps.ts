import { type BuildStep, ownStep } from './pipeline-step';

/** Images of the tools that the pipeline itself uses, by their digests. */
export interface PipelineTools {
  /** One with `gcloud`, such as 'gcr.io/google.com/cloudsdktool/google-cloud-cli@sha256:…'. */
  readonly gcloud: string;

  /** One with the command `zta` of this package, which signs and verifies. */
  readonly zta: string;
}

/** A version of a key of Cloud KMS that signs. */
export interface SignerKey {
  /** `projects/PROJECT/locations/LOCATION/keyRings/RING/cryptoKeys/KEY`, for ASYMMETRIC_SIGN with EC_SIGN_P256_SHA256. */
  readonly keyName: string;

  /** The number of the version, from 1. Another one is a new signer: name it here when the key is rotated. */
  readonly version: number;
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
export const signModel = (tools: PipelineTools, key: SignerKey): BuildStep[] => [
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
    keyVariables(key),
  ),
  ownStep(
    'bundle',
    tools.zta,
    [
      'zta sign /workspace/model --signature /workspace/model.signature --public-key /workspace/signer.pem \\',
      '  --out /workspace/model.bundle',
      VERIFY,
    ],
    {},
  ),
];

/** Keeps a signed model where only this stage writes. */
export const keepRelease = ({ gcloud }: PipelineTools, releases: string): BuildStep =>
  ownStep(
    'keep',
    gcloud,
    [
      'gcloud storage cp --recursive /workspace/model/* "gs://$RELEASES/$RELEASE/model/"',
      'gcloud storage cp /workspace/model.bundle "gs://$RELEASES/$RELEASE/model.bundle"',
    ],
    { RELEASES: releases, RELEASE: '$_CANDIDATE' },
  );

/** Says which version of which model waits for approval. What the step before wrote is looked at, and not believed. */
export const announce = ({ gcloud }: PipelineTools, topic: string): BuildStep =>
  ownStep(
    'announce',
    gcloud,
    [
      'registered=$(cat /workspace/registered)',
      'case "$registered" in *[!A-Za-z0-9_.:@/-]*) exit 1 ;; esac',
      `printf '%s' "$registered" | grep -Eq '${REGISTERED}'`,
      'gcloud pubsub topics publish "$TOPIC" --attribute="release=$RELEASE,model=$registered"',
    ],
    { TOPIC: topic, RELEASE: '$_CANDIDATE' },
  );

/** How a version of a model of the registry is named. */
export const REGISTERED = '^projects/[^/ ]+/locations/[a-z0-9-]+/models/[A-Za-z0-9_-]+@[0-9]+$';

/** Fetches a release, and makes sure that it is what was signed, and that the version in the registry was made of it. */
export const verifyRelease = (
  tools: PipelineTools,
  key: SignerKey,
  releases: string,
  location: string,
): BuildStep[] => [
  ownStep(
    'fetch',
    tools.gcloud,
    [
      'mkdir -p /workspace/model',
      'gcloud storage cp --recursive "gs://$RELEASES/$RELEASE/model/*" /workspace/model',
      'gcloud storage cp "gs://$RELEASES/$RELEASE/model.bundle" /workspace/model.bundle',
      'made_of=$(gcloud ai models describe "$MODEL" --region="$LOCATION" --format="value(artifactUri)")',
      'test "${made_of%/}" = "gs://$RELEASES/$RELEASE/model"',
      PUBLIC_KEY,
    ],
    { ...keyVariables(key), RELEASES: releases, RELEASE: '$_RELEASE', MODEL: '$_MODEL', LOCATION: location },
  ),
  ownStep('verify', tools.zta, [VERIFY], {}),
];

const VERIFY = 'zta verify /workspace/model --bundle /workspace/model.bundle --key /workspace/signer.pem';

const PUBLIC_KEY =
  'gcloud kms keys versions get-public-key "$VERSION" --key="$KEY" --output-file=/workspace/signer.pem';

const keyVariables = ({ keyName, version }: SignerKey) => ({ KEY: keyName, VERSION: `${version}` });
