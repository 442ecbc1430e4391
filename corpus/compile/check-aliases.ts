/**
 * Aliases that cannot be told apart. A folded alias is certain for one subject at most (`short` for any number), a
 * decoy is an alias of nobody, and no two offices go by the same words.
 */
import { MAX_WORDS } from '../match/names.ts';
import { aliasRecords, roleNames } from './aliases.ts';
import type { AliasRecord, RoleName } from './aliases.ts';
import { problemAt } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Problem } from './problem.ts';

export function checkAliases(draft: Draft): Problem[] {
  const aliases = aliasRecords(draft);
  const roles = roleNames(draft);
  return [
    ...aliases.flatMap(checkWords),
    ...collisions(aliases),
    ...decoys(aliases, roles),
    ...clashes(aliases, roles),
  ];
}

function checkWords(alias: AliasRecord): Problem[] {
  const words = alias.folded === '' ? 0 : alias.folded.split(' ').length;
  if (words >= 1 && words <= MAX_WORDS) return [];
  return [problemAt(alias.subject, alias.path, `the alias "${alias.text}" has ${words} words`, `1 to ${MAX_WORDS}`)];
}

function collisions(aliases: readonly AliasRecord[]): Problem[] {
  const certain = new Map<string, AliasRecord>();
  const problems: Problem[] = [];
  for (const alias of aliases) {
    if (alias.strength !== 'certain' || alias.folded === '') continue;
    const other = certain.get(alias.folded);
    if (!other) certain.set(alias.folded, alias);
    else if (other.subject !== alias.subject) {
      const message = `the alias "${alias.text}" stands for "${other.subject.value.id}" too (${placeOf(other)})`;
      problems.push(problemAt(alias.subject, alias.path, message, 'it under "short" of all but one of them'));
    }
  }
  return [...problems, ...aliases.flatMap((alias) => contradiction(alias, aliases))];
}

/** The same spelling cannot both need evidence and not; another one may ("ISIS" is certain, "Isis" is not). */
function contradiction(alias: AliasRecord, aliases: readonly AliasRecord[]): Problem[] {
  const isCertain = aliases.some(
    ({ strength, subject, text }) => strength === 'certain' && subject === alias.subject && text === alias.text,
  );
  if (alias.strength !== 'short' || !isCertain) return [];
  const message = `"${alias.text}" is an alias of "${alias.subject.value.id}" that needs no evidence as well`;
  return [problemAt(alias.subject, alias.path, message, 'it in one of the two lists')];
}

function placeOf({ subject, path }: AliasRecord): string {
  return `${subject.file.path}:${subject.file.locate([...subject.path, ...path]).line}`;
}

/** A decoy hides an alias inside a longer name: one that hides none does nothing. */
function decoys(aliases: readonly AliasRecord[], roles: readonly RoleName[]): Problem[] {
  const others = aliases.filter(({ strength }) => strength !== 'decoy');
  const names = [...others, ...roles].map(({ folded }) => ` ${folded} `);
  return aliases.flatMap((decoy) => {
    if (decoy.strength !== 'decoy') return [];
    const same = others.find(({ folded }) => folded === decoy.folded);
    if (same) {
      const message = `the decoy "${decoy.text}" is an alias of "${same.subject.value.id}" (${placeOf(same)})`;
      return [problemAt(decoy.subject, decoy.path, message, 'a name that stands for nobody here')];
    }
    if (names.some((name) => ` ${decoy.folded} `.includes(name))) return [];
    const message = `the decoy "${decoy.text}" has no alias in it, so it hides nothing`;
    return [
      problemAt(decoy.subject, decoy.path, message, `a longer name with an alias of "${decoy.subject.value.id}" in it`),
    ];
  });
}

/** No two offices go by the same words, nor an office by the name of something else. */
function clashes(aliases: readonly AliasRecord[], roles: readonly RoleName[]): Problem[] {
  const taken = new Map<string, string>();
  for (const { strength, folded, subject } of aliases) if (strength === 'certain') taken.set(folded, subject.value.id);
  const reported = new Set<string>();
  return roles.flatMap(({ office, at, text, folded }) => {
    const { id } = office.value;
    const other = taken.get(folded) ?? id;
    taken.set(folded, other);
    if (other === id || reported.has(`${id} ${at}`)) return [];
    reported.add(`${id} ${at}`);
    const expected = 'a role that is not taken, or the name in one place only';
    return [problemAt(office, ['role', at], `"${text}" stands for "${other}" too`, expected)];
  });
}
