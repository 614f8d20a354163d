import type { Configurations } from './configurations';
import { World } from './evaluate';

interface Answer<T> {
  readonly value: T;
  readonly hasChosen: boolean;
}

/** What holds of everything that was read, found out once and not for each resource that asks. */
export class Once<T> {
  private readonly known = new WeakMap<Configurations, Map<string, Answer<T>>>();

  public constructor(private readonly find: (files: Configurations, world: World, about: string) => T) {}

  /** @param world is told where a variable decided, as if it had been read there */
  public ask(files: Configurations, world: World, about = ''): T {
    const answers = this.known.get(files) ?? new Map<string, Answer<T>>();
    this.known.set(files, answers);
    const key = `${world.presets} ${about}`;
    const answer = answers.get(key) ?? this.answer(files, world.presets, about);
    answers.set(key, answer);
    if (answer.hasChosen) world.hasChosen = true;
    return answer.value;
  }

  private answer(files: Configurations, presets: boolean, about: string): Answer<T> {
    const own = new World(presets);
    const value = this.find(files, own, about);
    return { value, hasChosen: own.hasChosen };
  }
}
