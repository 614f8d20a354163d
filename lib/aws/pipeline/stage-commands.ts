import { GATE } from './evaluation-gate';

/** The archive that the build writes, and all that follows is about. */
export const ARCHIVE = 'model.tar.gz';

/** What signs it: a bundle of OpenSSF Model Signing. */
export const BUNDLE = 'model.sig';

/** The ARN of the version that was registered. */
export const VERSION_FILE = 'model-package-arn.txt';

/** What a stage runs. */
export interface StageCommands {
  readonly commands: readonly string[];
  /** Files that go on to other stages. @default none */
  readonly files?: readonly string[];
}

/** Public half of the key, as PEM: asked for by each stage anew, since what another stage hands over proves nothing. */
const PUBLIC_KEY = [
  'echo "-----BEGIN PUBLIC KEY-----" > signer.pem',
  'aws kms get-public-key --key-id "$SIGNING_KEY" --query PublicKey --output text | fold -w 64 >> signer.pem',
  'echo "-----END PUBLIC KEY-----" >> signer.pem',
];

const verifying = (archive: string, bundle: string): string =>
  `zta verify "${archive}" --bundle "${bundle}" --key signer.pem --format json > verified.json`;

const ROOT_DIGEST = `node -p "JSON.parse(require('node:fs').readFileSync('verified.json', 'utf8')).rootDigest"`;

/** Puts a file where none is, and leaves what is there already. In one piece: S3 takes up to 5 GB so. */
const storing = (file: string, name: string): string =>
  `aws s3api put-object --bucket "$MODELS" --key "$DIGEST/${name}" --body "${file}" --if-none-match '*' || echo "not stored: ${name}"`;

/** Makes the archive of a model: what the user says, and that it is there. */
export const building = (commands: readonly string[]): StageCommands => ({
  commands: [...commands, `test -s ${ARCHIVE}`],
  files: [ARCHIVE],
});

/** Evaluates it, and stops where a metric is out of its bounds. */
export const evaluating = (commands: readonly string[]): StageCommands => ({
  commands: [`export MODEL="$CODEBUILD_SRC_DIR_Model/${ARCHIVE}"`, ...commands, 'node -e "$GATE"'],
});

/** What the gate reads besides. */
export const GATE_VARIABLES = { GATE };

/** Signs the archive with a key that never leaves KMS, in two steps. */
export const SIGNING: StageCommands = {
  commands: [
    ...PUBLIC_KEY,
    `zta sign ${ARCHIVE} --payload model.payload --digest model.digest`,
    'aws kms sign --key-id "$SIGNING_KEY" --message-type DIGEST --message fileb://model.digest ' +
      '--signing-algorithm ECDSA_SHA_256 --query Signature --output text > model.signature',
    `zta sign ${ARCHIVE} --signature model.signature --public-key signer.pem --out ${BUNDLE}`,
  ],
  files: [BUNDLE],
};

/** Verifies the signature, stores archive and bundle under their digest, and registers a version that waits for approval. */
export const REGISTERING: StageCommands = {
  commands: [
    ...PUBLIC_KEY,
    `export SIGNED="$CODEBUILD_SRC_DIR_Signature/${BUNDLE}"`,
    verifying(ARCHIVE, '$SIGNED'),
    `export DIGEST="$(${ROOT_DIGEST})"`,
    'export FOLDER="s3://$MODELS/$DIGEST"',
    storing(ARCHIVE, ARCHIVE),
    storing('$SIGNED', BUNDLE),
    // Where something was there before, or nothing was stored: what lies there is what is registered.
    `aws s3 cp "$FOLDER/${ARCHIVE}" stored.tar.gz`,
    `aws s3 cp "$FOLDER/${BUNDLE}" stored.sig`,
    verifying('stored.tar.gz', 'stored.sig'),
    `test "$(${ROOT_DIGEST})" = "$DIGEST"`,
    'node -e "$REQUEST" > version.json',
    `aws sagemaker create-model-package --cli-input-json file://version.json --query ModelPackageArn --output text > ${VERSION_FILE}`,
    `test -s ${VERSION_FILE}`,
  ],
  files: [VERSION_FILE],
};

