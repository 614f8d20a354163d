import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-141');

const ATTESTER = 'serviceAccount:attester@acme.iam.gserviceaccount.com';
const MADE = 'serviceAccount:${google_service_account.attester.email}';

const blocks = (member: string, pushes: Block, role = 'roles/containeranalysis.notes.attacher'): Blocks => ({
  google_service_account: { attester: { account_id: 'attester' } },
  google_project_iam_custom_role: {
    attest: { role_id: 'a', title: 'a', permissions: ['containeranalysis.notes.attachOccurrence'] },
    push: { role_id: 'p', title: 'p', permissions: ['artifactregistry.repositories.uploadArtifacts'] },
  },
  google_container_analysis_note_iam_member: { it: { note: 'n', role, member } },
  google_artifact_registry_repository_iam_member: { push: { repository: 'r', ...pushes } },
});

const WRITER = 'roles/artifactregistry.writer';

test.each<[string, string[], Blocks]>([
  ['by the same name', ['fail it/member'], blocks(ATTESTER, { role: WRITER, member: ATTESTER })],
  ['as what is made', ['fail it/member'], blocks(MADE, { role: WRITER, member: MADE })],
  [
    'by roles of their own',
    ['fail it/member'],
    blocks(
      MADE,
      { role: '${google_project_iam_custom_role.push.id}', member: MADE },
      '${google_project_iam_custom_role.attest.id}',
    ),
  ],
  [
    'by the same name in another case',
    ['fail it/member'],
    blocks(ATTESTER, { role: WRITER, member: ATTESTER.replace('attester@', 'Attester@') }),
  ],
  ['as an editor of everything', ['fail it/member'], blocks(ATTESTER, { role: 'roles/editor', member: ATTESTER })],
  ['who attests is known later', ['unknown it/member'], blocks(LATE, { role: WRITER, member: ATTESTER })],
  ['somebody else pushes', [], blocks(ATTESTER, { role: WRITER, member: 'group:build@acme.example' })],
  ['who attests only pulls', [], blocks(ATTESTER, { role: 'roles/artifactregistry.reader', member: ATTESTER })],
  ['who looks at notes pushes', [], blocks(ATTESTER, { role: WRITER, member: ATTESTER }, 'roles/viewer')],
])('%s', (_what, expected, all) => {
  expect(found(all)).toEqual(expected);
});
