import type { Construct } from 'constructs';
import { DEPLOY_MODEL } from '../../access/google/life-cycle';
import { ConfigError } from '../../core';
import { type TerraformResource, Token } from '../cdktf';
import { GovernedKey, type IKeyRef } from '../custody/governed-key';
import { type UsableKey, usableKey } from '../custody/usable-key';
import { GoogleConstruct } from '../google-construct';
import type { IMemberRef } from '../naming/member';
import { namedAcrossStacks } from '../naming/named-across-stacks';
import type { GoogleProject } from '../place/google-project';
import { type AppQuestion, noRequest } from '../proof/no-request';
import { betaProviderOf, fromBeta } from './beta-provider';
import { type CaptureDestination, DataCapture } from './data-capture';
import { privateConnectionMistakes } from './endpoint-connection';
import { isReleased, type ReleasedModel, releaseMarks } from './released-model';
import { VertexEndpointGrants } from './vertex-endpoint-grants';

/** Properties of a `PrivateVertexEndpoint`. */
export interface PrivateVertexEndpointProps {
  /** The project that the endpoint is in. */
  readonly project: GoogleProject;

  /** The region that serves, such as 'europe-west4'. */
  readonly location: string;

  /** Projects whose networks may connect to the endpoint, one at least. Who may call it from there is for `grants` to say. */
  readonly consumers: readonly GoogleProject[];

  /**
   * The model that is to be deployed into it, once its signatures were checked: `ModelRelease.fromBundle(…)`.
   *
   * The endpoint then bears its digests, which whoever deploys can be held to. Terraform has no resource for what is deployed: that it is this one, the
   * pipeline sees to.
   *
   * @default - the endpoint says nothing of what is deployed into it
   */
  readonly release?: ReleasedModel;

  /**
   * What people see, in up to 128 characters.
   *
   * @default - the end of the construct's path
   */
  readonly displayName?: string;

  /**
   * The id of the endpoint: up to 10 digits, the first of which is not 0. Give it where an endpoint keeps its id although its construct moves.
   *
   * @default - 9 digits, made from the construct's path
   */
  readonly endpointId?: string;

  /**
   * A key in the region of the endpoint.
   *
   * @default - a `GovernedKey` of its own
   */
  readonly encryptionKey?: IKeyRef;

  /**
   * Where what the model is asked and answers is kept.
   *
   * @default DataCapture.ownDataset()
   */
  readonly dataCapture?: DataCapture;
}

const ID = /^[1-9]\d{0,9}$/;
const REGION = /^[a-z]+-[a-z]+\d+$/;
const NAME_ROOM = 128;

/**
 * A Vertex AI endpoint that answers only who is granted, only through Private Service Connect.
 *
 * Without IAM authorization, everybody in a network that is connected could call the model: it is on here, and cannot be switched off. A network
 * that is peered, or a dedicated endpoint, which has an address of its own on the internet, are refused beside it.
 *
 * A pipeline deploys models into it: Terraform has no resource for that. The service attachment, to which a forwarding rule of a consumer
 * points, is there once a model is. Id, region and key cannot be changed: Terraform would replace the endpoint, and its models would be gone,
 * which is refused at the plan.
 *
 * The agent of Vertex AI in the project must be there before: `gcloud beta services identity create --service=aiplatform.googleapis.com`.
 *
 * Source: https://cloud.google.com/vertex-ai/docs/predictions/private-service-connect
 *
 * @throws BetaProviderMissing if `@cdktf/provider-google-beta`, which alone has the authorization, is not installed
 * @throws BetaProviderRegion if the stack has google-beta providers of its own, and none for the region
 * @throws EndpointLocation if the location is not a region
 * @throws ConsumersMissing if no project may connect
 * @throws EndpointId, EndpointName if the id or the name are none that Vertex AI takes
 * @throws KeyLocation if a key is known to be in another place
 * @throws ReleaseUnverified if the release is none that `ModelRelease` checked
 */
export class PrivateVertexEndpoint extends GoogleConstruct {
  /** The resource, for what has no prop. What would open the endpoint is refused at synthesis. */
  public readonly resource: TerraformResource;

  /** The last part of the endpoint's name, known before it is made. */
  public readonly endpointId: string;

  /** As clients name the endpoint: `projects/PROJECT/locations/REGION/endpoints/ID`. */
  public readonly endpointName: string;

  /**
   * The name for which the certificate of the endpoint is made, for use in networks: `network.connect('Claims', { serviceAttachment, dnsName })`.
   *
   * Source: https://cloud.google.com/vertex-ai/docs/predictions/private-service-connect
   */
  public readonly dnsName: string;

