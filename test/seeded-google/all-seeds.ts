import { ACCESSES } from './access';
import { BOUNDARIES } from './boundaries';
import { BUILT, EVIDENCES } from './evidence';
import { BINDINGS, FEDERATION, NAMESAKES } from './identity';
import { STAYING } from './kept';
import { BUCKETS, LOGGED } from './logs';
import { ENDPOINTS, GUARDRAILS } from './models';
import { CALLERS, DATASETS, GATEWAYS, REPOSITORIES, WORKSPACES } from './places';
import type { Seed } from './seed';

export const SEEDS: readonly Seed[] = [
  ...BUCKETS,
  ...LOGGED,
  ...BINDINGS,
  ...FEDERATION,
  ...NAMESAKES,
  ...ENDPOINTS,
  ...GUARDRAILS,
  ...WORKSPACES,
  ...REPOSITORIES,
  ...GATEWAYS,
  ...CALLERS,
  ...DATASETS,
  ...ACCESSES,
  ...EVIDENCES,
  ...BUILT,
  ...BOUNDARIES,
  ...STAYING,
];
