import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ConfigError, type Placed } from '../../core';

/** Since when what a perimeter holds has been in dry run: dates such as '2026-11-28', by project or service. */
export type Rehearsed = Readonly<Record<string, string>>;

/** What is in the file: for each perimeter, by its path in the app, what it has rehearsed. */
export type Perimeters = Readonly<Record<string, Rehearsed>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Today, as the record writes it. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** A committed file that tells since when perimeters have been in dry run. */
export class RehearsalRecord {
  public constructor(public readonly file: string) {}

  /** @throws RehearsalRecordFormat if the file is not such a record */
  public read(place: Placed): Perimeters {
    return existsSync(this.file) ? this.parse(readFileSync(this.file, 'utf8'), place) : {};
  }

  /** @throws RehearsalRecordFormat if the text is not such a record */
  public parse(text: string, place: Placed): Perimeters {
    const parsed = json(text);
    const perimeters = isObject(parsed) && parsed['version'] === 1 ? parsed['perimeters'] : undefined;
    if (isObject(perimeters) && Object.values(perimeters).every(isRehearsed)) {
      return Object.fromEntries(
        Object.entries(perimeters).filter((entry): entry is [string, Rehearsed] => isRehearsed(entry[1])),
      );
    }
    const reason = `'record' must be a file as synthesis writes it, got ${this.file}, which is not; take back what was changed by hand`;
    throw new ConfigError('RehearsalRecordFormat', reason, place);
  }

  /**
   * Writes down that a dry run of these begins today. What is known keeps its date; what is no longer held is let go of.
   *
   * @returns why it could not be written, if it could not
   */
  public note(whats: readonly string[], place: Placed): string[] {
    const perimeters = this.read(place);
    const known = perimeters[place.node.path] ?? {};
    const noted = Object.fromEntries([...whats].sort().map((what) => [what, known[what] ?? today()]));
    const all = { ...perimeters, [place.node.path]: noted };
    const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
    return this.write(`${JSON.stringify({ version: 1, perimeters: sorted }, undefined, 2)}\n`);
  }

  private write(text: string): string[] {
    try {
      if (!existsSync(this.file) || readFileSync(this.file, 'utf8') !== text) writeFileSync(this.file, text);
      return [];
    } catch (error) {
      return [
        `RehearsalRecord: 'record' must be a file that can be written, got ${this.file}: ${error instanceof Error ? error.message : error}`,
      ];
    }
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRehearsed = (value: unknown): value is Rehearsed =>
  isObject(value) && Object.values(value).every((date) => typeof date === 'string' && DATE.test(date));
