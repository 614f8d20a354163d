import type { Made, Part } from '../mapping';
import { AGENT_CORE, PARTS_OF_AGENT_CORE } from './agent-core';
import { AGENTS, PARTS_OF_AGENTS } from './agents';
import { BUCKETS, PARTS_OF_BUCKETS } from './buckets';
import { GATEWAYS, PARTS_OF_GATEWAYS } from './gateways';
import { IDENTITIES, PARTS_OF_IDENTITIES } from './identity';
import { INTERFACES, PARTS_OF_INTERFACES } from './interfaces';
import { LOGS, PARTS_OF_LOGS } from './logs';
import { MODELS, PARTS_OF_MODELS } from './models';
import { NETWORKS, PARTS_OF_NETWORKS } from './network';
import { PARTS_OF_SERVICE_NETWORKS, SERVICE_NETWORKS } from './service-networks';
import { PARTS_OF_STORAGE, STORAGE } from './storage';
import { PARTS_OF_VECTORS, VECTORS } from './vectors';
import { WATCHERS } from './watchers';
import { PARTS_OF_WORKLOADS, WORKLOADS } from './workloads';

/**
 * Types of the provider `hashicorp/aws` that are read, and what they are called in CloudFormation.
 *
 * Source of the attributes: the provider's schema, version 5 and 6.
 */
export const MADE: Readonly<Record<string, Made>> = {
  ...BUCKETS,
  ...STORAGE,
  ...IDENTITIES,
  ...MODELS,
  ...WORKLOADS,
  ...AGENTS,
  ...AGENT_CORE,
  ...VECTORS,
  ...NETWORKS,
  ...GATEWAYS,
  ...INTERFACES,
  ...LOGS,
  ...WATCHERS,
  ...SERVICE_NETWORKS,
};

export const PARTS: Readonly<Record<string, Part>> = {
  ...PARTS_OF_BUCKETS,
  ...PARTS_OF_STORAGE,
  ...PARTS_OF_IDENTITIES,
  ...PARTS_OF_MODELS,
  ...PARTS_OF_WORKLOADS,
  ...PARTS_OF_AGENTS,
  ...PARTS_OF_AGENT_CORE,
  ...PARTS_OF_VECTORS,
  ...PARTS_OF_NETWORKS,
  ...PARTS_OF_GATEWAYS,
  ...PARTS_OF_INTERFACES,
  ...PARTS_OF_LOGS,
  ...PARTS_OF_SERVICE_NETWORKS,
};

/** Whether a type of Terraform is read as one of CloudFormation. */
export const isOfAws = (type: string): boolean => Object.hasOwn(MADE, type) || Object.hasOwn(PARTS, type);
