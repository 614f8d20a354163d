import type { Templates } from '../../templates';

/** What stands for an account, a region and made-up names where the files do not tell, chosen so that the files do not mention it. */
export interface Unmentioned {
  readonly account: string;
  readonly region: string;
  /** Made-up names are numbered from here on. */
  readonly from: number;
}

/** Accounts of the documentation. */
const ACCOUNTS = ['111122223333', '444455556666', '777788889999', '123456789012', '999999999999', '000000000000'];

const REGIONS = [
  ...['us-east-1', 'eu-west-1', 'us-west-2', 'eu-central-1', 'ap-southeast-2', 'ap-northeast-1', 'ca-central-1'],
  ...['sa-east-1', 'ap-south-1', 'eu-north-1', 'us-west-1', 'xx-example-1'],
];

const TELLING = /\b\d{12}\b|\b[a-z]{2}-[a-z]+-\d\b|(?:EXAMP|EX(?=\d)|0{5})\w*?(\d{1,5})\b/gi;

/** Looks through everything that the files spell out. */
export function unmentionedIn(templates: Templates): Unmentioned {
  const mentioned = new Set<string>();
  let from = 0;
  for (const text of literalsOf(templates)) {
    for (const [whole, number] of text.matchAll(TELLING)) {
      mentioned.add(whole);
      from = Math.max(from, Number(number ?? 0));
    }
  }
  const free = (candidates: readonly string[]) =>
    candidates.find((each) => !mentioned.has(each)) ?? candidates.at(-1) ?? '';
  return { account: free(ACCOUNTS), region: free(REGIONS), from: from + 1 };
}

function* literalsOf(templates: Templates): Iterable<string> {
  for (const { parts } of templates.resources()) yield* parts.texts;
  for (const { environment, parameters, mappings } of templates.all) {
    yield* Object.values(environment).filter((value) => typeof value === 'string');
    yield JSON.stringify([parameters, mappings]);
  }
}
