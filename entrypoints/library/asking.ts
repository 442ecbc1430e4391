/** Questions of the reader's own: made of two statements that were found automatically, or changed, or taken back. */
import type { KeptQuestion, FormPosition, ShownQuestion } from '../../components/library-shown.ts';
import { explaining, inWordsOf } from '../../components/pair-text.ts';
import { wordsOf } from '../../components/words.ts';
import { shownDate } from '../../corpus/compare/dates.ts';
import type { Answer, AutomaticView, Comparison, ComparisonId, PassageId, SubjectId } from '../../corpus/model.ts';
import { isMine, mineId } from '../../corpus/own/mine.ts';
import type { Corpus } from '../../corpus/pack/corpus.ts';
import { automaticViews, namesOfSubject } from '../../corpus/pack/automatic.ts';
import { clusterOf } from '../../corpus/pack/cluster.ts';
import type { LibraryPlace } from '../background/contract/library-address.ts';
import { readSetAside } from '../background/contract/set-aside.ts';
import { readLibraryPacks, readersCorpus } from '../background/storage/library.ts';
import type { StoredPack } from '../background/storage/database.ts';
import { aboutKey, readPair, readPairs } from '../background/storage/pairs.ts';
import { OWN_PACK, ownPack } from '../background/storage/records.ts';
import { readTexts } from '../background/storage/texts.ts';
import { changeLibrary } from './beside.ts';
import { today } from './today.ts';

/** To choose from; what matters to the question is among the first. */
const MOST_CANDIDATES = 200;
/** Of each name; what stands beside a statement is hardly further down. */
const MOST_PAIRS = 50;

export interface Asking {
  /** Opens the form on two statements, or on a question that is there. */
  open(place: Extract<LibraryPlace, { kind: 'question' | 'change' }>): Promise<void>;
  keep(question: KeptQuestion): Promise<void>;
  drop(id: ComparisonId): Promise<void>;
}

export function asking(page: HTMLElementTagNameMap['concordance-library']): Asking {
  const show = async (question: KeptQuestion | undefined): Promise<void> => {
    page.told = question ? undefined : { what: 'no-question' };
    page.question = question && (await withCandidates(question));
  };
  return {
    async open(place) {
      const corpus = await readersCorpus();
      const isKept = place.kind === 'change';
      await show(isKept ? await kept(corpus, place.question) : await drafted(corpus, place.pair, place.about));
    },
    async keep(question) {
      await changeQuestions((comparisons) => {
        const id = question.id ?? mineId(question.question, (each) => comparisons.some((other) => other.id === each));
        return [...comparisons.filter((each) => each.id !== id), comparisonOf(question, id)];
      });
      page.question = undefined;
      page.told = { what: 'kept', detail: question.question };
    },
    async drop(id) {
      await changeQuestions((comparisons) => comparisons.filter((each) => each.id !== id));
      page.question = undefined;
      page.told = { what: 'deleted' };
    },
  };

  /** A draft of two statements and of those that stand beside them, with what each has to say for its answer. */
  async function drafted(corpus: Corpus, pair: string, about: SubjectId): Promise<KeptQuestion | undefined> {
    const [stored] = await readPair(pair);
    const [view] = stored ? automaticViews(corpus, [stored.pair], () => false) : [];
    if (!view || !corpus.subjects.get(about)) return undefined;
    const words = wordsOf(page);
    const others = (await claimedAbout(corpus, about)).filter((each) => answersToo(each, view));
    const positions = clusterOf(view, others).flatMap((member) =>
      positionOf(member.pair, member.side, inWordsOf(member.pair, member.side)),
    );
    const asks = view.because ?? view.observations.find(({ a, b }) => a && b)?.type ?? 'wording';
    const named = (stored?.pair.about ?? []).filter((id) => corpus.subjects.get(id)) as SubjectId[];
    const subjects = [...new Set([about, ...named])];
    const name = corpus.subjects.get(about)?.name ?? '';
    return { question: words.questionOn({ name }), asks, time: 'fixed', subjects, positions };
  }
}

