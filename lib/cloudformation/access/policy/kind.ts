/** What a policy hangs on, which decides which elements its statements have. */
export type PolicyKind = 'identity' | 'trust' | 'resource' | 'endpoint' | 'service control' | 'resource control';

/** Whether statements say whom they speak of. */
export const namesPrincipals = (kind: PolicyKind): boolean => kind !== 'identity' && kind !== 'service control';

/** Whether statements must say which resources they speak of; others may mean the one that bears the policy. */
export const mustNameResources = (kind: PolicyKind): boolean => kind !== 'trust' && kind !== 'resource';
