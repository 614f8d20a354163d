/** A condition that requests meet or do not, whoever sends them: from where they come, from which device, and when. */
export interface IAccessLevelRef {
  /** `accessPolicies/POLICY/accessLevels/LEVEL`, the policy by its number. Cases are told apart. */
  readonly accessLevelName: string;
}
