import type { Construct } from 'constructs';
import { type AiAsset, ConfigError } from '../../core';
import { TerraformResource, Token } from '../cdktf';
import type { AccessRule } from '../gateway/access-rule';
import type { VerifiedAccessEndpoint } from '../gateway/verified-access-endpoint';
import type { ICloudRunService, VerifiedAccessGateway } from '../gateway/verified-access-gateway';
import { GoogleConstruct } from '../google-construct';
import { type AppQuestion, noRequest } from '../proof/no-request';

/** One row of the table: who reaches which model in which region. */
export interface IdentityRoute {
  /** The model, as the inventory names it. */
  readonly model: AiAsset;

  /** The region in which it answers, such as 'europe-west4'. */
  readonly region: string;

  /** The name at which callers reach it, such as 'fraud.models.example.com'. It must lead to the gateway's `ipAddress`. */
  readonly domain: string;

  /**
   * What asks the model there on behalf of its callers: a service of Cloud Run in that region, of which the account was granted this model. Hand
   * over the resource where the app makes it: then it is asked as well who calls it past the gateway.
   */
  readonly to: ICloudRunService;

  /**
   * Who reaches it: people by their groups, and workloads by their service accounts, each under the conditions that their rule adds.
   * They take the place of the rules of the gateway.
   */
  readonly who: readonly AccessRule[];
}

/** Properties of a `ModelRouter`. */
export interface ModelRouterProps {
  /** Who reaches which model in which region: one row for each model in a region. */
  readonly routes: readonly IdentityRoute[];

  /** The gateway that everybody comes through. */
  readonly gateway: VerifiedAccessGateway;
}

/**
 * Routes calls to models by who calls: one typed table of identities, models and regions.
 *
 * Each row is a host of the gateway's URL map with a backend of its own, and Identity-Aware Proxy asks of that backend who may pass: no path
 * leads from one row into another. Callers show who they are with a token for the proxy, people with their browser.
 *
 * @throws RoutesMissing if the table has no row
 * @throws RouteTwice if two rows are of one model in one region
 * @throws RouteRegion if what asks the model is in another region than the row says
 * @throws RouteForNobody if a row has no rule
 * @throws AccessLevelMissing, DomainFormat, DomainTwice as the gateway does
 */
export class ModelRouter extends GoogleConstruct {
  private readonly endpoints: ReadonlyMap<IdentityRoute, VerifiedAccessEndpoint>;

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: ModelRouterProps,
  ) {
    super(scope, id);
    this.check();
    const { gateway, routes } = props;
    this.endpoints = new Map(
      routes.map((route) => {
        const { domain, to: service, who: ownRules } = route;
        return [route, gateway.protectCloudRun(`${id}-${routeName(route)}`, { domain, service, ownRules })];
      }),
    );
  }

  /**
   * What `zeroTrust.require` takes: that the gateway lets nobody through to a row but whom it names, and that nobody but the gateway calls what
   * asks the model, where that is a service of the app. Who calls the model itself, the endpoint of the model is asked:
   * `noRequest({ action: 'aiplatform.endpoints.predict', resource: endpoint })`.
   */
  public reachesOnlyAsNamed(): readonly AppQuestion[] {
    return [...this.endpoints].flatMap(([{ who, to }, endpoint]) => [
      endpoint.letsNobodyIn().exceptBy(...who.flatMap(({ members }) => members)),
      ...this.calledOnlyByProxy(to),
    ]);
  }

  private calledOnlyByProxy(service: ICloudRunService): readonly AppQuestion[] {
    if (!TerraformResource.isTerraformResource(service)) return [];
    const proxy = { member: this.props.gateway.project.agentOf('iap.googleapis.com') };
    return [noRequest({ action: 'run.routes.invoke', resource: service }).exceptBy(proxy)];
  }

  private check(): void {
    const { routes } = this.props;
    if (routes.length === 0) {
      throw new ConfigError(
        'RoutesMissing',
        "'routes' must hold a row at least, got none; name who reaches what",
        this,
      );
    }
    const names = routes.map(routeName);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined) {
      const reason = `'routes' must hold each model once in a region, got '${twice}' twice; name everybody in one row`;
      throw new ConfigError('RouteTwice', reason, this);
    }
    for (const route of routes) this.checkRow(route);
  }

  private checkRow(route: IdentityRoute): void {
    const { region, to, who } = route;
    if (who.length === 0) {
      const reason = `'who' must hold a rule at least, got none for '${routeName(route)}'; take the row out`;
      throw new ConfigError('RouteForNobody', reason, this);
    }
    if (Token.isUnresolved(to.location) || to.location === region) return;
    const reason = `'to' must be in the region of the row, '${region}', got '${to.location}'; the model would be asked from elsewhere`;
    throw new ConfigError('RouteRegion', reason, this);
  }
}

/** What a row is called, in ids and for people: the model and its region. */
const routeName = ({ model, region }: IdentityRoute): string => `${model.name}-${region}`;
