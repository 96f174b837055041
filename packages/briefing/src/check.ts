/**
 * What is wrong with the briefing, for the people who correct it: `check(dataset, briefing(dataset))` returns a problem
 * for each sentence that became false, has a number typed by hand, or lost a hedge of its record.
 */
import { blocksIn, type Chart, type Page, type Placed, sentencesIn } from "./blocks.ts";
import type { Dataset } from "./dataset.ts";
import type { Field } from "./field.ts";
import { hedges } from "./hedges.ts";
import { palette } from "./palette.ts";
import { fieldsIn, type Prose, textOf, type Waiver } from "./prose.ts";

/** A reason why the briefing cannot be published. */
export type Problem = {
  readonly rule: Rule;
  /** The sentence, `polls/fall`, the page, `polls`, or the chart, `polls/poll-lines`. Empty for the whole briefing. */
  readonly place: string;
  /** The problem with its values, and what to do. */
  readonly message: string;
  /** The fields that the sentence rests on, where their values are the problem. */
  readonly fields?: readonly Field[];
};

type Rule =
  | "briefing/length"
  | "chart/colour"
  | "chart/size"
  | "page/length"
  | "prose/comparison"
  | "prose/hedge"
  | "prose/id"
  | "prose/name"
  | "prose/number"
  | "prose/predicate"
  | "prose/record-name"
  | "prose/source"
  | "prose/waiver";

/** What a reader with ten minutes can read. */
const limits = { wordsOfPage: 200, words: [1400, 2200], pages: [8, 12] } as const;

/** All problems of the pages, in reading order. */
export function check(dataset: Dataset, pages: readonly Page[]): readonly Problem[] {
  const names = namesOf(dataset);
  return [
    ...pages.flatMap((page) => {
      const sentences = sentencesIn(page);
      return [
        ...sentences.flatMap((placed) => [
          ...falsePredicates(placed),
          ...literalNumbers(placed),
          ...undeclaredComparisons(placed),
          ...lostHedges(dataset, placed),
          ...unusedWaivers(dataset, placed),
          ...literalNames(names, placed),
          ...recordNames(placed),
          ...missingSources(placed),
        ]),
        ...duplicateIds(sentences),
        ...charts(page),
        ...pageProblems(page),
      ];
    }),
    ...lengthProblems(pages),
  ];
}

/** How many words readers have to read: the sentences of the pages, without charts and tables. */
export const wordsIn = (pages: readonly Page[]): number =>
  pages
    .flatMap(sentencesIn)
    .filter(({ isText }) => isText)
    .reduce((total, { prose }) => total + wordCount(prose), 0);

const wordCount = (prose: Prose): number => textOf(prose).split(/\s+/).filter(Boolean).length;

const quoted = (prose: Prose): string => `“${textOf(prose)}”`;

/** Predicates that do not hold: the sentence says what is not true of the records. */
function falsePredicates({ id, file, prose }: Placed): Problem[] {
  const wrong = prose.predicates.filter(({ holds }) => !holds);
  if (wrong.length === 0) return [];
  const claims = wrong.map(
    ({ name, says, requires }) => `\`${name}\` requires that ${requires}; the records say ${says}.`,
  );
  return [
    {
      rule: "prose/predicate",
      place: id,
      message:
        `Sentence \`${id}\` is false: ${quoted(prose)} ${claims.join(" ")} Correct the record or, if it is right, ` +
        `the sentence and its predicate in packages/briefing/src/${file}.`,
      fields: wrong.flatMap(({ restsOn }) => restsOn),
    },
  ];
}

/** Digits and number words that are not references. */
function literalNumbers({ id, prose }: Placed): Problem[] {
  if (isWaived(prose, "number")) return [];
  return numbersIn(prose).map((number) => ({
    rule: "prose/number",
    place: id,
    message: `Literal number \`${number}\` in sentence \`${id}\`: ${quoted(prose)} Use a reference to a field of a record.`,
  }));
}

const numbersIn = (prose: Prose): readonly string[] =>
  literals(prose).flatMap((text) => text.replaceAll(withoutNumber, "").match(numberWords) ?? []);

