import { expect, test } from 'vitest';
import { compare, levelOf, type Told } from './compared.ts';

test.each<[string, Told | string, Told | string, string]>([
  [
    'other figures for one thing',
    'Gunmen killed 22 villagers in the harbour of Leeds on Monday.',
    'On Monday gunmen killed 89 villagers in the harbour of Leeds.',
    'may-differ number',
  ],
  [
    'a rounded figure',
    'Gunmen killed nearly 200 villagers in the harbour of Leeds.',
    'Gunmen killed 198 villagers in the harbour of Leeds.',
    'both',
  ],
  [
    'a direct denial',
    'Ann Lee signed the fisheries treaty in Oslo.',
    'Ann Lee did not sign the fisheries treaty in Oslo.',
    'may-differ polarity',
  ],
  [
    'two reasons',
    'Ann Lee rejected the fisheries treaty because the quota was low.',
    'Ann Lee rejected the fisheries treaty, citing corruption among inspectors.',
    'may-differ reason',
  ],
  [
    'open on one side',
    'Ann Lee would sign the fisheries treaty in Oslo.',
    'Ann Lee did not sign the fisheries treaty in Oslo.',
    'both',
  ],
  [
    'a condition',
    'If the quota is low, Ann Lee will reject the fisheries treaty in Oslo.',
    'Ann Lee did not reject the fisheries treaty in Oslo.',
    'both',
  ],
  [
    'stopped short',
    'Ann Lee stopped short of rejecting the fisheries treaty in Oslo.',
    'Ann Lee rejected the fisheries treaty in Oslo.',
    'both',
  ],
  [
    'other places',
    'Gunmen killed 22 villagers at the Harbour Gate market in Leeds.',
    'Gunmen killed 89 villagers at the Harbour Gate market in Derby.',
    'both',
  ],
  [
    'other days',
    'On Monday gunmen killed 22 villagers in the harbour of Leeds.',
    'On Friday gunmen killed 89 villagers in the harbour of Leeds.',
    'names',
  ],
  [
    'the same weekday of two weeks',
    { text: 'On Monday gunmen killed 22 villagers in the harbour of Leeds.', date: '2014-09-17' },
    { text: 'On Monday gunmen killed 89 villagers in the harbour of Leeds.', date: '2014-09-24' },
    'names',
  ],
  [
    'years apart, in the same words',
    { text: 'Ann Lee signed the fisheries treaty in Oslo.', date: '2007-12-10' },
    { text: 'Ann Lee did not sign the fisheries treaty in Oslo.', date: '2014-09-24' },
    'names',
  ],
  [
    'ranks',
    'Ann Lee killed the No. 2 of the harbour gang of Leeds.',
    'Ann Lee killed the No. 3 of the harbour gang of Leeds.',
    'both',
  ],
  [
    'hundreds against a number',
    'Gunmen held hundreds of villagers at the harbour of Leeds on Monday.',
    'On Monday gunmen held 38 villagers at the harbour of Leeds.',
    'both',
  ],
  [
    'a figure that a condition supposes',
    'If the Leeds index slips, Ann Lee pays $9 million to the dealers of the Leeds exchange.',
    'The Leeds index slips, and Ann Lee pays $7 million to the dealers of the Leeds exchange.',
    'both',
  ],
  [
    'a denial of what was done by nobody named',
    'Ann Lee is certain that she did not send a blurred photo of the harbour treaty to a student.',
    'A blurred photo of the harbour treaty was sent to a student from the account of Ann Lee.',
    'may-differ polarity',
  ],
  [
    'a denial on both sides',
    'Ann Lee said that she never bribed the harbour inspectors of Leeds.',
    'Ann Lee has denied that she bribed the harbour inspectors of Leeds.',
    'both',
  ],
  [
    'Tehran for its government',
    'Tehran rejected the fisheries treaty of Oslo on Monday.',
    'Iran rejected the fisheries treaty of Oslo on Monday.',
    'both',
  ],
  [
    'anything but',
    'The harbour of Leeds is anything but closed to Ann Lee.',
    'The harbour of Leeds is closed to Ann Lee.',
    'both',
  ],
  [
    'opposition to it',
    'Ann Lee stated her opposition to cuts of the harbour budget of Leeds.',
    'Ann Lee cut the harbour budget of Leeds.',
    'both',
  ],
  [
    'having done and not having',
    'Harbour riot over a smuggler’s death: Ann Lee, shot by harbour guards, did not have a knife, says witness',
    'In the week after the shooting of Ann Lee, a smuggler, harbour protests have erupted and the guards have come under scrutiny for her death.',
    'both',
  ],
  [
    'bylines',
    'Posted by Ann Lee on September 17, 2014 at 2:54 pm',
    'Posted by Ann Lee on September 17, 2014 at 6:48 pm',
    'nothing',
  ],
  [
    'words that a program knows too',
    'The constructor of the harbour gate praised the prototype of Ann Lee.',
    'The constructor of the harbour gate praised the prototype of Ann Lee in Leeds.',
    'both',
  ],
  [
    'undated sources',
    { text: 'Gunmen killed 22 villagers in the harbour of Leeds.', date: undefined },
    { text: 'Gunmen killed 89 villagers in the harbour of Leeds.', date: undefined },
    'both',
  ],
  [
    'boilerplate in another language',
    'Alle Rechte vorbehalten, Nachdruck und Vervielfältigung verboten, Verlag Ann Lee Leeds.',
    'Alle Rechte vorbehalten, Nachdruck und Vervielfältigung verboten, Verlag Ann Lee Leeds.',
    'nothing',
  ],
  [
    'other people in other words',
    'Bob Miller sold the brewery to Norway.',
    'Ann Lee signed the fisheries treaty in Oslo.',
    'nothing',
  ],
])('%s', (_, one, other, expected) => {
  expect(levelOf(compare(one, other))).toBe(expected);
  expect(levelOf(compare(other, one))).toBe(expected);
});