/** Writes the request that registers, from the environment. */
export const REQUEST = [
  'const { GROUP, FOLDER, DIGEST, IMAGE, CONTENT_TYPES } = process.env;',
  'const types = JSON.parse(CONTENT_TYPES);',
  'console.log(JSON.stringify({',
  '  ModelPackageGroupName: GROUP,',
  '  ModelApprovalStatus: "PendingManualApproval",',
  '  CustomerMetadataProperties: { sha256: DIGEST },',
  '  InferenceSpecification: {',
  `    Containers: [{ Image: IMAGE, ModelDataUrl: FOLDER + "/${ARCHIVE}" }],`,
  '    SupportedContentTypes: types,',
  '    SupportedResponseMIMETypes: types,',
  '  },',
  '}));',
].join('\n');

/** Takes what lies in the store of models anew: that it was approved, and is what was signed and registered. */
export const VERIFYING: StageCommands = {
  commands: [
    `export VERSION="$(cat ${VERSION_FILE})"`,
    'aws sagemaker describe-model-package --model-package-name "$VERSION" > version.json',
    'node -e "$APPROVED" > digest.txt',
    'export FOLDER="s3://$MODELS/$(cat digest.txt)"',
    `aws s3 cp "$FOLDER/${ARCHIVE}" ${ARCHIVE}`,
    `aws s3 cp "$FOLDER/${BUNDLE}" ${BUNDLE}`,
    ...PUBLIC_KEY,
    verifying(ARCHIVE, BUNDLE),
    `test "$(${ROOT_DIGEST})" = "$(cat digest.txt)"`,
  ],
};

/**
 * Writes the digest of a version that was approved, and ends with an error for every other: also for one that, approved, would run something else
 * than the image of the pipeline with the archive of this digest, since whoever registers or approves may have said so.
 */
export const APPROVED = [
  'const version = JSON.parse(require("node:fs").readFileSync("version.json", "utf8"));',
  'const { MODELS, IMAGE } = process.env;',
  'const digest = (version.CustomerMetadataProperties ?? {}).sha256;',
  'const isApproved = version.ModelApprovalStatus === "Approved" && /^[0-9a-f]{64}$/.test(digest ?? "");',
  'const [runs = {}, ...more] = (version.InferenceSpecification ?? {}).Containers ?? [];',
  `const isOurs = runs.Image === IMAGE && runs.ModelDataUrl === "s3://" + MODELS + "/" + digest + "/${ARCHIVE}";`,
  'const others = [...more, ...(version.AdditionalInferenceSpecifications ?? []), ...Object.keys(runs.Environment ?? {})];',
  'if (!isApproved) console.error("the version is not approved:", version.ModelApprovalStatus);',
  'else if (!isOurs || others.length > 0) console.error("the version runs something else than what was registered");',
  'else console.log(digest);',
  'process.exit(isApproved && isOurs && others.length === 0 ? 0 : 1);',
].join('\n');

/** Deploys one stack, and no other that it might need. */
export const deploying = (commands: readonly string[] | undefined): StageCommands => ({
  commands: [
    `export VERSION="$(cat "$CODEBUILD_SRC_DIR_Registered/${VERSION_FILE}")"`,
    // Neither has a way out.
    'export CDK_DISABLE_CLI_TELEMETRY=true',
    ...(commands ?? ['cdk deploy "$STACK" --exclusively --require-approval never --no-notices']),
  ],
});

/** As CodeBuild reads it: one shell for all commands, which the first error ends. */
export function buildSpec({ commands, files }: StageCommands): string {
  return JSON.stringify({
    version: '0.2',
    env: { shell: 'bash' },
    phases: { build: { 'on-failure': 'ABORT', commands: ['set -euo pipefail', ...commands] } },
    ...(files && { artifacts: { files } }),
  });
}
