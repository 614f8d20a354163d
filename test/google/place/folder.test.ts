import { Folder, Organization } from '../../../lib/google';
import { ACME } from '../synthesized';

test('places are named as policies name them, projects by their numbers', () => {
  expect([ACME, new Folder('345678901234'), new Organization('567890123456')].map(({ name }) => name)).toEqual([
    'projects/123456789012',
    'folders/345678901234',
    'organizations/567890123456',
  ]);
});

test('a folder is a number', () => {
  expect(() => new Folder('folders/1')).toThrow(/^FolderId: 'id' must be .*, got 'folders\/1'; see gcloud/);
});