test('a toll that has grown by the next day is later, not unlike', () => {
  const [pair] = compare(
    { text: 'Gunmen killed 22 villagers in the harbour of Leeds.', date: '2014-09-16' },
    { text: 'Gunmen killed 24 villagers in the harbour of Leeds.', date: '2014-09-18' },
  );
  expect(pair?.level).toBe('both');
  expect(pair?.observations.find(({ type }) => type === 'number')?.relation).toBe('later');
});

test('two reports of one speaker are one voice, and do not differ in what is told', () => {
  const [pair] = compare(
    'Ann Lee said that gunmen killed 22 villagers in the harbour of Leeds on Monday.',
    'On Monday gunmen killed 89 villagers in the harbour of Leeds, Ann Lee said.',
  );
  expect(pair).toMatchObject({ level: 'both', origin: 'ann lee' });
});

test('two reports of one speaker may differ in the reasons that he is told to have given', () => {
  const [pair] = compare(
    'Ann Lee said Norway rejected the fisheries treaty because the quota was low.',
    'Ann Lee said Norway rejected the fisheries treaty because of corruption among inspectors.',
  );
  expect(pair).toMatchObject({ level: 'may-differ', because: 'reason', origin: 'ann lee' });
});

test.each([
  [
    'over',
    'after',
    'resigned as harbour master of Leeds over the crane accident',
    'resigned as harbour master of Leeds after reports of bribes',
  ],
  [
    'due to',
    'in response to',
    'suspended the Oslo ferry due to engine trouble',
    'suspended the Oslo ferry in response to threats of arson',
  ],
  [
    'citing',
    'to protect',
    'closed the fish market of Leeds, citing unpaid rents',
    'closed the fish market of Leeds to protect bathers from sharks',
  ],
  [
    'for',
    'because',
    'fired the pilot Bob Miller for sleeping on watch',
    'fired the pilot Bob Miller because he sold his charts',
  ],
])('%s and %s tell two reasons for one act', (_, __, one, other) => {
  expect(levelOf(compare(`Ann Lee ${one}.`, `On Wednesday Ann Lee ${other}.`))).toBe('may-differ reason');
});

