/** What every job must keep to. */
export interface TrainingBounds {
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];

  /** ARNs of the keys that volumes may be encrypted with. */
  readonly volumeKeyArns: readonly string[];

  /** ARNs of the keys that output may be encrypted with. */
  readonly outputKeyArns: readonly string[];

  /** ARNs of the roles that jobs may run as. */
  readonly jobRoleArns: readonly string[];

  /** ARNs of the models, with wildcards, that a batch may be run with: isolation and network are theirs. */
  readonly modelArns: readonly string[];

  /** The longest that a job may run. */
  readonly maxRuntimeSeconds: number;

  /** Ids of the endpoints that workspaces are opened through. */
  readonly endpointIds: readonly string[];

  /** Instance types, such as `ml.g5.*`, that have storage of their own and refuse a key for it. */
  readonly instanceTypesWithoutVolumeKey: readonly string[];
}