  /** Who may use the endpoint. */
  public readonly grants: VertexEndpointGrants;

  public constructor(scope: Construct, id: string, props: PrivateVertexEndpointProps) {
    super(scope, id);
    this.check(props);
    const { project, location, dataCapture = DataCapture.ownDataset() } = props;
    this.endpointId = props.endpointId ?? stableId(this);
    this.endpointName = `projects/${project.projectId}/locations/${location}/endpoints/${this.endpointId}`;
    this.dnsName = `${this.endpointId}-${location}-${project.number}.prediction.p.vertexai.goog`;
    const encryptionKey = props.encryptionKey ?? new GovernedKey(this, 'Key', { project, location });
    const key = usableKey(this, encryptionKey, { service: 'aiplatform.googleapis.com', project, location });
    const capture = dataCapture.bind(this, { project, location, encryptionKey });
    const { resource, name } = this.endpoint(props, key, capture);
    this.resource = resource;
    this.node.addValidation({ validate: () => privateConnectionMistakes(resource) });
    this.grants = new VertexEndpointGrants(this, { project, location, endpoint: name, capture });
  }

  /**
   * What `zeroTrust.require` proves: that nobody puts a model behind the endpoint, or changes its settings, but those who are named.
   *
   * @example zeroTrust.require(endpoint.isChangedOnlyBy(deployer));
   */
  public isChangedOnlyBy(...deployers: readonly IMemberRef[]): AppQuestion {
    const asked = noRequest({ action: DEPLOY_MODEL, resource: this });
    return deployers.length === 0 ? asked.byAnyone() : asked.exceptBy(...deployers);
  }

  private endpoint(props: PrivateVertexEndpointProps, key: UsableKey, capture: CaptureDestination) {
    const { project, location, consumers, displayName, release } = props;
    const { GoogleVertexAiEndpoint } = fromBeta(this, () => {
      const loaded: typeof import('@cdktf/provider-google-beta/lib/google-vertex-ai-endpoint') =
        require('@cdktf/provider-google-beta/lib/google-vertex-ai-endpoint');
      return loaded;
    });
    const resource = new GoogleVertexAiEndpoint(this, 'Resource', {
      provider: betaProviderOf(this, location),
      project: project.projectId,
      location,
      region: location,
      name: this.endpointId,
      displayName: displayName ?? this.node.path.slice(-NAME_ROOM),
      ...(release !== undefined && releaseMarks(release)),
      encryptionSpec: { kmsKeyName: key.keyName },
      privateServiceConnectConfig: {
        enablePrivateServiceConnect: true,
        enableSecurePrivateServiceConnect: true,
        projectAllowlist: consumers.map(({ projectId }) => projectId),
      },
      predictRequestResponseLoggingConfig: {
        enabled: true,
        samplingRate: capture.samplingRate,
        bigqueryDestination: { outputUri: capture.uri },
      },
      dependsOn: key.granted,
      lifecycle: { preventDestroy: true },
    });
    return { resource, name: namedAcrossStacks(resource, resource.name, this.endpointId) };
  }

  private check({
    location,
    consumers,
    release,
    endpointId = '1',
    displayName = '-',
  }: PrivateVertexEndpointProps): void {
    if (release !== undefined && !isReleased(release)) {
      const reason =
        "'release' must be one that ModelRelease checked, got another object; make it with ModelRelease.fromBundle";
      throw new ConfigError('ReleaseUnverified', reason, this);
    }
    const wrong = (text: string, allowed: RegExp) => !Token.isUnresolved(text) && !allowed.test(text);
    if (wrong(location, REGION)) {
      const reason = `'location' must be a region, such as 'europe-west4', got '${location}'; Vertex AI keeps an endpoint in one region`;
      throw new ConfigError('EndpointLocation', reason, this);
    }
    if (consumers.length === 0) {
      const reason = "'consumers' must name a project at least, got none; name those whose networks may connect";
      throw new ConfigError('ConsumersMissing', reason, this);
    }
    if (wrong(endpointId, ID)) {
      const reason = `'endpointId' must be up to 10 digits, the first not 0, got '${endpointId}'; leave it out to have one made`;
      throw new ConfigError('EndpointId', reason, this);
    }
    if (wrong(displayName, /^.{1,128}$/su)) {
      const reason = `'displayName' must be 1 to ${NAME_ROOM} characters, got ${displayName.length}`;
      throw new ConfigError('EndpointName', reason, this);
    }
  }
}

/** Nine digits that follow the place in the app and nothing else. */
function stableId({ node }: Construct): string {
  const least = 100_000_000n;
  return `${(BigInt(`0x${node.addr.slice(-32)}`) % (9n * least)) + least}`;
}
