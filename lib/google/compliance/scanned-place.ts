import { CloudAssetFolderFeed } from '@cdktf/provider-google/lib/cloud-asset-folder-feed';
import { CloudAssetOrganizationFeed } from '@cdktf/provider-google/lib/cloud-asset-organization-feed';
import { CloudAssetProjectFeed } from '@cdktf/provider-google/lib/cloud-asset-project-feed';
import { SccManagementFolderSecurityHealthAnalyticsCustomModule } from '@cdktf/provider-google/lib/scc-management-folder-security-health-analytics-custom-module';
import { SccManagementOrganizationSecurityHealthAnalyticsCustomModule } from '@cdktf/provider-google/lib/scc-management-organization-security-health-analytics-custom-module';
import { SccManagementProjectSecurityHealthAnalyticsCustomModule } from '@cdktf/provider-google/lib/scc-management-project-security-health-analytics-custom-module';
import { SccV2FolderNotificationConfig } from '@cdktf/provider-google/lib/scc-v2-folder-notification-config';
import { SccV2OrganizationNotificationConfig } from '@cdktf/provider-google/lib/scc-v2-organization-notification-config';
import { SccV2ProjectNotificationConfig } from '@cdktf/provider-google/lib/scc-v2-project-notification-config';
import type { Construct } from 'constructs';
import type { ITerraformDependable, TerraformResource } from '../cdktf';
import { Folder } from '../place/folder';
import { GoogleProject } from '../place/google-project';
import type { Organization } from '../place/organization';

interface ModuleConfig {
  readonly displayName: string;
  readonly enablementState: string;
  readonly location: string;
  readonly customConfig: {
    readonly predicate: { readonly expression: string };
    readonly resourceSelector: { readonly resourceTypes: string[] };
    readonly severity: string;
    readonly description: string;
    readonly recommendation: string;
  };
}

interface NotificationConfig {
  readonly configId: string;
  readonly description: string;
  readonly location: string;
  readonly pubsubTopic: string;
  readonly streamingConfig: { readonly filter: string };
}

interface FeedConfig {
  readonly billingProject: string;
  readonly feedId: string;
  readonly contentType: string;
  readonly assetTypes: string[];
  readonly feedOutputConfig: { readonly pubsubDestination: { readonly topic: string } };
  readonly dependsOn: ITerraformDependable[];
}

/** What sends findings, and the account that it sends them as. */
export interface INotification extends TerraformResource {
  readonly serviceAccount: string;
}

/** How what is looked at is set up, for an organization, a folder or a project. */
export interface ScannedPlace {
  module(scope: Construct, id: string, config: ModuleConfig): TerraformResource;
  notification(scope: Construct, id: string, config: NotificationConfig): INotification;
  feed(scope: Construct, id: string, config: FeedConfig): TerraformResource;
}

/** The resources of a place, which have another type at each level. */
export function scannedPlace(at: Organization | Folder | GoogleProject): ScannedPlace {
  if (at instanceof GoogleProject) return ofProject(at);
  return at instanceof Folder ? ofFolder(at) : ofOrganization(at);
}

const ofProject = ({ projectId: project }: GoogleProject): ScannedPlace => ({
  module: (scope, id, config) =>
    new SccManagementProjectSecurityHealthAnalyticsCustomModule(scope, id, { ...config, project }),
  notification: (scope, id, config) => new SccV2ProjectNotificationConfig(scope, id, { ...config, project }),
  feed: (scope, id, config) => new CloudAssetProjectFeed(scope, id, { ...config, project }),
});

const ofFolder = ({ id: folder }: Folder): ScannedPlace => ({
  module: (scope, id, config) =>
    new SccManagementFolderSecurityHealthAnalyticsCustomModule(scope, id, { ...config, folder }),
  notification: (scope, id, config) => new SccV2FolderNotificationConfig(scope, id, { ...config, folder }),
  feed: (scope, id, config) => new CloudAssetFolderFeed(scope, id, { ...config, folder }),
});

const ofOrganization = ({ id: organization }: Organization): ScannedPlace => ({
  module: (scope, id, config) =>
    new SccManagementOrganizationSecurityHealthAnalyticsCustomModule(scope, id, { ...config, organization }),
  notification: (scope, id, config) => new SccV2OrganizationNotificationConfig(scope, id, { ...config, organization }),
  feed: (scope, id, config) => new CloudAssetOrganizationFeed(scope, id, { ...config, orgId: organization }),
});
