import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf } from '../../lib/signing';
import { digestOfFile } from '../../lib/signing/file-digest';
import { rootDigestOf } from '../../lib/signing/manifest';
import { modelFolder } from './model-folder';

const namesOf = (folder: string, options = {}) => manifestOf(folder, options).files.map(({ name }) => name);

test('each file has its digest, in an order that does not hang on the disk', () => {
  const { model, files } = manifestOf(modelFolder({ 'b.txt': 'b', 'a.txt': 'a', 'a/z': 'z', 'a/b/c': 'c' }));
  expect(model).toBe('fraud');
  expect(files.map(({ name }) => name)).toEqual(['a/b/c', 'a/z', 'a.txt', 'b.txt']);
  expect(files[3]?.sha256).toBe('3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d');
});

test('names are ordered by code points', () => {
  expect(namesOf(modelFolder({ '\u{1f600}': '', '\uff21': '', Z: '', a: '' }))).toEqual([
    'Z',
    'a',
    '\uff21',
    '\u{1f600}',
  ]);
});

test('a model can be one file', () => {
  const folder = modelFolder({ 'model.tar.gz': 'weights' });
  expect(manifestOf(join(folder, 'model.tar.gz'))).toMatchObject({
    model: 'model.tar.gz',
    files: [{ name: '.', sha256: '9a129038d9a00aed0cf6a7ea059ca50a813449061ab87848cf1a13eafdf33b2c' }],
  });
});

test('what belongs to Git is left out, unless other paths are', () => {
  const folder = modelFolder({
    '.git/HEAD': '',
    '.gitignore': '',
    '.github/x': '',
    '.gitattributes': '',
    w: '',
    gitx: '',
  });
  expect(namesOf(folder)).toEqual(['gitx', 'w']);
  expect(namesOf(folder, { ignore: ['.git', 'w'] })).toEqual(['.gitattributes', '.github/x', '.gitignore', 'gitx']);
});

test('a path is ignored with what is below it, and nothing that only begins alike', () => {
  const folder = modelFolder({ 'a/b': '', 'ab/c': '', 'c/a': '' });
  expect(namesOf(folder, { ignore: ['a'] })).toEqual(['ab/c', 'c/a']);
});

test('a file that is larger than what is read at once has its digest', () => {
  const folder = modelFolder({ w: 'x'.repeat(3_000_000) });
  expect(manifestOf(folder).files).toEqual([
    {
      name: 'w',
      sha256: execFileSync('sha256sum', [join(folder, 'w')])
        .toString()
        .slice(0, 64),
    },
  ]);
});

describe('refuses', () => {
  const coded = (code: string) =>
    expect.objectContaining({ code, message: expect.stringMatching(/^[A-Z]\w+: [^\n]+; [^\n]+$/) });

  test('a folder that is not there', () => {
    expect(() => manifestOf('/no/such/folder')).toThrow(coded('ModelMissing'));
  });

  test('a folder without files', () => {
    const folder = modelFolder({ '.git/HEAD': '' });
    mkdirSync(join(folder, 'empty'));
    expect(() => manifestOf(folder)).toThrow(coded('ModelEmpty'));
  });

  test.each(['../other', '/etc', 'a/../..', 'a//b', './a', '', 'a\\b', '.', 'a\u0000b'])('to ignore %j', (path) => {
    expect(() => manifestOf(modelFolder({ a: '' }), { ignore: [path] })).toThrow(coded('ResourceName'));
  });

  test('a link, also as the model itself', () => {
    const folder = modelFolder({ w: 'w' });
    symlinkSync(join(folder, 'w'), join(folder, 'link'));
    expect(() => manifestOf(folder)).toThrow(coded('ModelLink'));
    symlinkSync(folder, `${folder}-link`);
    expect(() => manifestOf(`${folder}-link`)).toThrow(coded('ModelLink'));
  });

  test('a link that took the place of a file since it was listed', () => {
    const folder = modelFolder({ w: 'w' });
    symlinkSync(join(folder, 'w'), join(folder, 'link'));
    expect(() => digestOfFile(join(folder, 'link'), 'link')).toThrow(coded('ModelLink'));
    expect(digestOfFile(join(folder, 'link'), 'link', { followLink: true })).toBe(digestOfFile(join(folder, 'w'), 'w'));
    expect(() => digestOfFile(folder, 'folder')).toThrow(coded('ModelSpecialFile'));
  });

  test('a link out of the model, to a folder, or to nothing, where links are taken', () => {
    const options = { links: true };
    const [inside, out, around, dead] = [0, 1, 2, 3].map(() => modelFolder({ w: 'w', 'd/x': 'x' }));
    if (!inside || !out || !around || !dead) throw new Error('no folders');
    symlinkSync('d/x', join(inside, 'link'));
    expect(namesOf(inside, options)).toEqual(['d/x', 'link', 'w']);
    symlinkSync(join(inside, 'w'), join(out, 'link'));
    expect(() => manifestOf(out, options)).toThrow(coded('ModelLink'));
    symlinkSync('.', join(around, 'link'));
    expect(() => manifestOf(around, options)).toThrow(coded('ModelLink'));
    symlinkSync('nothing', join(dead, 'link'));
    expect(() => manifestOf(dead, options)).toThrow(coded('ModelLink'));
  });

  test('a link to a folder beside, whose name only begins alike', () => {
    const folder = modelFolder({ w: 'w' });
    mkdirSync(`${folder}-other`);
    writeFileSync(`${folder}-other/x`, 'x');
    symlinkSync(`../${'fraud-other'}/x`, join(folder, 'link'));
    expect(() => manifestOf(folder, { links: true })).toThrow(coded('ModelLink'));
  });

  test('links that lead to each other, where links are taken', () => {
    const model = modelFolder({ a: '1' });
    symlinkSync('loop', join(model, 'loop'));
    expect(() => manifestOf(model, { links: true })).toThrow(coded('ModelUnreadable'));
  });

  test('a pipe, for whose writer nobody waits', () => {
    const folder = modelFolder({ w: 'w' });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(() => manifestOf(folder)).toThrow(coded('ModelSpecialFile'));
    expect(() => manifestOf(join(folder, 'pipe'))).toThrow(coded('ModelSpecialFile'));
  });

  test.each([Buffer.from([0x66, 0xff]), Buffer.from('a\\b'), Buffer.from('a\nb')])('the name %j', (name) => {
    const folder = modelFolder({ w: 'w' });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), 'x');
    expect(() => manifestOf(folder)).toThrow(coded('ModelFileName'));
  });
});

// Digests and order of the test data of sigstore/model-transparency, tests/_signing/testdata/signing/TestPayload/sample_model_folder.
test("the root digest is that of the format's own tool", () => {
  const below = [0, 1].flatMap((d) => [0, 1, 2].map((f) => [`d${d}/f${d}${f}`, `This is file f${d}${f} in d${d}.`]));
  const beside = [0, 1, 2, 3].map((f) => [`f${f}`, `This is file f${f} in root.`]);
  const { files } = manifestOf(modelFolder(Object.fromEntries([...beside, ...below])));
  expect(files.map(({ name }) => name)).toEqual([
    'd0/f00',
    'd0/f01',
    'd0/f02',
    'd1/f10',
    'd1/f11',
    'd1/f12',
    'f0',
    'f1',
    'f2',
    'f3',
  ]);
  expect(rootDigestOf(files)).toBe('143cc682e555951649f18e2761c3d526d2502996f5e32dc187ef7f8a614f8df7');
});
