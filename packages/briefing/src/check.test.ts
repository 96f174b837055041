import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { changed } from "../test/changed.ts";
import { pinned as dataset } from "../test/pinned.ts";
import { type Block, type Page, sentencesIn } from "./blocks.ts";
import { check, type Problem, wordsIn } from "./check.ts";
import type { Dataset } from "./dataset.ts";
import { briefing } from "./index.ts";
import { equals, fell, isCertain, lessThan } from "./predicates.ts";
import { emphasis, link, type Prose, prose } from "./prose.ts";
import { references } from "./references.ts";

const { fact, figure, name, recordLabel, share, figurePeriod } = references(dataset);

/** The problems of one sentence, without those that most sentences of these tests have: typed names, and no record. */
const problemsOf = (sentence: Prose, of: Dataset = dataset): readonly Problem[] =>
  problemsOn([{ kind: "paragraph", sentences: [sentence] }], of);

const problemsOn = (blocks: readonly Block[], of: Dataset = dataset): readonly Problem[] =>
  check(of, [pageOf(blocks)]).filter(({ rule }) => /^(?:prose\/(?!source|name)|chart\/)/.test(rule));

const pageOf = (blocks: readonly Block[]): Page => ({ id: "page", title: prose("title")`A finding`, blocks });

const rulesOf = (sentence: Prose): readonly string[] => problemsOf(sentence).map(({ rule }) => rule);

test("the file that a problem names exists", () => {
  const files = new Set(
    briefing(dataset)
      .flatMap(sentencesIn)
      .map(({ file }) => file),
  );
  expect([...files].filter((file) => !existsSync(new URL(file, import.meta.url)))).toEqual([]);
  expect(files).toContain("charts/poll-lines.ts");
});

/** The sentence of the tests below, with the values of a dataset. */
function fallIn(of: Dataset): Prose {
  const support = references(of);
  const [first, last] = [
    support.share("two-unions", "2018-01", "union-with-russia"),
    support.share("two-unions", "2019-12", "union-with-russia"),
  ];
  return prose("fall")`Support fell from ${first} to ${last}.`.claims(fell(first, last));
}

const withLastShare = (value: number): Dataset =>
  changed("polls", "two-unions", (poll) => {
    poll.waves.at(-1).results[0].value.value = value;
  });

test("a corrected share that makes a sentence false is a problem with sentence, record and both values", () => {
  const corrected = withLastShare(64.4);
  const [problem] = problemsOf(fallIn(corrected), corrected);
  expect(problem).toMatchObject({
    rule: "prose/predicate",
    place: "page/fall",
    message:
      "Sentence `page/fall` is false: “Support fell from 63.9% to 64.4%.” `fell` requires that the second value is " +
      "lower than the first; the records say 63.9% < 64.4%. Correct the record or, if it is right, the sentence and " +
      "its predicate in packages/briefing/src/content/page.ts.",
  });
  expect(problem?.fields).toMatchObject([
    { record: "polls/two-unions", path: "waves.2018-01.union-with-russia", text: "63.9%" },
    { record: "polls/two-unions", path: "waves.2019-12.union-with-russia", text: "64.4%" },
  ]);
});

test("a corrected share that leaves a sentence true causes no problem", () => {
  const corrected = withLastShare(40.6);
  expect(problemsOf(fallIn(corrected), corrected)).toEqual([]);
});

test("the pages of the briefing are checked against the corrected records", () => {
  const corrected = withLastShare(64.4);
  const places = check(corrected, briefing(corrected)).map(({ rule, place }) => `${rule} ${place}`);
  expect(places).toContain("prose/predicate polls/title");
});

test("a digit or number word in a sentence is a problem", () => {
  expect(problemsOf(prose("typed")`Support fell to 40.4% among people.`)).toMatchObject([
    {
      rule: "prose/number",
      message:
        "Literal number `40.4` in sentence `page/typed`: “Support fell to 40.4% among people.” Use a reference to a " +
        "field of a record.",
    },
    { rule: "prose/comparison" },
  ]);
});

test.each([
  [prose("a")`Russia refused seven requests.`],
  [prose("a")`The exercise was a dozen years ago.`],
  [prose("a")`The ${emphasis("third")} roadmap was secret.`],
  [prose("a")`See ${link("the 31st roadmap", "https://example.org/")}.`],
])("%j has a literal number", (sentence) => {
  expect(rulesOf(sentence)).toEqual(["prose/number"]);
});