/** The pairs about a subject that claim something, without those that the reader has put aside. */
async function claimedAbout(corpus: Corpus, id: SubjectId): Promise<AutomaticView[]> {
  const keys = namesOfSubject(corpus, id).flatMap((name) => [aboutKey('may-differ', name), aboutKey('both', name)]);
  const [stored, aside] = await Promise.all([readPairs(keys, MOST_PAIRS), readSetAside()]);
  const pairs = stored.map(({ pair }) => pair).filter((pair) => !aside.includes(pair.id));
  return automaticViews(corpus, pairs, () => false);
}

/** Whether a pair tells the same kind of thing as another: then what it has to say answers the question of that one. */
function answersToo(pair: AutomaticView, view: AutomaticView): boolean {
  const type = explaining(view)?.type;
  return type !== undefined && pair.id !== view.id && explaining(pair)?.type === type;
}

function positionOf(view: AutomaticView, side: 'a' | 'b', answer: string): FormPosition[] {
  const { passage, source, text } = view[side];
  if (!passage || !source) return [];
  return [{ passage: passage.id, publisher: source.publisher, date: source.date, text, answer }];
}

async function kept(corpus: Corpus, id: ComparisonId): Promise<KeptQuestion | undefined> {
  const packs = await readLibraryPacks();
  const comparison = packs.find((pack) => pack.id === OWN_PACK)?.comparisons.find((each) => each.id === id);
  if (!comparison || !isMine(id)) return undefined;
  const { question, asks, time, subjects, answers } = comparison;
  const given = answers.flatMap(({ answer, positions: own }) =>
    own.flatMap(({ passages }) => passages.map((passage) => ({ id: passage, answer }))),
  );
  return { id, question, asks, time, subjects, positions: await standing(corpus, given) };
}

/** Passages as the form shows them; none that is not there any more. */
async function standing(corpus: Corpus, given: { id: PassageId; answer: string }[]): Promise<FormPosition[]> {
  const passages = given.flatMap(({ id }) => corpus.passages.get(id) ?? []);
  const texts = await readTexts(passages.flatMap(({ id, kept }) => (kept === undefined ? [] : [{ id, kept }])));
  return given.flatMap(({ id, answer }) => {
    const passage = corpus.passages.get(id);
    const source = passage && corpus.sources.get(passage.source);
    const text = passage && wordingOf(passage.kept === undefined ? passage : texts.get(id));
    if (!source || text === undefined) return [];
    return [{ passage: id, publisher: source.publisher, date: shownDate(source), text, answer }];
  });
}

function wordingOf({ words, digest }: { words?: string; digest?: string } = {}): string | undefined {
  return words ?? digest;
}

/** What else there is on the subjects of a question. One that rests on a pack goes out of sight with it, and comes back. */
async function withCandidates(question: KeptQuestion): Promise<ShownQuestion> {
  const corpus = await readersCorpus();
  const ids = new Set(question.subjects.flatMap((subject) => corpus.subjects.get(subject)?.passages ?? []));
  const given = [...ids].slice(0, MOST_CANDIDATES).map((id) => ({ id, answer: '' }));
  return { ...question, candidates: await standing(corpus, given) };
}

function comparisonOf({ question, asks, time, subjects, positions }: KeptQuestion, id: ComparisonId): Comparison {
  const byAnswer = Map.groupBy(positions, ({ answer }) => answer);
  const answers = [...byAnswer].map(([answer, given]): Answer => ({
    answer,
    positions: given.map(({ passage }) => ({ passages: [passage] })),
  }));
  return { id, question, asks, time, subjects, answers };
}

async function changeQuestions(change: (comparisons: Comparison[]) => Comparison[]): Promise<void> {
  await changeLibrary(({ packs }) => {
    const own: StoredPack = packs.find(({ id }) => id === OWN_PACK) ?? ownPack(today());
    return { putPacks: [{ ...own, comparisons: change(own.comparisons) }] };
  });
}