/** The words of a sentence that no record gives. An address that is printed as a link is not prose. */
const literals = ({ parts }: Prose): readonly string[] =>
  parts.flatMap((part) => {
    if (typeof part === "string") return [part];
    if (part.kind === "link") return part.address.includes(part.text) ? [] : [part.text];
    return part.kind === "emphasis" ? [part.text] : [];
  });

/** Phrases in which “one” counts nothing. */
const withoutNumber = /\b(?:one another|no one|one of)\b/gi;

const numberWords = new RegExp(
  String.raw`\d[\d.,–-]*|\b(?:${[
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
    "(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety",
    "hundreds?|thousands?|millions?|billions?|dozens?|quarters?",
    "second|thirds?|fourth|fifth|sixth|seventh|eighth|ninth|tenth",
  ].join("|")})\b`,
  "gi",
);

/** The names of states, people, places and organisations, with the ids of their entities. */
type Names = { readonly pattern: RegExp; readonly ids: ReadonlyMap<string, string> };

function namesOf({ list }: Dataset): Names {
  const named = list("entities").filter(
    ({ kind, name }) => kind !== "group" && kind !== "concept" && /^\p{Lu}/u.test(name),
  );
  const longestFirst = named
    .map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .toSorted((a, b) => b.length - a.length);
  return {
    pattern: new RegExp(`(?<![\\p{L}-])(?:${longestFirst.join("|")})(?![\\p{L}-])`, "gu"),
    ids: new Map(named.map(({ id, name }) => [name, id])),
  };
}

/** Names that are not references. The back page names what it links to. */
function literalNames({ pattern, ids }: Names, { id, page, prose }: Placed): Problem[] {
  if (page.kind === "back") return [];
  return prose.parts
    .flatMap((part) => (typeof part === "string" ? (part.match(pattern) ?? []) : []))
    .map((name) => ({
      rule: "prose/name",
      place: id,
      message: `Literal name \`${name}\` in sentence \`${id}\`: ${quoted(prose)} Use \`name("${ids.get(name) ?? ""}")\`.`,
    }));
}

/** A word that compares values, without a predicate that says what it compares. */
function undeclaredComparisons({ id, prose }: Placed): Problem[] {
  if (isWaived(prose, "comparison")) return [];
  const [word] = undeclaredIn(prose);
  if (word === undefined) return [];
  return [
    {
      rule: "prose/comparison",
      place: id,
      message:
        `Sentence \`${id}\` says \`${word}\` without a predicate: ${quoted(prose)} Declare what it compares with ` +
        '`.claims(…)`, or add `.waive("comparison", "<reason>")`.',
    },
  ];
}

/** The comparing words of a sentence without a predicate: one that a record makes itself is declared with `isCertain`. */
const undeclaredIn = (prose: Prose): readonly string[] =>
  prose.predicates.length > 0 ? [] : literals(prose).flatMap((text) => text.match(comparingWords) ?? []);

const comparingWords =
  /\b(?:fell|rose|grew|shrank|dropped|increased|decreased|doubled|tripled|halved|half|twice|majority|minority|(?:more|less|fewer) than|larger|smaller|higher|lower|exceed(?:s|ed)?|outnumber(?:s|ed)?)\b/gi;

/** A value whose record is not simply stated, in a sentence that does not say so. */
function lostHedges(dataset: Dataset, placed: Placed): Problem[] {
  const { id, prose } = placed;
  return hedges(dataset, placed)
    .filter(({ record, isKept }) => !isKept && !isWaived(prose, record))
    .map(({ record, what, expected }) => ({
      rule: "prose/hedge",
      place: id,
      message:
        `Sentence \`${id}\` leaves out that ${what}: ${quoted(prose)} Say it (${expected}), ` +
        `or add \`.waive("${record}", "<reason>")\`.`,
    }));
}

const isWaived = ({ waived }: Prose, of: Waiver["of"]): boolean => waived.some((waiver) => waiver.of === of);

/** A sentence that no record supports: names alone say nothing. */
function missingSources(placed: Placed): Problem[] {
  const { id, file, prose } = placed;
  if (!lacksSource(placed) || isWaived(prose, "source")) return [];
  return [
    {
      rule: "prose/source",
      place: id,
      message:
        `Sentence \`${id}\` rests on no record: ${quoted(prose)} Claim \`isCertain(fact("<record>"))\` in ` +
        `packages/briefing/src/${file}, or add \`.waive("source", "<reason>")\`.`,
    },
  ];
}

