/** A key of the context as questions spell it: 'context.devices.assessment.overall', 'context.people.groups["id"]'. */
export const keyName = (names: readonly string[]): string =>
  names.reduce(
    (before, name) => (/^[A-Za-z_]\w*$/.test(name) ? `${before}.${name}` : `${before}[${JSON.stringify(name)}]`),
    'context',
  );
