/** Whether two statements tell one act of one doer (`same-event.ts`); what is more or less sure of it. */
import type { EventMention, Statement } from '../ingest/statement.ts';
import { familiesIn, inCommon } from './nearby.ts';
import { isOneFamily, samenessOf, toldEvent, type ToldEvent } from './same-event.ts';
import { subjectOf } from './terms.ts';

/** So likely to be one. */
const SURELY_ONE = 0.93;
const LIKELY_ONE = 0.85;
/** Characters to both sides of an act in which its second name stands. */
const AROUND = 70;
/** "Had received": before what else is told. */
const HAD = /\bhad\s+(?:(?:been|also|already|just|once|twice|\p{Ll}+ly)\s+)*$/iu;

/** An act that a doer who is named does, and how it is told. */
interface Act {
  told: ToldEvent;
  event: EventMention;
  statement: Statement;
}

/** An act of one doer that the two are sure to share, done in both. */
export function tellOneAct(one: Statement, other: Statement): boolean {
  return share(one, other, SURELY_ONE, (x, y) => x.event.sign === 'did' && y.event.sign === 'did');
}

/**
 * An act of one doer that has another name near it in common, told of one time and not done in one and undone in the other.
 * "The Lindqvist campaign" is somebody more often than something that happens.
 */
export function shareNamedAct(one: Statement, other: Statement): boolean {
  return share(one, other, LIKELY_ONE, (x, y) => {
    const signs = [x.event.sign, y.event.sign];
    const isDenied = signs.includes('did') && signs.includes('did-not');
    if (isDenied || isEarlier(x) !== isEarlier(y) || x.event.lemma === 'campaign') return false;
    return inCommon(namesNear(x), namesNear(y)).size > 0;
  });
}

function share(one: Statement, other: Statement, least: number, fit: (x: Act, y: Act) => boolean): boolean {
  const doers = inCommon(doersOf(one), doersOf(other));
  if (doers.size === 0) return false;
  const others = actsOf(other, doers);
  return actsOf(one, doers).some((x) =>
    others.some(
      (y) => isOneFamily(x.told, y.told) && x.told.by === y.told.by && fit(x, y) && samenessOf(x.told, y.told) >= least,
    ),
  );
}

function doersOf(statement: Statement): Set<string> {
  return new Set(statement.events.flatMap(({ by }) => doerOf(statement, by) ?? []));
}

/** Somebody's subject, by their key. */
function doerOf({ names }: Statement, by: string | undefined): string | undefined {
  const name = names.find(({ key }) => key === by);
  return name && subjectOf(name);
}

function actsOf(statement: Statement, doers: ReadonlySet<string>): Act[] {
  return statement.events
    .filter(({ by }) => doers.has(doerOf(statement, by) ?? ''))
    .map((event) => ({ told: toldEvent(statement, event), event, statement }))
    .filter(({ told }) => !told.isSaying);
}

function isEarlier({ statement: { text }, event: { start } }: Act): boolean {
  return HAD.test(text.slice(0, start));
}

/** But for its doer's. */
function namesNear({ statement, event, told }: Act): Set<string> {
  const near = [...familiesIn(statement, event, AROUND)];
  return new Set(near.filter((family) => family.startsWith('n:') && family !== `n:${told.by ?? ''}`));
}
