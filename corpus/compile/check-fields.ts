/** Fields that belong to some types of entities only, and fields of which one has to be there. */
import { problemAt } from './draft.ts';
import type { Draft, EntityRecord } from './draft.ts';
import type { Problem } from './problem.ts';

interface Rule {
  path: readonly string[];
  isSet: (entity: EntityRecord) => boolean;
  types: readonly EntityRecord['type'][];
  of: string;
}

const RULES: Rule[] = [
  { path: ['country'], isSet: (entity) => entity.country !== undefined, types: ['office'], of: 'offices' },
  { path: ['role'], isSet: (entity) => entity.role !== undefined, types: ['office'], of: 'offices' },
  {
    path: ['reference', 'held'],
    isSet: (entity) => entity.reference?.held !== undefined,
    types: ['person'],
    of: 'persons',
  },
  {
    path: ['adjectives'],
    isSet: (entity) => entity.adjectives !== undefined,
    types: ['place', 'organisation', 'group'],
    of: 'places, organisations and groups',
  },
];

export function checkFields(draft: Draft): Problem[] {
  return [...misplacedFields(draft), ...missingFields(draft)];
}

/** Without words nothing tells an event, and without participants everything does. */
function missingFields(draft: Draft): Problem[] {
  return draft.events.flatMap((event) => {
    const { id, told } = event.value;
    const missing = (what: string, expected: string): Problem[] => [
      problemAt(event, ['told'], `nothing says ${what} "${id}" is told`, expected),
    ];
    return [
      ...(told && !told.triggers && !told.acts ? missing('by which words', '"acts" or "triggers"') : []),
      ...(told && !told.by && !told.to && !told.with ? missing('with which participants', '"by", "to" or "with"') : []),
    ];
  });
}

function misplacedFields(draft: Draft): Problem[] {
  return draft.entities.flatMap((entity) => {
    const { type, role, country, id } = entity.value;
    const misplaced = RULES.flatMap(({ path, isSet, types, of }) =>
      isSet(entity.value) && !types.includes(type)
        ? [
            problemAt(
              entity,
              path,
              `"${id}" is of type ${type} and has "${path.at(-1)}"`,
              `"${path.at(-1)}" on ${of} only`,
            ),
          ]
        : [],
    );
    if (type === 'office' && role && !country) {
      misplaced.push(
        problemAt(entity, ['role'], `the office "${id}" has a role and no country`, 'the field "country" beside it'),
      );
    }
    return misplaced;
  });
}
