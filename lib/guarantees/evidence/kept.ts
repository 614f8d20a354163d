import { type NoRequest, noRequest } from '../../access';
import type { Access } from '../../access/model';
import type { GuaranteeName } from '../../policy';
import type { Asker } from '../asking';
import type { Demand } from '../demand';
import type { Outcome } from '../guarantee';
import { differsFromOthers } from './differing';
import { narrowed } from './narrowed';
import { ROWS, type Row } from './rows';
import type { Evidence } from './stores';

/**
 * That nobody destroys logs, shortens how long they stay, or takes away the key that they are read with.
 *
 * Most often nobody may do any of it to any of them, which is one question for each service; only where somebody may, each is asked by itself.
 */
export function logsKept(asker: Asker, evidence: Evidence): readonly Outcome[] {
  return [new World(evidence, false), new World(evidence, true)].flatMap((world) =>
    TOGETHER.flatMap((rows) => world.ask(rows, asker)),
  );
}

const serviceOf = ({ actions: [action = ''] }: Row): string => action.replace(/:.*$/, '');

/** Those of one service, but for those that have exceptions. */
const TOGETHER: readonly (readonly Row[])[] = [
  ...[...new Set(ROWS.map(serviceOf))].map((service) =>
    ROWS.filter((row) => row.unless === undefined && serviceOf(row) === service),
  ),
  ...ROWS.filter(({ unless }) => unless !== undefined).map((row) => [row]),
];

/** What policies that the files do not show are taken to grant: nothing, or anything; then only what answers for itself is asked about. */
class World {
  public constructor(
    private readonly evidence: Evidence,
    private readonly isOpen: boolean,
  ) {}

  public ask(rows: readonly Row[], asker: Asker): readonly Outcome[] {
    const demands = rows.map((row) => this.demand(row.name, [row], row.unless)).filter(hasSome);
    if (demands.length < 2) return demands.flatMap((demand) => asker.outcomes(demand));
    // Some of what is asked together makes no sense, and nothing that does is missed.
    const together = asker.ask(this.demand('log-not-destroyed', rows));
    const isNobody = together.breaches.length + together.doubts.length === 0;
    return demands.flatMap((demand) => (isNobody ? asker.concluded(demand, together) : asker.outcomes(demand)));
  }

  private demand(name: GuaranteeName, rows: readonly Row[], unless: Row['unless'] = anything): Demand {
    const asked = (access: Access) => rows.flatMap((row) => this.guarded(row, access));
    const action = [...new Set(rows.flatMap(({ actions }) => actions))];
    const resourcesIn = (access: Access) => [...new Set(asked(access).flatMap(({ resources }) => resources))];
    const openWorld = this.isOpen;
    return {
      name,
      guarded: this.evidence.places(asked),
      unlessTrusted: true,
      openWorld,
      within: (access) => narrowed(access, { actions: action, resources: resourcesIn(access), openWorld }),
      asks: (caller, known) =>
        !(caller.kind === 'service' && rows.every(({ byServices }) => byServices === true)) &&
        (!this.isOpen || differsFromOthers(caller, known)),
      forbidden: (access) => {
        const resource = resourcesIn(access);
        return resource.length === 0 ? undefined : unless(noRequest({ action, resource }));
      },
    };
  }

  private guarded({ on, deniable }: Row, access: Access) {
    const all = on(this.evidence, access);
    if (!this.isOpen) return all;
    return deniable ? all.filter(this.evidence.isOurs) : [];
  }
}

const anything = (question: NoRequest) => question.byAnyone();
const hasSome = ({ guarded }: Demand) => guarded.length > 0;
