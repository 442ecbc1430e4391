/**
 * What a trigger's word says happened, under all its words: its *family* ("acquired", "acquisition") and the acts it may
 * name besides ("bought", "purchase"). Knows words, and nothing of who did it.
 */
import { FAMILIES, SYNONYMS } from '../ingest/words/kin.ts';
import { inflect } from '../match/inflect.ts';
import { stemOf } from './terms.ts';

export interface Kin {
  /** The same for all forms and derivations of a word. */
  family: string;
  /** Numbers of the groups of synonyms that it is in. */
  groups: ReadonlySet<number>;
}

/**
 * What the press calls by several words, and WordNet does not join or joins among rare senses. Families: whoever "died" is
 * "dead".
 */
const PRESS_FAMILIES = `
die death dead fatality|shoot shot shooting gunfire gunshot|win victory victor triumph|steal theft stolen
rob robbery heist|wound injure injury hurt|resign resignation quit|marry marriage wedding wed|sue lawsuit suit
elect election|explode explosion blast|investigate investigation probe inquiry|earthquake quake temblor tremor
blaze fire|slay slaying slain|acquire acquisition takeover|jail imprison imprisonment|fix plug patch|sell sale
fly flight|lose loss|grow growth|lead leadership|choose choice|believe belief|prove proof|speak speech
think thought|give gift|sentence sentencing|collide collision|demonstrate demonstration|leave left|find found
meet meeting met|campaign campaigning`;

/** Words that may tell of one act, seen from another side or more loosely. */
const PRESS_SYNONYMS = `
kill die murder slay homicide manslaughter execute stab shoot|win beat defeat|lose defeat
hit strike jolt shake rock|say tell state announce report confirm add claim declare reveal note according
buy acquire purchase snap merge|fire sack dismiss oust|fire burn|crash accident wreck smash
attack assault raid strike bomb bombing|launch unveil introduce debut release
deal agreement accord pact treaty agree
talks meeting summit discuss discussion negotiate conversation encounter dialogue
visit trip travel mission tour journey|suspend halt stop freeze moratorium cease end pause|ban bar prohibit block
withdraw exit pullout leave|approve pass back endorse|search hunt seek|flee escape run|find discover
damage destroy devastate ruin|cut sever disrupt outage|protest demonstrate riot march rally
arrest detain custody capture catch nab|charge accuse indict blame accusation|convict guilty verdict
sentence jail prison|resign step|hire appoint name replace pick choose|collusion conspiracy interfere meddle
election race campaign vote presidency|restart resume resumption restore|statement announcement decision move`;

/** The families, each its words with spaces between. */
export const PRESS_FAMILY_GROUPS: readonly string[] = groupsIn(PRESS_FAMILIES);

const NO_GROUPS: ReadonlySet<number> = new Set();

// Pure: whoever only looks sources up does not carry the tables.
const KIN: ReadonlyMap<string, Kin> = /* @__PURE__ */ build();

/** @param word in small letters, of one word */
export function kinOf(word: string): Kin {
  const stem = stemOf(word);
  return KIN.get(word) ?? KIN.get(`~${stem}`) ?? { family: stem, groups: NO_GROUPS };
}

function build(): Map<string, Kin> {
  const familyOf = new Map<string, string>();
  for (const line of [...groupsIn(FAMILIES), ...groupsIn(PRESS_FAMILIES)]) {
    const [first = '', ...rest] = line.split(' ');
    for (const word of [first, ...rest]) familyOf.set(word, stemOf(first));
  }
  const groupsOf = new Map<string, Set<number>>();
  const synonyms = [...groupsIn(SYNONYMS), ...groupsIn(PRESS_SYNONYMS)];
  synonyms.forEach((line, group) => {
    for (const word of line.split(' ')) {
      const family = familyOf.get(word) ?? stemOf(word);
      groupsOf.set(family, (groupsOf.get(family) ?? new Set()).add(group));
    }
  });
  const kin = new Map<string, Kin>();
  const known = new Set([...familyOf.keys(), ...synonyms.flatMap((line) => line.split(' '))]);
  for (const word of known) {
    const family = familyOf.get(word) ?? stemOf(word);
    const entry: Kin = { family, groups: groupsOf.get(family) ?? NO_GROUPS };
    for (const form of inflect(word)) if (form === word || !kin.has(form)) kin.set(form, entry);
    // A form that the rules do not make.
    if (!kin.has(`~${stemOf(word)}`)) kin.set(`~${stemOf(word)}`, entry);
  }
  return kin;
}

/** Groups are parted by strokes and line ends. */
export function groupsIn(table: string): string[] {
  return table.split(/[|\n]/u).filter((group) => group !== '');
}
