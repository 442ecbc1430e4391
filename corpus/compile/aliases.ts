/** Every alias of the draft with its folded form and its place. */
import { isOneScript } from '../match/aliases.ts';
import { foldAlias } from '../match/fold.ts';
import { Letters } from '../match/letters.ts';
import { subjectsOf } from './draft.ts';
import type { Draft, EntityRecord, EventRecord, Located } from './draft.ts';
import type { Path } from './yaml.ts';

export interface AliasRecord {
  subject: Located<EntityRecord | EventRecord>;
  path: Path;
  text: string;
  /** As the matcher folds it; empty where there is no word in it. */
  folded: string;
  strength: 'certain' | 'short' | 'decoy';
}

/** In the order of the subjects; those of a subject from its name to its decoys. */
export function aliasRecords(draft: Draft): AliasRecord[] {
  const letters = new Letters();
  return subjectsOf(draft).flatMap((subject) => {
    const { name, aliases, short, reference } = subject.value;
    const decoys = 'decoys' in subject.value ? subject.value.decoys : undefined;
    const all = (strength: AliasRecord['strength'], path: Path, texts: readonly string[] = []): AliasRecord[] =>
      texts.map((text, at) => ({
        subject,
        path: [...path, at],
        text,
        folded: foldAlias(text, letters),
        strength,
      }));
    return [
      { subject, path: ['name'], text: name, folded: foldAlias(name, letters), strength: 'certain' as const },
      ...all('certain', ['aliases'], aliases),
      ...all('certain', ['reference', 'aliases'], reference?.aliases),
      ...all('short', ['short'], short),
      ...all('decoy', ['decoys'], decoys),
    ];
  });
}

/** A name that the matcher makes of an office's country and role: "Iranian president", "president of Iran". */
export interface RoleName {
  office: Located<EntityRecord>;
  /** Which of its roles. */
  at: number;
  text: string;
  folded: string;
}

/** Of all offices whose country is known. The same forms as in `match/aliases.ts`. */
export function roleNames(draft: Draft): RoleName[] {
  const letters = new Letters();
  const entities = new Map(draft.entities.map(({ value }) => [value.id, value]));
  return draft.entities.flatMap((office) => {
    const country = entities.get(office.value.country ?? '');
    if (!country) return [];
    const names = [country.name, ...(country.aliases ?? []), ...(country.reference?.aliases ?? [])];
    return (office.value.role ?? []).flatMap((role, at) =>
      [
        ...(country.adjectives ?? []).map((adjective) => `${adjective} ${role}`),
        ...names
          .filter((name) => isOneScript(name, role))
          .flatMap((name) => [`${name}'s ${role}`, `${role} of ${name}`, `${role} of the ${name}`]),
      ].map((text) => ({ office, at, text, folded: foldAlias(text, letters) })),
    );
  });
}
