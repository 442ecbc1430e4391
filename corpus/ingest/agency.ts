/**
 * News agencies, and whether a text is an agency's: many papers print one agency's report, and are one voice then. Only
 * what is written as a credit counts: the publisher, a dateline "LEEDS (Reuters) – …", a line "© The Associated Press".
 */
import type { Document } from './statement.ts';

/** One key for each, under all its names; folded. */
const AGENCIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    reuters: 'reuters',
    'thomson reuters': 'reuters',
    ap: 'associated press',
    'associated press': 'associated press',
    'the associated press': 'associated press',
    afp: 'afp',
    'agence france presse': 'afp',
    irna: 'irna',
    'islamic republic news agency': 'irna',
    isna: 'isna',
    xinhua: 'xinhua',
    tass: 'tass',
    interfax: 'interfax',
    dpa: 'dpa',
    upi: 'upi',
    anadolu: 'anadolu',
    'anadolu agency': 'anadolu',
    kyodo: 'kyodo',
    yonhap: 'yonhap',
    'press association': 'press association',
  }),
);

const NAMES = String.raw`(?<agency>Reuters|Thomson Reuters|The Associated Press|Associated Press|AP|AFP|Agence France-Presse|IRNA|ISNA|Xinhua|TASS|Interfax|dpa|UPI|Anadolu Agency|Kyodo|Yonhap)`;
/** "LEEDS, England (AP) — ", "BEIJING/SHANGHAI (Reuters) - ". */
const DATELINE = new RegExp(String.raw`^\P{Ll}[\p{L}\s,./’'-]{1,48}\(${NAMES}\)\s?[-–—]`, 'u');
/** A line of its own, above or under the text. */
const CREDIT = new RegExp(
  String.raw`^(?:©|\(c\)|copyright\b|source:|by)?\s*(?:\d{4}\s+)?(?:\p{Lu}[\p{L}.’'-]+,?\s+){0,4}(?:[,/|-]\s*)?${NAMES}(?:\.\s*all rights reserved)?[.\s]*$`,
  'iu',
);
/** Longer lines are text. */
const MOST_OF_CREDIT = 90;

/** The key of an agency under one of its names; undefined of anybody else. */
export function agencyOf(name: string): string | undefined {
  return AGENCIES.get(name.toLowerCase().replaceAll('-', ' ').trim());
}

/** The agency whose report a document is. */
export function creditOf({ publisher, paragraphs }: Pick<Document, 'publisher' | 'paragraphs'>): string | undefined {
  const own = agencyOf(publisher);
  if (own !== undefined) return own;
  const dated = paragraphs.slice(0, 2).map((text) => DATELINE.exec(text)?.groups?.['agency']);
  const lines = [...paragraphs.slice(0, 1), ...paragraphs.slice(-2)].filter(({ length }) => length <= MOST_OF_CREDIT);
  const credited = lines.map((text) => CREDIT.exec(text)?.groups?.['agency']);
  const named = [...dated, ...credited].find((agency) => agency !== undefined);
  return named === undefined ? undefined : agencyOf(named);
}
