/**
 * The words by which a sentence tells that something happens: all acts of `match/acts.ts`, and what else is news, each
 * in all its forms. From a form to its base and its acts.
 */
import { ACT_NAMES, wordsOfAct, type Act } from '../match/acts.ts';
import { inflect } from '../match/inflect.ts';

export interface Trigger {
  lemma: string;
  acts: readonly Act[];
}

/** What the acts of a corpus have not: life and death, courts, votes, business, weather. A noun stands behind its verb. */
const NEWS = `kill killing|die death|wound|injure injury|murder|shoot shooting|stab|bomb|explode explosion|crash|collapse|burn|
  arrest|detain detention|jail|imprison|sentence|convict conviction|acquit acquittal|indict indictment|charge|sue lawsuit|
  plead|testify testimony|investigate investigation|raid|search|extradite extradition|deport deportation|execute execution|
  hang|behead|abduct abduction|kidnap kidnapping|rape|assault|rob|steal theft|smuggle|hack|leak|spy|
  elect election|vote|win victory|lose|resign resignation|sack|fire|dismiss dismissal|quit|step down|retire retirement|
  impeach impeachment|pass passage|sign|veto|ban|approve approval|endorse endorsement|repeal|amend amendment|ratify|
  propose proposal|recommend recommendation|delay|postpone|cancel cancellation|suspend suspension|extend extension|
  exempt exemption|raise|increase|cut|reduce reduction|grow growth|fall|drop|rise|surge|plunge|close|open|launch|
  buy purchase|sell sale|merge merger|acquire acquisition|hire|lay off|invest investment|fund|donate donation|pay|fine|
  sanction|freeze|impose|lift|block|protest|demonstrate demonstration|march|riot|clash|fight|battle|flee|evacuate evacuation|
  rescue|save|free|release|escape|surrender|ceasefire|truce|deal|agree agreement|break|violate violation|breach|
  enrich enrichment|test|fire|shell|besiege siege|liberate liberation|defeat|retake|recapture|patrol|deploy deployment|
  join|cooperate cooperation|coordinate coordination|participate participation|team|ally alliance|intervene intervention|
  marry marriage|divorce|born birth|win|score|beat|sink|hit|strike|flood|erupt eruption|spread|infect infection|vaccinate|
  ease|tighten|restore|end|begin|start|halt|resume|continue|replace|order|demand|urge|call|threaten threat|vow|promise|
  refuse refusal|deny denial|reject rejection|accuse accusation|blame|apologise apology|apologize|praise|condemn|oppose opposition|
  support|back|help|gather|host|arrive arrival|leave|return|travel|cross|enter|capture|control|hold|destroy destruction|damage`;

/** Of the acts' words those that tell nothing by themselves. */
const IDLE = new Set(
  `be in|be there|come to|go to|like|want|wish|hope|think|believe|note|add|say|tell|state|write|call|name|pick|stop|be in|end|move out|nod|
  kit|gun|arms|weapon|weapons|rocket|concern|like|ask|not have|not|view|make clear|point out|remarks|comments|quote|according to|hop|prefer|
  school|coach|task|ship|supply|statement|speech|message|comment|answer|speak|mind|part|in favour|in favor|keen|suspect|question|doubt|school`
    .split('|')
    .map((word) => word.trim()),
);

/** Longest phrase of a trigger, in words. */
export const LONGEST = 3;

const TRIGGERS: ReadonlyMap<string, Trigger> = build();

/** @param words in small letters, parted by single spaces; hyphens are spaces. */
export function triggerOf(words: string): Trigger | undefined {
  return TRIGGERS.get(words);
}

function build(): Map<string, Trigger> {
  const acts = new Map<string, Act[]>();
  for (const act of ACT_NAMES) {
    if (act === 'statement') continue;
    for (const word of wordsOfAct(act)) {
      if (word.includes('…') || IDLE.has(word) || word.startsWith('not ') || word.split(' ').length > LONGEST) continue;
      acts.set(word, [...(acts.get(word) ?? []), act]);
    }
  }
  const nouns = new Map<string, string>();
  for (const group of NEWS.split('|')) {
    const words = group.trim();
    // "step down", "lay off" are one word in two.
    const [verb = '', noun] = /^(?:step down|lay off)$/.test(words) ? [words] : words.split(' ');
    if (!acts.has(verb)) acts.set(verb, []);
    if (noun !== undefined) nouns.set(noun, verb);
  }
  const triggers = new Map<string, Trigger>();
  for (const [word, kinds] of acts) {
    const lemma = nouns.get(word) ?? word;
    for (const form of inflect(word))
      if (!triggers.has(form) || form === word) triggers.set(form, { lemma, acts: kinds });
  }
  for (const [noun, lemma] of nouns) {
    if (acts.has(noun) && acts.get(noun)?.length === 0) continue;
    const kinds = acts.get(lemma) ?? [];
    for (const form of [noun, `${noun}s`]) triggers.set(form, { lemma, acts: kinds });
  }
  return triggers;
}