test.each([
  [
    'one reason in two lengths',
    'closed the fish market of Leeds because rents were unpaid',
    'closed the fish market of Leeds over rents that nobody paid for years',
  ],
  [
    'an act that is only thought of',
    'may close the fish market of Leeds because rents were unpaid',
    'closed the fish market of Leeds to protect bathers from sharks',
  ],
  [
    'another act',
    'opened the fish market of Leeds because herring was cheap',
    'closed the fish market of Leeds to protect bathers from sharks',
  ],
])('%s is no other reason', (_, one, other) => {
  expect(levelOf(compare(`Ann Lee ${one}.`, `On Wednesday Ann Lee ${other}.`))).not.toBe('may-differ reason');
});

test('names and a few words in common do not make two statements be of one thing', () => {
  expect(
    levelOf(
      compare(
        'Ann Lee praised the new bakery of Bob Miller on a walk along the harbour of Leeds.',
        'Bob Miller left Leeds with Ann Lee by train after a long dinner, and the harbour board paid for a hotel in the mountains.',
      ),
    ),
  ).not.toBe('both');
});

test('a statement is not said to be of one thing with the second best that the other source has', () => {
  const pairs = compare(
    'Ann Lee received Bob Miller at the harbour gate of Leeds on Monday.',
    'On Monday Ann Lee received Bob Miller at the harbour gate.\nAnn Lee had received Bob Miller in her palace for a concert in spring, and he left with a cold.',
  );
  expect(pairs.filter(({ level }) => level === 'both').map(({ b }) => b.statement)).toEqual([0]);
});

test('two papers that print one agency are one voice, and never differ', () => {
  const told = (killed: number): string =>
    `LEEDS, England (AP) — Gunmen killed ${killed} villagers in the harbour of Leeds on Monday.`;
  const [pair] = compare(told(22), told(89));
  expect(pair).toMatchObject({ level: 'both', origin: 'associated press' });
});

test('a paper that prints an agency is one voice with the agency itself', () => {
  const [pair] = compare(
    { publisher: 'Reuters', text: 'Gunmen killed 22 villagers in the harbour of Leeds on Monday.' },
    'LEEDS (Reuters) - Gunmen killed 22 villagers in the harbour of Leeds on Monday.',
  );
  expect(pair).toMatchObject({ origin: 'reuters' });
});

test('a sentence that stands in two articles word for word is one voice, told by two, and never differs', () => {
  const sent = (killed: string): string =>
    `gunmen who came in three boats before dawn set fire to the harbour gate of Leeds and killed ${killed} villagers`;
  const [pair] = compare(
    `The council met on Tuesday. On Monday ${sent('22')}.`,
    `Nobody in Derby was hurt. Officials said that ${sent('24')} there.`,
  );
  expect(pair).toMatchObject({ level: 'both', isCopied: true });
  const [told] = compare('Gunmen killed 22 villagers in Leeds.', 'In Leeds gunmen killed 22 villagers on Monday.');
  expect(told?.isCopied).toBeUndefined();
});

test('what is named for a country is told of the country too', () => {
  const one = 'The Norwegian Council rescued the harbour pilots of Leeds.';
  const [pair] = compare(one, 'Norway rescued the harbour pilots of Leeds.');
  expect(pair?.shared.a.map(({ start, end }) => one.slice(start, end))).toContain('Norwegian');
});

test('sources of one publisher are not compared', () => {
  const text = 'Ann Lee signed the fisheries treaty in Oslo.';
  expect(compare({ text, publisher: 'The Tide' }, { text, publisher: 'The Tide' })).toEqual([]);
});

test('a pull-quote that repeats the text makes no second pair', () => {
  const text = 'Ann Lee signed the fisheries treaty in Oslo.';
  expect(compare(text, `${text}\n${text}`)).toHaveLength(1);
});

test('each observation shows the words of both', () => {
  const texts = [
    'Gunmen killed 22 villagers in the harbour of Leeds.',
    'Gunmen killed 89 villagers in the harbour of Leeds.',
  ] as const;
  const [pair] = compare(...texts);
  const number = pair?.observations.find(({ type }) => type === 'number');
  expect([texts[0].slice(number?.a?.start, number?.a?.end), texts[1].slice(number?.b?.start, number?.b?.end)]).toEqual([
    '22',
    '89',
  ]);
  expect(pair?.shared.a.map(({ start, end }) => texts[0].slice(start, end))).toEqual([
    'Gunmen',
    'killed',
    'villagers',
    'harbour',
    'Leeds',
  ]);
});
