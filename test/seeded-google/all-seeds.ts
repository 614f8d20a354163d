import { ACCESSES } from './access';
import { BOUNDARIES } from './boundaries';
import { DATASETS } from './datasets';
import { BUILT, EVIDENCES } from './evidence';
import { BINDINGS, FEDERATION, NAMESAKES } from './identity';
import { STAYING } from './kept';
import { LIFE_CYCLES } from './life-cycle';
import { BUCKETS, LOGGED } from './logs';
import { ENDPOINTS, GUARDRAILS } from './models';
import { CALLERS, GATEWAYS, REPOSITORIES } from './places';
import type { Seed } from './seed';
import { WATCHING } from './watching';
import { WORKSPACES } from './workspaces';

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
  ...WATCHING,
  ...LIFE_CYCLES,
];
