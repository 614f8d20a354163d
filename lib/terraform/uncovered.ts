/** Clouds of which no rule reads resources in Terraform, by how their types begin. */
const CLOUDS = [
  ['Azure', /^(azurerm|azuread|azapi)_/],
  ['AWS', /^(aws|awscc)_/],
] as const;

/** One line for each cloud whose resources in Terraform are not judged. @param unread how many resources of each type no rule reads */
export function uncovered(unread: ReadonlyMap<string, number>): readonly string[] {
  return CLOUDS.flatMap(([cloud, pattern]) => {
    const counts = [...unread].filter(([type]) => pattern.test(type)).map(([, count]) => count);
    const sum = counts.reduce((all, count) => all + count, 0);
    if (sum === 0) return [];
    return [
      `${sum === 1 ? '1 resource' : `${sum} resources`} of ${cloud} in Terraform: not judged, rules do not read them yet`,
    ];
  });
}
