/** A corpus of four tiny files without a fault, and what the compiler says once something in them is replaced. */
import { compile } from '../../../corpus/compile/compile.ts';
import type { CompileOptions } from '../../../corpus/compile/compile.ts';
import type { FileText } from '../../../corpus/compile/parse.ts';
import { formatProblem } from '../../../corpus/compile/problem.ts';

export const PACK = { id: 'tiny', name: 'A tiny pack' };

const SOURCE = `id: paper
title: Iran says no
publisher: The Paper
date: 2014-09-15
url: https://paper.example/no
genre: report
language: en
passages:
  - id: p1
    paragraph: 1
    digest: The ayatollah turned the request down.
    quotation:
      words: evil intentions
      speaker: ali-khamenei
    subjects: [ali-khamenei, refusal]
    anchor: turned it down
  - id: p2
    paragraph: 2
    digest: The agency says so, and the leader of the country too.
    subjects: [iran, news-agency, supreme-leader]
`;

const ENTITIES = {
  people: `type: person
entities:
  - id: ali-khamenei
    name: Ali Khamenei
    description: Supreme leader of Iran
    aliases: [Ali Khamene'i]
    short: [Khamenei]
    reference:
      held:
        - office: supreme-leader
          from: 1989-06-04
`,
  places: `type: place
entities:
  - id: iran
    name: Iran
    description: State in the Middle East
    adjectives: [Iranian]
`,
  offices: `type: office
entities:
  - id: supreme-leader
    name: Supreme Leader of Iran
    description: Highest office of Iran
    country: iran
    role: [supreme leader]
`,
  organisations: `type: organisation
entities:
  - id: news-agency
    name: National News Agency
    description: Agency of the state
`,
};

const EVENTS = `events:
  - id: refusal
    name: The September refusal
    description: Iran refuses to join
    date: 2014-09-15
    place: iran
    participants: [ali-khamenei, iran]
    status: happened
`;

const COMPARISONS = `comparisons:
  - id: why
    question: Why did Iran refuse?
    asks: reason
    time: fixed
    subjects: [refusal]
    answers:
      - answer: Because of “evil intentions”.
        positions:
          - passages: [paper#p1]
            speaker: ali-khamenei
      - answer: It did not.
        positions:
          - passages: [paper#p2]
`;

const FILES: Record<string, string> = {
  'sources/paper.yaml': SOURCE,
  'entities/people.yaml': ENTITIES.people,
  'entities/places.yaml': ENTITIES.places,
  'entities/offices.yaml': ENTITIES.offices,
  'entities/organisations.yaml': ENTITIES.organisations,
  'events.yaml': EVENTS,
  'comparisons.yaml': COMPARISONS,
};

/** In one file, the first `from` becomes `to`. */
export type Edit = [file: string, from: string, to: string];

/** @throws Error where an edit changes nothing, so that no test passes by a slip */
export function tinyFiles(...edits: Edit[]): FileText[] {
  const files = { ...FILES };
  for (const [file, from, to] of edits) {
    const text = files[file];
    if (!text?.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
    files[file] = text.replace(from, () => to);
  }
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

/** What an editor reads, a line each. */
export function reported(edits: Edit[], options: Partial<CompileOptions> = {}): string[] {
  return compile(tinyFiles(...edits), { pack: PACK, ...options }).problems.map(formatProblem);
}
