import { ConfigError, type Days, days, type Placed } from '../../core';
import { baseOf } from '../custody/lock-base';
import type { GoogleProject } from '../place/google-project';
import type { EgressRule } from './egress-rule';
import type { IngressRule } from './ingress-rule';
import { type Perimeters, RehearsalRecord, type Rehearsed, today } from './rehearsal-record';

/** Options of both modes. */
export interface RehearsalOptions {
  /**
   * The file that tells since when what the perimeter holds has been in dry run. Commit it.
   *
   * Synthesis writes into it what is new in a dry run. In a test, name a file of its own.
   *
   * @default 'zta.perimeters.json', where the app is run
   */
  readonly record?: string;
}

/** What is to be added to a perimeter. */
export interface Rehearsing {
  readonly projects?: readonly GoogleProject[];
  readonly services?: readonly string[];
  readonly ingress?: readonly IngressRule[];
  readonly egress?: readonly EgressRule[];
}

/** Options of a perimeter that is enforced. */
export interface EnforcedOptions extends RehearsalOptions {
  /**
   * For how long everything in it must have been in dry run before: 7 days or more.
   *
   * @default days(14)
   */
  readonly rehearsedFor?: Days;

  /**
   * What is to be added, and is in dry run until then, while the rest is enforced.
   *
   * @default - nothing
   */
  readonly rehearsing?: Rehearsing;
}

const LEAST_DAYS = 7;
const DAY = 86_400_000;

/**
 * Whether a perimeter refuses requests, or only writes down which it would refuse.
 *
 * A perimeter that is enforced on a day stops whatever nobody thought of on that day. So each project and each service must have been in
 * dry run before, by a record that is committed; and where Git knows the branch that a change is meant for, by the record on that branch,
 * since what is edited together with the change proves nothing. Rules that let more through need no dry run.
 */
export class PerimeterMode {
  /** Writes down which requests would be refused, and refuses none. Begin here. */
  public static dryRun({ record }: RehearsalOptions = {}): PerimeterMode {
    return new PerimeterMode(false, record, {});
  }

  /** Refuses requests. */
  public static enforced(options: EnforcedOptions = {}): PerimeterMode {
    return new PerimeterMode(true, options.record, options);
  }

  public readonly record: RehearsalRecord;

  private constructor(
    /** Whether requests are refused. */
    public readonly isEnforced: boolean,
    record: string | undefined,
    private readonly options: EnforcedOptions,
  ) {
    this.record = new RehearsalRecord(record ?? 'zta.perimeters.json');
  }

  /** What is in dry run besides what is enforced. */
  public get rehearsing(): Rehearsing {
    return this.options.rehearsing ?? {};
  }

  /** Whether anything is in dry run. */
  public get isRehearsing(): boolean {
    return !this.isEnforced || Object.values(this.rehearsing).some((more) => (more?.length ?? 0) > 0);
  }

  /**
   * Makes sure that everything which is enforced was in dry run for long enough.
   *
   * @param whats projects and services, as the record names them
   * @throws RehearsalDays if `rehearsedFor` is less than 7 whole days
   * @throws PerimeterUnrehearsed if something was not, or not for long enough
   * @throws PerimeterBaseMissing if this clone does not have the branch that the change is meant for
   */
  public refuseUnrehearsed(whats: readonly string[], place: Placed): void {
    const needed = (this.options.rehearsedFor ?? days(14)).toDays();
    if (!Number.isInteger(needed) || needed < LEAST_DAYS) {
      const reason = `'rehearsedFor' must be ${LEAST_DAYS} whole days or more, got ${needed}; what runs once a week shows in no less`;
      throw new ConfigError('RehearsalDays', reason, place);
    }
    const known = this.knownOf(place);
    for (const what of whats) {
      const passed = daysSince(known.map((rehearsed) => rehearsed[what]));
      if (passed !== undefined && passed >= needed) continue;
      const got = passed === undefined ? `which ${this.record.file} does not know` : `for ${passed} days`;
      const how =
        'keep PerimeterMode.dryRun(), or name it in rehearsing of PerimeterMode.enforced(), commit the record, and look for dryRun in the audit logs';
      const reason = `'mode' must not enforce what was not in dry run for ${needed} days, got ${what} ${got}; ${how}`;
      throw new ConfigError('PerimeterUnrehearsed', reason, place);
    }
  }

  /** What each version of the record that counts says of a perimeter. */
  private knownOf(place: Placed): readonly Rehearsed[] {
    const { file } = this.record;
    const { versions, isNew, missing } = baseOf(file, undefined);
    if (missing !== undefined) {
      const reason = `'record' must be known as it is on the branch that the change is meant for, got a clone without '${missing}'; fetch it`;
      throw new ConfigError('PerimeterBaseMissing', reason, place);
    }
    const before = versions.map(({ text }) => this.record.parse(text, place));
    const all = [this.record.read(place), ...before, ...(isNew ? [{}] : [])];
    return all.map((perimeters: Perimeters) => perimeters[place.node.path] ?? {});
  }
}

/** Whole days since the latest of the dates, if there is one in every place. */
function daysSince(dates: readonly (string | undefined)[]): number | undefined {
  const known = dates.flatMap((date) => date ?? []).sort();
  const latest = known.at(-1);
  return latest === undefined || known.length < dates.length
    ? undefined
    : Math.floor((Date.parse(today()) - Date.parse(latest)) / DAY);
}
