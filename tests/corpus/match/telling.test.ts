/** Each principle of the telling of events with a hit and a near miss. */
import { describe, expect, test } from 'vitest';
import { told } from './telling-corpus.ts';

const FOUND: [principle: string, text: string, found: string[], pageDate?: string | null][] = [
  ['participants', 'Freedonia spurned Sylvania in the matter of the Red Bandits.', ['refusal "spurned"']],
  ['one participant missing', 'Freedonia spurned Sylvania in the matter of fish.', []],
  ['words that stand for a participant', 'Freedonia spurned Sylvania over the bandits.', ['refusal "spurned"']],
  ['people for their country', 'The Freedonians spurned the Sylvanians over the bandits.', ['refusal "spurned"']],
  ['a word inside a name', 'The Red Bandits of Sylvania and Freedonia met nobody.', []],

  ['active voice', 'Freedonia has flatly rejected Sylvania’s bandits plan.', ['refusal "rejected"']],
  ['active voice, reversed', 'Sylvania has flatly rejected Freedonia’s bandits plan.', []],
  ['passive voice', 'Sylvania was turned down by Freedonia over the bandits.', ['refusal "turned down"']],
  ['passive voice, reversed', 'Freedonia was turned down by Sylvania over the bandits.', []],
  ['a noun’s owner', 'Freedonia’s refusal to fight bandits with Sylvania stands.', ['refusal "refusal"']],
  ['a noun’s owner, reversed', 'Sylvania’s refusal to fight bandits with Freedonia stands.', []],
  ['a stranger before the verb', 'Then Ruritania snubbed Sylvania over the bandits, and Freedonia smiled.', []],
  ['a stranger at the start', 'Ruritania snubbed Sylvania over the bandits, and Freedonia smiled.', []],
  ['a stranger’s things', 'Freedonia knows that Ruritania’s old envoys snubbed Sylvania over the bandits.', []],
  ['a stranger in the passive', 'Ruritania was kept out of Spa, and so the Freedonian press laughed.', []],
  ['somebody of no name', 'Freedonia slept, and a clerk rebuffed Sylvania over the bandits.', []],
  [
    'a title before the doer’s name',
    'Freedonia’s old minister, Ann Lee, rebuffed Sylvania over the bandits.',
    ['refusal "rebuffed"'],
  ],
  [
    'a participle of the main clause’s subject',
    'Freedonia sent Sylvania home, rejecting talk of bandits.',
    ['refusal "rejecting"'],
  ],
  [
    'a title behind the name',
    'President Freedonia of Zanzi rebuffed Sylvania over the bandits.',
    ['refusal "rebuffed"'],
  ],
  ['whoever owns what is offered', 'Sylvania asked Freedonia’s help against bandits.', ['request "asked"']],
  ['an aside', 'Freedonia, says Sylvania’s press, rebuffed it over the bandits.', ['refusal "rebuffed"']],
  [
    'a headline’s request',
    'Sylvania plea rejected, bandits laugh at Freedonia',
    ['request "plea"', 'refusal "rejected"'],
  ],
  [
    'a later clause of another',
    'Sylvania said it had been rebuffed over the bandits by Freedonia.',
    ['refusal "rebuffed"'],
  ],
  [
    'somebody without a name behind a comma',
    'Freedonia’s cooks are idle, a book in Sylvania says, while bandits feast.',
    [],
  ],
  [
    'the verb of whoever did it before a noun of anybody’s',
    'Pleas are in fashion, and Sylvania asked Freedonia about the bandits.',
    ['request "asked"'],
  ],
  ['a passive participle that begins', 'Asked by Sylvania about the bandits, Freedonia smiled.', ['request "Asked"']],

  [
    'an object inside the verb',
    'Freedonia turned the plan down that Sylvania had for bandits.',
    ['refusal "turned the plan down"'],
  ],
  ['a name inside the verb', 'Freedonia turned Sylvania down over the bandits.', ['refusal "turned"']],
  ['a verb without its particle', 'Freedonia turned to Sylvania over the bandits.', []],
  ['a gap of nothing', 'Sylvania was given short shrift by Freedonia over bandits.', ['refusal "given short shrift"']],
  ['a gap', 'Freedonia gave Sylvania a polite no in the matter of bandits.', ['refusal "a polite no"']],

  [
    'two events',
    'Sylvania asked Freedonia about the bandits and was turned down by Freedonia.',
    ['request "asked"', 'refusal "turned down"'],
  ],
  [
    'what an act is done with is no second event',
    'Freedonia brushed aside a Sylvanian plea about bandits.',
    ['refusal "brushed aside"'],
  ],
  ['an infinitive of purpose', 'Sylvania wrote to ask Freedonia about bandits.', []],
  ['an infinitive that was done', 'Freedonia went on to reject Sylvania’s bandits plan.', ['refusal "reject"']],

  ['sports', 'Freedonia’s football coach snubbed Sylvania’s bandits.', []],
  ['a name of the event', 'The Spa conference ended and the Red Bandits went on.', ['conference "Spa conference"']],
  ['a name of the event, years later', 'The Spa conference ended and the Red Bandits went on.', [], '2019-05-01'],
  [
    'a name of the event, at no date',
    'The Spa conference on the Red Bandits ended.',
    ['conference "Spa conference"'],
    null,
  ],
  ['a name of many, at no date', 'The Spa conference ended, said those of Spa.', [], null],
  ['another place', 'The conference in Vienna on the Red Bandits was dull, people in Spa say.', []],
  ['an occasion of others', 'A conference of bakers in Spa on the Red Bandits was dull.', []],
  ['an occasion about something else', 'A conference on bread in Spa ended, and the Red Bandits came.', []],
  ['a named occasion of others', 'A Spa conference of old bakers mourned the Red Bandits.', []],
  ['somebody’s own occasion', 'Ruritania held its own conference on the Red Bandits, far from Spa.', []],
  ['an occasion that would be', 'A conference in Spa on the Red Bandits would be dull.', []],
  ['occasions of a kind', 'Conferences such as Spa’s never worry the Red Bandits.', []],
  ['the place itself', 'The conference in Spa on the Red Bandits was dull.', ['conference "conference"']],
  [
    'an occasion nobody denies',
    'Freedonia was not invited to the conference in Spa on Red Bandits.',
    ['exclusion "not invited"', 'conference "conference"'],
  ],

  [
    'no date on the page',
    'Freedonia rejected a Sylvanian offer against the Red Bandits.',
    ['refusal "rejected"'],
    null,
  ],
  ['no date, and nobody’s name', 'Ann Lee sat in Spa. They spurned the duchy over the bandits.', [], null],
  ['no date, and nobody to be named', 'The Long Bridge collapsed.', ['collapse "collapsed"'], null],
  ['no date, and nobody to be named there', 'Ann sat in Spa. A bridge collapsed.', ['collapse "collapsed"'], null],
  ['no date, and only a description', 'Freedonia rejected a Sylvanian offer against bandits.', [], null],
  ['no date for what may recur', 'Sylvania begged Freedonia for help against the Red Bandits.', [], null],
  ['a page years later', 'Freedonia rejected a Sylvanian offer against bandits.', [], '2018-09-16'],
  [
    'a page years later that says when',
    'In September 2014 Freedonia rejected Sylvania’s bandits plan.',
    ['refusal "rejected"'],
    '2018-09-16',
  ],
  ['another year', 'In 2011 Freedonia rejected Sylvania’s bandits plan.', []],
  ['the day of the news', 'Freedonia rejected Sylvania’s bandits plan, it said on Tuesday.', ['refusal "rejected"']],

  [
    'the day of what was spoken of',
    'Sylvania asked Freedonia to note that the bandits had burned fish in 2011.',
    ['request "asked"'],
  ],
  ['not before it is', 'Ministers met in Spa about the Red Bandits.', [], '2014-09-08'],
  ['rejected reports', 'Freedonia rejected reports from Sylvania about bandits.', []],
  ['rejected at more length', 'Freedonia rejected as silly a Sylvanian report about bandits.', []],
  ['words of weeks ago', 'Freedonia rejected Sylvania’s bandits plan.', [], '2014-10-10'],
  ['an occasion that is weighed', 'Ministers in Spa are weighing a conference about the Red Bandits.', []],
  ['a comparison', 'Nobody wants a conference like Spa’s on the Red Bandits.', []],
  ['an object far from its particle', 'In Sylvania Freedonia turned six old guns on bandits down.', []],
  ['done without', 'Ministers in Spa drank tea without a conference on the Red Bandits.', []],
  ['nearly done', 'Freedonia nearly rejected Sylvania’s bandits plan.', []],
  ['a habit told by a gerund', 'Rejecting Sylvania is what Freedonia does best, bandits or not.', []],
  ['nobody', 'Nothing was refused to Sylvania by Freedonia over bandits.', ['refusal "refused" denied']],
  ['denied', 'Freedonia has not rejected Sylvania’s bandits plan.', ['refusal "rejected" denied']],
  ['planned', 'Freedonia will reject Sylvania’s bandits plan.', ['refusal "reject" planned'], '2014-09-12'],
  ['planned after it', 'Freedonia will reject Sylvania’s bandits plan.', [], '2014-09-25'],
  ['announced', 'The talks of Freedonia with Sylvania begin on Thursday.', ['round "talks" planned']],
  ['a denial inside the trigger', 'Freedonia won’t accept Sylvania’s bandits plan.', ['refusal "won’t accept"']],
  [
    'a denial inside another event’s trigger',
    'Sylvania has not asked Freedonia about the bandits.',
    ['request "asked" denied'],
  ],
  [
    'words that tell it together',
    'Freedonia flatly dismissed talk of fish, a rebuff to Sylvania over bandits.',
    ['refusal "dismissed"'],
  ],
  [
    'words side by side',
    'Ministers held a conference, a meeting in Spa about the Red Bandits.',
    ['conference "conference"'],
  ],
  ['a question that is answered', 'Sylvania against the Red Bandits? Freedonia said no.', ['refusal "said no"']],
  ['a question that is not', 'Did Freedonia spurn Sylvania over the bandits? It rained.', []],
  [
    'a question that is told of',
    'Freedonia spurned Sylvania over the bandits and wondered: why now?',
    ['refusal "spurned"'],
  ],
  [
    'whoever "who" stands for',
    'Help came from the Sylvanians, who had asked Freedonia about the bandits.',
    ['request "asked"'],
  ],
  ['a stranger in company', 'Freedonia and Ruritania rebuffed Sylvania over the bandits.', ['refusal "rebuffed"']],
  [
    'what is had done',
    'The Red Bandits had Freedonia struck off the list for Spa.',
    ['exclusion "struck off"'],
    '2014-09-16',
  ],
  ['the verb’s object is not its doer', 'Last week it rejected Freedonia, as Sylvania did the bandits.', []],
  ['one of several who undergo it', 'Freedonia and Zanzi were absent from Spa.', ['exclusion "absent"']],
  ['who was first to do it', 'Freedonia was the first country to rebuff Sylvania over bandits.', ['refusal "rebuff"']],
  [
    'a month that is no possibility',
    'Since May Freedonia has rebuffed Sylvania over the bandits.',
    ['refusal "rebuffed"'],
    '2014-09-16',
  ],
  [
    'what may be remembered',
    'You may recall that Freedonia rebuffed Sylvania over the bandits.',
    ['refusal "rebuffed"'],
  ],
  ['on his journey', 'On its way out Freedonia rebuffed Sylvania over the bandits.', ['refusal "rebuffed"']],
  ['a figure of speech', 'Freedonia turned up its nose at Sylvania and the bandits.', ['refusal "turned up its nose"']],
  ['an answer that somebody is given', 'Sylvania gave the Freedonians a negative answer about the bandits.', []],
  ['announced, and since held', 'The talks of Freedonia with Sylvania were cordial.', ['round "talks"'], '2014-09-25'],
];

describe('a sentence tells of an event', () => {
  test.each(FOUND)('%s: %s', (_, text, found, pageDate = '2014-09-16') => {
    expect(told(text, pageDate)).toEqual(found);
  });

  test('wherever it stands in a block', () => {
    const [found] = told('It rained. Freedonia spurned Sylvania over the bandits. It stopped.');
    expect(found).toBe('refusal "spurned"');
  });

  test('in a block whose only names are adjectives', () => {
    expect(told('Freedonian ministers spurned their Sylvanian friends over the bandits.')).toEqual([
      'refusal "spurned"',
    ]);
  });

  test('in no list that is called a sentence', () => {
    expect(told(`Freedonia spurned Sylvania over the bandits, ${'and fish, '.repeat(120)}`)).toEqual([]);
  });

  test('with everything in one sentence', () => {
    expect(told('Freedonia was angry. It spurned Sylvania over the bandits.')).toEqual([]);
  });
});
