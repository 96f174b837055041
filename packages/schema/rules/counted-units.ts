import { unit } from "../vocabularies/unit.ts";

/**
 * The units of the things that printed words count, by the noun behind the number: `["{division}"]` for “10 divisions”,
 * `["h"]` for “30 to 60 hours”, and none for “3,000 from Russia” or for a thing that no unit is named after.
 */
export function countedUnits(printed: string): string[] {
  return [...patterns].filter(([, pattern]) => pattern.test(printed)).map(([name]) => name);
}

/** What the paper calls things whose unit has another name. */
const synonyms: Readonly<Record<string, string>> = {
  "{aircraft}": "jets?|planes?",
  "{person}": "people|men|soldiers|specialists|troops|participants",
  "{strike}": "blows?",
};

/** Units of time that are no word themselves. */
const times: readonly (readonly [string, string])[] = [
  ["h", "hours?"],
  ["d", "days?"],
  ["wk", "weeks?"],
];

const nouns = unit.options.flatMap((name) => {
  const [, noun] = /^\{(\w+)\}$/.exec(name) ?? [];
  if (noun === undefined) return [];
  const forms = noun.endsWith("y") ? `${noun.slice(0, -1)}(?:y|ies)` : `${noun}(?:e?s)?`;
  return [[name, [forms, ...(synonyms[name] ? [synonyms[name]] : [])].join("|")] as const];
});

// Up to three words may stand between a number and its noun: “three military transport aircraft”. A preposition ends it.
const patterns = new Map(
  [...nouns, ...times].map(([name, noun]) => [
    name,
    new RegExp(
      `(?:\\d|\\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty))(?: (?!(?:of|in|from|by|at|to|for|and|or)\\b)[\\p{L}\\p{N}-]+){0,3} (?:${noun})\\b`,
      "iu",
    ),
  ]),
);