test.each([
  [prose("a")`Each of them opposed one another; no one asked.`],
  [prose("a")`See ${link("example.org/31", "https://example.org/31")}.`],
  [prose("a")`${figure("rgf-divisions")} existed on paper.`],
  [prose("a")`The second-hand aircraft were bought.`.waive("number", "A condition, not a count.")],
])("%j has no literal number", (sentence) => {
  expect(rulesOf(sentence)).toEqual([]);
});

test("a typed name of a state, person, place or organisation is a problem, except on the back page", () => {
  const problems = (sentence: Prose, kind: Page["kind"] = "page") =>
    check(dataset, [{ ...pageOf([{ kind: "note", sentences: [sentence] }]), kind }]).filter(
      ({ rule }) => rule === "prose/name",
    );
  const typed = prose("typed")`The European Union and ${name("belarus")} met.`;
  expect(problems(typed)).toEqual([
    {
      rule: "prose/name",
      place: "page/typed",
      message:
        "Literal name `European Union` in sentence `page/typed`: “The European Union and Belarus met.” Use " +
        '`name("european-union")`.',
    },
  ]);
  expect(problems(typed, "back")).toEqual([]);
  expect(problems(prose("a")`Belarusian experts met ${name("russia")} in a pro-Russian mood.`)).toEqual([]);
});

test("a comparing word needs a predicate", () => {
  const [a, b] = [figure("zapad-2017-russian-soldiers"), figure("zapad-2017-belarusian-soldiers")];
  const sentence = prose("a")`Russia sent fewer than Belarus: ${a} and ${b}.`;
  expect(problemsOf(sentence)).toMatchObject([
    {
      rule: "prose/comparison",
      message: expect.stringContaining("says `fewer than` without a predicate"),
    },
  ]);
  expect(rulesOf(sentence.claims(lessThan(a, b)))).toEqual([]);
});

test("an attributed value needs a name or a word that says so", () => {
  const hours = figure("conquest-hours");
  expect(problemsOf(prose("hours")`The Baltic capitals would fall within ${hours}.`)).toMatchObject([
    {
      rule: "prose/hedge",
      place: "page/hours",
      message: expect.stringMatching(
        /^Sentence `page\/hours` leaves out that `figures\/conquest-hours` is attributed \(according to .*RAND.*\): “The Baltic .*” Say it \(.*\), or add `\.waive\("figures\/conquest-hours", "<reason>"\)`\.$/,
      ),
    },
  ]);
  expect(rulesOf(prose("hours")`RAND’s wargames gave ${hours}.`)).toEqual([]);
  expect(rulesOf(prose("hours")`Analysts gave ${hours}.`)).toEqual([]);
  expect(rulesOf(prose("hours")`It gave ${hours}.`.waive("figures/conquest-hours", "Said in the title."))).toEqual([]);
});

test("a hedge may be in the sentence before a pronoun, and in the row of a table", () => {
  const before = prose("before")`Analysts looked at railway coaches.`;
  const sentence = prose("coaches")`They counted ${figure("zapad-2017-coaches")}.`;
  expect(problemsOn([{ kind: "paragraph", sentences: [before, sentence] }])).toEqual([]);
  const cell = prose("cell")`${figure("zapad-2017-coaches")}`;
  const caption = prose("caption")`Signs of a larger exercise`.waive("comparison", "A heading.");
  const table = (head: string): Block => ({
    kind: "table",
    id: "signs",
    caption,
    columns: [prose("matter")`Matter`, { ...prose("who")`Number`, parts: [head] }],
    rows: [[prose("coaches")`Coaches`, cell]],
  });
  expect(problemsOn([table("Number according to analysts")])).toEqual([]);
  expect(problemsOn([table("Number")])).toMatchObject([{ rule: "prose/hedge", place: "page/cell" }]);
});

test("a calculated value needs a word that says so", () => {
  const staff = figure("leased-facilities-staff");
  expect(rulesOf(prose("staff")`${staff} worked at the leased sites.`)).toEqual(["prose/hedge"]);
  expect(rulesOf(prose("staff")`In total ${staff} worked at the leased sites.`)).toEqual([]);
});

test("the month of May does not hedge a hypothesis", () => {
  const hypothesis = dataset.list("events").find(({ certainty }) => certainty === "hypothesis");
  if (!hypothesis) expect.fail("There is no hypothetical event.");
  const label = recordLabel(`events/${hypothesis.id}`);
  const about = { ...label, text: "A strike" };
  expect(rulesOf(prose("may")`${about} was planned.`)).toEqual(["prose/hedge"]);
  expect(rulesOf(prose("may")`${about} may have been planned.`)).toEqual([]);
  const may = { ...figurePeriod("zapad-2017-troops"), text: "May 2017" };
  expect(rulesOf(prose("may")`${about} was planned in ${may}.`)).toEqual(["prose/hedge"]);
});

