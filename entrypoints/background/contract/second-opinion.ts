/**
 * The browser's own language model, where there is one and the reader has switched it on: one file owns it. It asks about one pair
 * at a time, on the reader's machine, and lets the browser download nothing that the reader has not been asked about.
 *
 * The Prompt API is that of Chrome's extensions: `LanguageModel`, with `availability()`, `create()` and a `responseConstraint`.
 */
import { OPINION_SCHEMA, opinionFrom, opinionQuestion, type OpinionState } from '../../../corpus/compare/opinion.ts';
import type { AutomaticView, SubjectView } from '../../../corpus/model.ts';
import { readSettings, watchSettings } from './settings.ts';

/** The same for asking whether it is there and for asking it: a browser may have it for some languages only. */
const OPTIONS = {
  expectedInputs: [{ type: 'text', languages: ['en'] }],
  expectedOutputs: [{ type: 'text', languages: ['en'] }],
} as const;

interface Monitor {
  addEventListener: (type: 'downloadprogress', hear: (progress: { loaded: number }) => void) => void;
}
interface Session {
  prompt: (question: string, options: { responseConstraint: object }) => Promise<string>;
  destroy: () => void;
}
/** What a reader asks. */
interface Asked {
  a: string;
  b: string;
  /** Whether the browser may download its model for it. */
  mayLoad: boolean;
  /** Hears whatever comes of it. */
  tell: (state: OpinionState) => void;
}
/** As much of the browser's interface as is used. */
export interface BrowserModel {
  availability: (options: typeof OPTIONS) => Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create: (options: typeof OPTIONS & { monitor?: (monitor: Monitor) => void }) => Promise<Session>;
}

function browserModel(): BrowserModel | undefined {
  return (globalThis as { LanguageModel?: BrowserModel }).LanguageModel;
}

/** Whether the browser has a model, or could have one: some have the interface and nothing behind it. */
export async function hasBrowserModel(): Promise<boolean> {
  const availability = await browserModel()
    ?.availability(OPTIONS)
    .catch(() => undefined);
  return availability !== undefined && availability !== 'unavailable';
}

/**
 * Answers what a shell asks, as long as the page is there.
 *
 * @returns what marks the pairs of a view on which the model may be asked; none where it is switched off or not there
 */
export async function secondOpinions(shell: HTMLElement): Promise<(view: SubjectView) => SubjectView> {
  const model = browserModel();
  if (!model) return (view) => view;
  let { browserModel: isOn } = (await readSettings()).settings;
  watchSettings(({ settings }) => {
    isOn = settings.browserModel;
  });
  shell.addEventListener('opinion-ask', (asked) => void answer(model, asked));
  return (view) => (isOn ? { ...view, automatic: view.automatic.map(asking) } : view);
}

/** It is asked in English, about English. */
function asking(pair: AutomaticView): AutomaticView {
  const isEnglish = [pair.a, pair.b].every(({ source }) => /^en\b/iu.test(source?.language ?? ''));
  return isEnglish && pair.level !== 'names' ? { ...pair, mayAskModel: true } : pair;
}

async function answer(model: BrowserModel, asked: Asked): Promise<void> {
  try {
    asked.tell(await opinionOf(model, asked));
  } catch (error) {
    console.error('Concordance: the browser’s model did not answer:', error);
    asked.tell({ kind: 'silent' });
  }
}

/** What comes of asking a model; `tell` hears what happens until then. */
export async function opinionOf(model: BrowserModel, { a, b, mayLoad, tell }: Asked): Promise<OpinionState> {
  const availability = await model.availability(OPTIONS);
  if (availability === 'unavailable') return { kind: 'unavailable' };
  if (availability !== 'available' && !mayLoad) return { kind: 'must-load' };
  const session = await model.create({
    ...OPTIONS,
    monitor(monitor) {
      monitor.addEventListener('downloadprogress', ({ loaded }) => {
        if (loaded < 1) tell({ kind: 'loading', percent: Math.round(loaded * 100) });
      });
    },
  });
  try {
    tell({ kind: 'asking' });
    const opinion = opinionFrom(
      await session.prompt(opinionQuestion(a, b), { responseConstraint: OPINION_SCHEMA }),
      a,
      b,
    );
    return opinion ? { kind: 'given', opinion } : { kind: 'silent' };
  } finally {
    session.destroy();
  }
}
