import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const LIB = join(__dirname, '../lib');

/** What each folder may import besides itself and Node: other folders of `lib`, and packages. */
const MAY_IMPORT: Record<string, { readonly folders: readonly string[]; readonly packages: RegExp }> = {
  '': {
    folders: ['core', 'policy', 'access', 'guarantees', 'cloudformation', 'terraform', 'report', 'signing'],
    packages: /^$/,
  },
  core: { folders: [], packages: /^constructs$/ },
  source: { folders: ['core'], packages: /^jsonc-parser$/ },
  cedar: { folders: ['core'], packages: /^@cedar-policy\/cedar-wasm(\/|$)/ },
  cel: { folders: ['core'], packages: /^@bufbuild\/(cel|cel-spec|protobuf)(\/|$)/ },
  policy: { folders: ['core'], packages: /^$/ },
  signing: { folders: ['core'], packages: /^$/ },
  access: { folders: ['core'], packages: /^$/ },
  guarantees: { folders: ['core', 'policy', 'access'], packages: /^$/ },
  cloudformation: { folders: ['core', 'source', 'policy', 'access', 'cedar'], packages: /^yaml$/ },
  guard: { folders: ['core', 'policy'], packages: /^$/ },
  report: { folders: ['core', 'policy', 'access', 'guarantees'], packages: /^(picocolors)$/ },
  testing: {
    folders: ['core', 'source', 'policy', 'access', 'guarantees', 'cloudformation', 'terraform', 'report'],
    packages: /^@jest\/globals$/,
  },
  cli: {
    folders: [
      'core',
      'source',
      'policy',
      'access',
      'guarantees',
      'guard',
      'cloudformation',
      'terraform',
      'report',
      'signing',
    ],
    packages: /^$/,
  },
  terraform: {
    folders: ['core', 'source', 'policy', 'access', 'cel', 'cloudformation'],
    packages: /^@cdktn\/hcl2json$/,
  },
  aws: {
    folders: [
      'core',
      'source',
      'cedar',
      'policy',
      'access',
      'guarantees',
      'guard',
      'cloudformation',
      'report',
      'signing',
    ],
    packages: /^(constructs|aws-cdk-lib(\/(aws-[a-z0-9]+|custom-resources))?)$/,
  },
  google: {
    folders: ['core', 'source', 'cel', 'policy', 'access', 'guarantees', 'terraform', 'report', 'signing'],
    packages: /^(constructs|cdktf|@cdktf\/provider-google(-beta)?\/lib\/[a-z0-9-]+)$/,
  },
};

/** The one file that may name the framework, whose successor must be usable in its place. */
const NAMES_CDKTF = 'google/cdktf.ts';

const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '');

/** Why the file may not import this, or undefined where it may. */
function foreign(file: string, specifier: string): string | undefined {
  const folder = folderOf(file);
  const rule = MAY_IMPORT[folder];
  if (rule === undefined) return `${file}: no rule says what the folder '${folder}' may import`;
  if (specifier.startsWith('node:')) return undefined;
  if (specifier === 'cdktf' && file !== NAMES_CDKTF) return `${file} imports cdktf, which only ${NAMES_CDKTF} may`;
  if (!specifier.startsWith('.')) {
    return rule.packages.test(specifier) ? undefined : `${file} imports the package ${specifier}`;
  }
  const target = posix.join(posix.dirname(file), specifier, 'index');
  const into = folderOf(target);
  return into === folder || rule.folders.includes(into) ? undefined : `${file} imports ${target}`;
}

const sources = (readdirSync(LIB, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split('\\').join('/'));

const importsOf = (text: string) =>
  [...text.matchAll(/(?:from|import) '([^']+)';$|(?:import|require)\('([^']+)'\)/gm)].flatMap(
    ([, specifier, lazy]) => specifier ?? lazy ?? [],
  );

test.each(sources)('%s imports only what its folder may', (file) => {
  const text = readFileSync(join(LIB, file), 'utf8');
  expect(importsOf(text).flatMap((specifier) => foreign(file, specifier) ?? [])).toEqual([]);
});

test.each([
  ['core/errors.ts', 'aws-cdk-lib'],
  ['core/errors.ts', '../aws/trusted-base'],
  ['cedar/policy.ts', '../aws'],
  ['aws/custody/trusted-base.ts', 'aws-cdk-lib/core/lib/errors'],
  ['aws/custody/trusted-base.ts', 'cdktf'],
  ['google/custody/governed-key.ts', 'cdktf'],
  ['google/custody/governed-key.ts', '@cdktf/provider-google'],
  ['google/custody/governed-key.ts', '../../aws/custody/governed-key'],
  ['unheard/of.ts', '../core'],
])('%s may not import %s', (file, specifier) => {
  expect(foreign(file, specifier)).toContain(file);
});

/** The rooms of a cloud that each of its rooms imports, straight from its files. */
function roomsOf(cloud: string): ReadonlyMap<string, ReadonlySet<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const file of sources) {
    const [folder, room, name] = file.split('/');
    if (folder !== cloud || room === undefined || name === undefined) continue;
    const imported = importsOf(readFileSync(join(LIB, file), 'utf8')).filter((specifier) => specifier.startsWith('.'));
    for (const specifier of imported) {
      const [into, other, inside] = posix.join(posix.dirname(file), specifier).split('/');
      if (into !== cloud || other === undefined || inside === undefined || other === room) continue;
      rooms.set(room, (rooms.get(room) ?? new Set()).add(other));
    }
  }
  return rooms;
}

/** A way from a room back to itself, or undefined where there is none. */
function wayBack(rooms: ReadonlyMap<string, ReadonlySet<string>>, from: string): string | undefined {
  const ways = [[from]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of rooms.get(way.at(-1) ?? '') ?? []) {
      if (next === from) return [...way, next].join(' -> ');
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

test.each(['aws', 'google'])('no room of %s needs one that needs it', (cloud) => {
  const rooms = roomsOf(cloud);
  expect(rooms.size).toBeGreaterThan(5);
  expect([...rooms.keys()].flatMap((room) => wayBack(rooms, room) ?? [])).toEqual([]);
});

test('a way back is told', () => {
  const rooms = new Map([
    ['log', new Set(['custody'])],
    ['custody', new Set(['naming', 'log'])],
  ]);
  expect(wayBack(rooms, 'log')).toBe('log -> custody -> log');
});

test('no file is named for nothing in particular', () => {
  const vague = sources.filter((file) => /(^|\/)(utils?|helpers?|common|managers?|types|misc)(\.ts|\/)/.test(file));
  expect(vague).toEqual([]);
});