test("a waiver that is not needed, or has no reason, is a problem", () => {
  expect(problemsOf(prose("a")`Belarus refused.`.waive("number", "None."))).toMatchObject([
    { rule: "prose/waiver", message: "Unused waiver of `number` in sentence `page/a`. Remove it." },
  ]);
  expect(problemsOf(prose("a")`The second myth.`.waive("number", " "))).toMatchObject([
    { rule: "prose/waiver", message: "Missing reason for the waiver of `number` in sentence `page/a`. Add it." },
  ]);
});

test("the name of a record in the text is a problem", () => {
  const sentence = prose("a")`See polls/two-unions: ${share("two-unions", "2019-12", "union-with-russia")}.`;
  expect(rulesOf(sentence)).toContain("prose/record-name");
});

test("sentences of a page have different ids", () => {
  const [a, b] = [prose("same")`Belarus refused.`, prose("same")`Russia insisted.`];
  expect(problemsOn([{ kind: "paragraph", sentences: [a, b] }])).toMatchObject([
    { rule: "prose/id", place: "page/same" },
  ]);
});

test("a chart has a view box, and only colours of the palette", () => {
  const chart = (svg: string): Block => ({
    kind: "chart",
    chart: {
      id: "chart",
      title: prose("chart-title")`A finding`,
      subtitle: prose("chart-subtitle")`A measure`,
      svg,
      description: "",
      table: { columns: [], rows: [] },
      sources: ["polls/two-unions"],
    },
  });
  const rules = (svg: string) => problemsOn([chart(svg)]).map(({ rule }) => rule);
  expect(rules('<svg viewBox="0 0 1 1"><path fill="#741232"/></svg>')).toEqual([]);
  expect(rules('<svg viewBox="0 0 1 1"><path stroke="#ff0000"/></svg>')).toEqual(["chart/colour"]);
  expect(rules("<svg></svg>")).toEqual(["chart/size"]);
});

test("a sentence with names alone rests on no record, unless it is a heading or waives this", () => {
  const problems = (sentence: Prose, kind: Page["kind"] = "page") =>
    check(dataset, [{ ...pageOf([{ kind: "note", sentences: [sentence] }]), kind }]).filter(
      ({ rule }) => rule === "prose/source" || rule === "prose/waiver",
    );
  const sentence = prose("refusal")`${name("belarus")} refused.`;
  expect(problems(sentence)).toEqual([
    {
      rule: "prose/source",
      place: "page/refusal",
      message:
        'Sentence `page/refusal` rests on no record: “Belarus refused.” Claim `isCertain(fact("<record>"))` in ' +
        'packages/briefing/src/content/page.ts, or add `.waive("source", "<reason>")`.',
    },
  ]);
  expect(problems(sentence.claims(isCertain(fact("claims/no-foreign-base"))))).toEqual([]);
  expect(problems(sentence.waive("source", "An example."))).toEqual([]);
  expect(problems(prose("heading")`${name("belarus")} refuses`)).toEqual([]);
  expect(problems(sentence, "back")).toEqual([]);
  const supported = prose("a")`It sent ${figure("zapad-2017-russian-soldiers")}.`;
  expect(problems(supported.waive("source", "Unused."))).toMatchObject([{ rule: "prose/waiver" }]);
});

test("a page has at most 200 words, a briefing 8 to 12 pages and 1,400 to 2,200 words", () => {
  const long = pageOf([{ kind: "paragraph", sentences: [{ ...prose("a")``, parts: ["word ".repeat(199)] }] }]);
  expect(wordsIn([long])).toBe(201);
  expect(check(dataset, [long]).map(({ message }) => message)).toEqual([
    "Page `page` has 201 words. The limit is 200. Shorten it.",
    "The briefing has too few pages: 1. Expected 8 to 12. Extend it.",
    "The briefing has too few words: 201. Expected 1400 to 2200. Extend it.",
  ]);
});

test("a state that a sentence rests on is a predicate as well", () => {
  const stateOf = (of: Dataset) => references(of).deploymentState("russia-belarus-airbase");
  const sentence = (of: Dataset) =>
    prose("base")`${name("belarus")} refused the base.`.claims(equals(stateOf(of), "refused"));
  expect(problemsOf(sentence(dataset))).toEqual([]);
  const built = changed("deployments", "russia-belarus-airbase", (record) => {
    record.state = "in-place";
  });
  expect(problemsOf(sentence(built), built)).toMatchObject([
    { rule: "prose/predicate", message: expect.stringContaining("the records say in-place ≠ refused") },
  ]);
});
