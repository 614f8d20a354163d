import type { Door } from '../../policy';

/** Services for models and agents, as roles and permissions spell them. */
const AI = '(aiplatform|ml|notebooks|discoveryengine|modelarmor|dialogflow)';

/** Roles that the provider writes for AI services, and permissions in them. */
export const AI_ROLE = new RegExp(`^roles/${AI}\\.`);
export const AI_PERMISSION = new RegExp(`^${AI}\\.`);

/** Roles over everything in a project, AI included, that do more than look. */
export const BASIC_ROLE = /^roles\/(owner|editor)$/;

/** Ready-made roles for AI services that open more than one task needs. */
export const BROAD_ROLE =
  /^roles\/(aiplatform\.(admin|user|serviceAgent)|ml\.(admin|developer)|notebooks\.admin|discoveryengine\.(admin|editor)|modelarmor\.admin|dialogflow\.admin)$/;

/** Roles and permissions that run a model. */
export const RUNS =
  /^(roles\/(owner|editor|aiplatform\.(admin|user)|ml\.(admin|developer))|aiplatform\.endpoints\.(predict|explain)|aiplatform\.endpoints\.(serverSide|client)?[sS]treamingPredict|ml\.(models|versions)\.predict)$/;

/** Roles and permissions that lead around what guards models. */
export const DOORS: readonly (readonly [Door, RegExp])[] = [
  [
    'widen',
    /^(roles\/(owner|iam\.(securityAdmin|roleAdmin|organizationRoleAdmin)|resourcemanager\.(projectIamAdmin|folderIamAdmin|folderAdmin|organizationAdmin))|resourcemanager\.(projects|folders|organizations)\.setIamPolicy|iam\.(roles\.update|serviceAccounts\.setIamPolicy))$/,
  ],
  [
    'any-identity',
    /^(roles\/iam\.serviceAccount(TokenCreator|User|OpenIdTokenCreator)|iam\.serviceAccounts\.(actAs|getAccessToken|signBlob|signJwt|implicitDelegation))$/,
  ],
  [
    'api-key',
    /^(roles\/(iam\.serviceAccountKeyAdmin|serviceusage\.apiKeysAdmin)|iam\.serviceAccountKeys\.create|apikeys\.keys\.create)$/,
  ],
  [
    'blind',
    /^(roles\/(logging\.(admin|configWriter)|accesscontextmanager\.policyAdmin)|logging\.(sinks|buckets|exclusions)\.(update|delete|create)|accesscontextmanager\.servicePerimeters\.(update|delete|commit))$/,
  ],
  [
    'loosen',
    /^(roles\/modelarmor\.(admin|floorSettingsAdmin)|modelarmor\.(templates\.(update|delete)|floorSettings\.update))$/,
  ],
];