/** Headings and the sentences of the cover and the back page, which are about the briefing itself, need no record. */
const lacksSource = ({ page, prose }: Placed): boolean =>
  (page.kind ?? "page") === "page" &&
  textOf(prose).endsWith(".") &&
  fieldsIn(prose).every(({ path }) => path === "name");

/** A waiver of what the sentence meets, or without a reason. */
function unusedWaivers(dataset: Dataset, placed: Placed): Problem[] {
  const { id, prose } = placed;
  const needed = new Set<Waiver["of"]>([
    ...hedges(dataset, placed).flatMap(({ record, isKept }) => (isKept ? [] : [record])),
    ...(numbersIn(prose).length > 0 ? (["number"] as const) : []),
    ...(undeclaredIn(prose).length > 0 ? (["comparison"] as const) : []),
    ...(lacksSource(placed) ? (["source"] as const) : []),
  ]);
  return prose.waived.flatMap(({ of, reason }): Problem[] => {
    const problem = !needed.has(of)
      ? `Unused waiver of \`${of}\` in sentence \`${id}\`. Remove it.`
      : reason.trim() === ""
        ? `Missing reason for the waiver of \`${of}\` in sentence \`${id}\`. Add it.`
        : undefined;
    return problem === undefined ? [] : [{ rule: "prose/waiver", place: id, message: problem }];
  });
}

/** The name of a record in the text. */
function recordNames({ id, prose }: Placed): Problem[] {
  const text = literals(prose).join(" ");
  const named = fieldsIn(prose).find(({ record }) => text.includes(record));
  if (!named) return [];
  const message = `Record name \`${named.record}\` in the text of sentence \`${id}\`. Use the label of the record.`;
  return [{ rule: "prose/record-name", place: id, message }];
}

function duplicateIds(sentences: readonly Placed[]): Problem[] {
  const ids = sentences.map(({ id }) => id);
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => ({
    rule: "prose/id",
    place: id,
    message: `Duplicate sentence \`${id}\`. Give each sentence of the page an id of its own.`,
  }));
}

function charts(page: Page): Problem[] {
  return blocksIn(page).flatMap((block) => (block.kind === "chart" ? chartProblems(page, block.chart) : []));
}

const colours: ReadonlySet<string> = new Set(Object.values(palette).map(({ light }) => light));

function chartProblems(page: Page, { id, svg }: Chart): Problem[] {
  const place = `${page.id}/${id}`;
  const used = [...svg.matchAll(/(?:fill|stroke|color)\s*[=:]\s*"?\s*(#[0-9a-fA-F]+)/g)];
  const unknown = new Set(used.map(([, colour = ""]) => colour).filter((colour) => !colours.has(colour)));
  const unsized = !/^<svg [^>]*viewBox="/.test(svg);
  return [
    ...[...unknown].map(
      (colour): Problem => ({
        rule: "chart/colour",
        place,
        message: `Colour \`${colour}\` of chart \`${place}\` is not in the palette. Use a colour of packages/briefing/src/palette.ts.`,
      }),
    ),
    ...(unsized
      ? [
          {
            rule: "chart/size",
            place,
            message: `The SVG of chart \`${place}\` has no \`viewBox\`. Start it with \`<svg … viewBox="0 0 <width> <height>">\`.`,
          } as const,
        ]
      : []),
  ];
}

function pageProblems(page: Page): Problem[] {
  const words = wordsIn([page]);
  if (words <= limits.wordsOfPage) return [];
  const message = `Page \`${page.id}\` has ${words} words. The limit is ${limits.wordsOfPage}. Shorten it.`;
  return [{ rule: "page/length", place: page.id, message }];
}

function lengthProblems(pages: readonly Page[]): Problem[] {
  const measures = [
    { count: pages.length, unit: "pages", range: limits.pages },
    { count: wordsIn(pages), unit: "words", range: limits.words },
  ];
  return measures
    .filter(({ count, range: [low, high] }) => count < low || count > high)
    .map(({ count, unit, range: [low, high] }) => ({
      rule: "briefing/length",
      place: "",
      message: `The briefing has too ${count < low ? "few" : "many"} ${unit}: ${count}. Expected ${low} to ${high}. ${count < low ? "Extend" : "Shorten"} it.`,
    }));
}
