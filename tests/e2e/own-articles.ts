/**
 * Three articles on one person for the tests of the own sources: invented ones, which are always there, and real news
 * pages saved by others, which are read from `../shared/eval/pages` where that folder is present.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PROJECT_ROOT } from '../cli/browsers.ts';

export interface Articles {
  what: string;
  files: { name: string; text: string }[];
  /** Who is in all three. */
  person: string;
  /** What the card says that they come to; empty where they say nothing of one thing. */
  compared: string;
  /** A sentence that no source has. */
  page: string;
}

const PERSON = 'Vera Lindqvist';

const INVENTED: Articles = {
  what: 'invented articles',
  person: PERSON,
  compared: 'May differ in the number',
  page: `The next evening ${PERSON} walked along the quay without saying a word.`,
  files: [
    {
      name: 'gazette.md',
      text: `---
title: Mayor of Ostby leaves over the ferry
publisher: The Harbour Gazette
date: 2031-03-04
---

Vera Lindqvist, the mayor of Ostby, gave up her office on Tuesday after the council refused to pay for a second ferry.

At the town hall 40 people heard Vera Lindqvist on Tuesday. Lindqvist told them that she would not run again.

The Tarnwick Shipyard, which was to build the ferry, did not answer a letter.`,
    },
    {
      name: 'herald.md',
      text: `---
title: A ferry too many
publisher: The Tarnwick Herald
date: 2031-03-05
---

Nobody in the council of Ostby had asked Vera Lindqvist to go. She went all the same.

At the town hall 200 people heard Vera Lindqvist on Tuesday, by the count of the Tarnwick Shipyard, whose workers stood at the door.

"I have done what I could," Lindqvist said.`,
    },
    {
      name: 'courier.txt',
      text: `What the ferry will cost

The second ferry of Ostby costs four million, and Vera Lindqvist had promised it to the islands.

Per Lindqvist, a fisherman who is no relation, says that one ferry is enough. Per Lindqvist has a boat of his own.`,
    },
  ],
};

const FOLDER = join(PROJECT_ROOT, '..', 'shared', 'eval', 'pages');
/** Each names him. */
const PAGES = ['p113', 'p286', 'p055'];

/** With the real pages where they are. */
export function articles(): Articles[] {
  if (!existsSync(join(FOLDER, 'index.jsonl'))) {
    console.warn(`SKIPPED: no real articles were brought, because ${FOLDER} is not there.`);
    return [INVENTED];
  }
  const files = PAGES.map((page) => ({
    name: `${page}.html`,
    text: gunzipSync(readFileSync(join(FOLDER, `${page}.html.gz`))).toString(),
  }));
  const person = 'Mitt Romney';
  return [
    INVENTED,
    { what: 'real pages', files, person, compared: '', page: `In the morning ${person} crossed the street.` },
  ];
}
