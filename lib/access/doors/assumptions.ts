import type { Door, DoorTest } from '../model';

/** What a proof about doors takes as given, as sentences without their full stops. */
export function assumptionsAt(doors: readonly Door[]): readonly string[] {
  const rules = doors.flatMap(({ policies }) => policies.flatMap((policy) => policy.rules));
  const found: readonly (readonly [boolean, string])[] = [
    [true, 'What trust providers say of users and devices is true, and of the kind that AWS lists for them'],
    [
      true,
      'Applications are reached through their gateways only, and endpoints that the files do not hold are not asked about',
    ],
    [
      doors.some(
        ({ policies, within }) => policies.length === 1 && policies[0]?.place.resource === within[0]?.resource,
      ),
      'Where a group has no policy, that of its endpoint decides alone: AWS says so of the opposite only',
    ],
    [
      rules.some(({ test }) => JSON.stringify(test satisfies DoorTest).includes('"kind":"address"')),
      'ip() and isInRange() mean what they mean in Cedar, though AWS does not list them for Verified Access',
    ],
    [true, 'Nobody changes the policies meanwhile'],
  ];
  return found.flatMap(([holds, text]) => (holds ? [text] : []));
}
