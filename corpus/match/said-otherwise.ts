/**
 * Words of speech that no list has: "faulted the air war", "let rip at the coalition", "made no secret of the contacts".
 * Where a sentence names a speaker of a known statement and all that the statement was about, at its time, the verb
 * right behind the speaker tells it, unless it is known to tell an act of another kind ("visited", "bombed").
 */
import type { Event } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import { wordsOfAct, type Act } from './acts.ts';
import { inflect } from './inflect.ts';
import { lettered } from './lettered.ts';
import type { Candidate } from './names.ts';
import { placesOf } from './participants.ts';
import type { NamedSentence } from './occasions.ts';
import { once } from './once.ts';
import type { Span } from './sentences.ts';

const DONE: readonly Act[] = [
  'visit',
  'meeting',
  'strike',
  'appointment',
  'withdrawal',
  'seizure',
  'training',
  'armament',
  'debate',
];

/** Verbs of no kind of speech, besides those of acts. */
const IDLE =
  /^(?:is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|could|can|may|might|should|must|need\w*|wait\w*|watch\w*|listen\w*|hear[ds]?|liv\w+|di(?:e|ed|es)|born|work\w*|marri\w+|stud\w+|sleep\w*|slept|play\w*|los[te]\w*|won|wins?|fac(?:e|es|ed)|stay\w*|remain\w*|seem\w*|want\w*|try|tries|tried|know[ns]?|knew|fear\w*|kn?ew|bought|buys|paid|pays|sign\w*|lea[dr]\w*|led|run[s]?|ran|help\w*|s[ae]nt|sends?|order\w*|command\w*|plan\w*|fight\w*|fought|kill\w*|watch\w*|us(?:e|ed|es)|get[s]?|got|mak(?:es?|ing)|made|t[ao]k\w+|took)$/;
/** No criticism and no refusal. */
const FRIENDLY = /^(?:thank|prais|welcom|hail|applaud|congratulat|commend|salut|bless|greet)/;
/** With these the rest of a phrase says that it is speech. */
const OPEN = /^(?:made|makes?|making) no (?:secret|bones)\b/;

const VERB = lettered(String.raw`^(?:\s+(?:has|had|have|also|then|again|once|later|\p{Ll}+ly))*\s+(?<verb>\p{Ll}+)\b`);
const FORM = /(?:ed|[^s]s)$/;

/** Made when first asked for: hardly any page asks. */
const actions = once(
  (): ReadonlySet<string> =>
    new Set(
      DONE.flatMap(wordsOfAct)
        .filter((words) => !/[ …]/.test(words))
        .flatMap(inflect),
    ),
);

/** The statements of the people and offices among these names, each once. */
export function statementsOf(corpus: Corpus, names: readonly Candidate[]): Event[] {
  const named = new Set(names.flatMap(({ readings }) => readings.map(({ subject }) => subject)));
  const events = new Set<Event>();
  const add = (subject: number, isOffice = false): void => {
    for (const number of corpus.subjects.at(subject).related) {
      const other = corpus.subjects.at(number);
      if (other.kind === 'event') {
        if (isStatement(other)) events.add(other);
      } else if (isOffice && other.type === 'person') add(number);
    }
  };
  for (const subject of named) {
    const { kind, ...rest } = corpus.subjects.at(subject);
    const type = kind === 'entity' && 'type' in rest ? rest.type : undefined;
    if (type === 'person' || type === 'office') add(subject, type === 'office');
  }
  return [...events];
}

function isStatement({ told }: Event): boolean {
  return told !== undefined && (['statement', 'criticism'] as const).some((act) => told.acts.includes(act));
}

/** The verbs of speech behind those who made the statement; none where they say nothing of what it was about. */
export function saidOtherwise(event: Event, { text, named }: NamedSentence): Span[] {
  const { told } = event;
  if (!told) return [];
  const topics = told.with.flatMap((group) => placesOf(group, text, named));
  return placesOf(told.by, text, named).flatMap(({ end }): Span[] => {
    const match = VERB.exec(text.slice(end));
    const verb = match?.groups?.['verb'] ?? '';
    if (!match) return [];
    if (FRIENDLY.test(verb) && (told.acts.includes('criticism') || told.acts.includes('refusal'))) return [];
    const start = end + match[0].length - verb.length;
    const phrase = OPEN.exec(text.slice(start))?.[0];
    if (phrase === undefined && (!(FORM.test(verb) || verb === 'let') || IDLE.test(verb) || actions().has(verb)))
      return [];
    const until = start + (phrase ?? verb).length;
    return topics.some((topic) => topic.start >= until) ? [{ start, end: until }] : [];
  });
}
