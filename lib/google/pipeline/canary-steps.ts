import { askingStep, type BuildStep, ownStep, type PipelineStep } from './pipeline-step';
import type { PipelineTools } from './pipeline-steps';

/** How a new version takes the place of the one that answers. */
export interface Canary {
  /** What part of the calls it answers first, from 1 to 50 in a hundred. */
  readonly percent: number;

  /** For how many minutes, from 1 to 120, before it is looked at. */
  readonly minutes: number;

  /** Looks whether it does well, such as by its errors; fails if not. It runs as the account that deploys. */
  readonly check: PipelineStep;
}

/** Where a model is deployed, and how. */
export interface Deployment {
  /** The endpoint: its number, or `projects/PROJECT/locations/LOCATION/endpoints/NUMBER`. */
  readonly endpoint: string;
  readonly location: string;

  /** Options of `gcloud ai endpoints deploy-model`, such as '--machine-type=n1-standard-4'. */
  readonly options: readonly string[];
  readonly canary: Canary;
}

const IDS =
  'gcloud ai endpoints describe "$ENDPOINT" --region="$LOCATION" --flatten="deployedModels[]" --format="value(deployedModels.id)"';

/** Lets the new version answer a part of the calls. With more than one that answers already, nobody knows what to go back to. */
const BEGIN = [
  `${IDS} | grep . > /workspace/before || true`,
  'if [ "$(wc -l < /workspace/before)" -gt 1 ]; then',
  '  echo "more than one model answers: settle that first" >&2',
  '  exit 1',
  'fi',
  'old=$(cat /workspace/before)',
  'split="0=100"',
  'if [ -n "$old" ]; then split="0=$PERCENT,$old=$((100 - PERCENT))"; fi',
  'gcloud ai endpoints deploy-model "$ENDPOINT" --region="$LOCATION" --model="$MODEL" --display-name="$RELEASE" \\',
  '  --traffic-split="$split" $OPTIONS',
  `${IDS} | grep . | grep -vxF -f /workspace/before > /workspace/new`,
  'sleep "$((MINUTES * 60))"',
];

/** Lets it answer all calls if it does well, and takes it away if not. */
const SETTLE = [
  'old=$(cat /workspace/before)',
  'new=$(cat /workspace/new)',
  'update() { gcloud ai endpoints update "$ENDPOINT" --region="$LOCATION" --traffic-split="$1=100"; }',
  'undeploy() { gcloud ai endpoints undeploy-model "$ENDPOINT" --region="$LOCATION" --deployed-model-id="$1"; }',
  'if [ -e /workspace/healthy ]; then',
  '  update "$new"',
  '  if [ -n "$old" ]; then undeploy "$old"; fi',
  'else',
  '  if [ -n "$old" ]; then update "$old"; fi',
  '  undeploy "$new"',
  '  echo "the new version did not do well: the earlier one is back" >&2',
  '  exit 1',
  'fi',
];

/** The steps that deploy a version bit by bit, and go back if it does not do well. */
export function canarySteps(
  { gcloud }: PipelineTools,
  { endpoint, location, options, canary }: Deployment,
): BuildStep[] {
  const variables = { ENDPOINT: endpoint, LOCATION: location, MODEL: '$_MODEL', RELEASE: '$_RELEASE' };
  const amounts = { PERCENT: `${canary.percent}`, MINUTES: `${canary.minutes}`, OPTIONS: options.join(' ') };
  return [
    ownStep('canary', gcloud, BEGIN, { ...variables, ...amounts }),
    askingStep(canary.check, variables),
    ownStep('settle', gcloud, SETTLE, variables),
  ];
}
