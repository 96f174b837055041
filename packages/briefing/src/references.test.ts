import { expect, test } from "vitest";
import { changed } from "../test/changed.ts";
import { pinned as dataset } from "../test/pinned.ts";
import { BriefingError, type Dataset } from "./dataset.ts";
import { pagesOf, recordsOf } from "./field.ts";
import { prose, textOf } from "./prose.ts";
import { references } from "./references.ts";

const {
  asOf,
  count,
  deploymentNumber,
  deploymentPersonnel,
  deploymentStart,
  difference,
  eventDate,
  figure,
  name,
  noted,
  outside,
  share,
  step,
  sum,
  waveDate,
} = references(dataset);

const first = share("two-unions", "2018-01", "union-with-russia");
const last = share("two-unions", "2019-12", "union-with-russia");

test.each([
  [first, "63.9%"],
  [share("two-unions", "2019-12", "european-union", "ages-18-24"), "46.2%"],
  [share("two-unions", "2019-12", "european-union", "under-35"), "a majority"],
  [waveDate("two-unions", "2018-01"), "January 2018"],
  [waveDate("two-unions", "2018-01", "year"), "2018"],
  [figure("leased-facilities-staff"), "about 1,450 people"],
  [figure("leased-facilities-staff", "number"), "about 1,450"],
  [figure("tax-manoeuvre-loss", "number"), "US$9–10 billion"],
  [figure("rgf-divisions"), "ten divisions"],
  [figure("conquest-hours"), "30–60 hours"],
  [figure("dual-use-workers"), "“dozens of thousands”"],
  [step("russia-belarus-su-30sm-2016", "ordered", "number"), "12 aircraft"],
  [step("russia-belarus-su-30sm-2016", "ordered", "price"), "US$600 million"],
  [step("russia-belarus-su-30sm-2016", "ordered", "date"), "June 2016"],
  [step("russia-belarus-su-30sm-2016", "ordered", "date", "year"), "2016"],
  [deploymentNumber("russia-belarus-vileyka-centre"), "one facility"],
  [deploymentPersonnel("russia-belarus-vileyka-centre"), "about 250 people"],
  [deploymentStart("russia-belarus-su-27sm3-2014"), "13 March 2014"],
  [eventDate("union-state-treaty-1999"), "8 December 1999"],
  [eventDate("union-state-treaty-1999", "month"), "December 1999"],
  [name("european-union"), "the European Union"],
  [name("european-union", "EU"), "EU"],
  [name("aliaksandr-lukashenka", "Lukashenka"), "Lukashenka"],
  [count(["poll", "polls"], ["polls/two-unions"]), "one poll"],
  [count(["poll", "polls"], dataset.list("polls")), "four polls"],
  [count(null, dataset.list("polls")), "four"],
  [difference(first, last), "23.5 percentage points"],
  [sum([figure("zapad-2017-russian-soldiers"), figure("zapad-2017-belarusian-soldiers")]), "8,500 people"],
  [outside("figures/conquest-hours", "outnumbered-outranged", "value"), "36–60 hours"],
  [outside("polls/format-of-relations", "never-before-number", "value", "full", "part-of-russia"), "3.7%"],
  [outside("polls/format-of-relations", "never-before-number", "value", "full", "union-state"), "12.8%"],
  [noted("polls/two-unions", "liczba-bialorusinow", "1,061 people"), "1,061 people"],
  [asOf(), "mid-2020"],
])("%o is written %s", ({ text }, expected) => {
  expect(text).toBe(expected);
});

test("a reference knows its record, field and page", () => {
  expect(first.restsOn).toMatchObject([
    { record: "polls/two-unions", path: "waves.2018-01.union-with-russia", certainty: "stated" },
  ]);
  expect(pagesOf([first])).toEqual([24]);
  expect(recordsOf([first, last, difference(first, last)])).toEqual(["polls/two-unions"]);
});

test("a step of a deal has its own evidence, and its certainty if it has one", () => {
  const doubted = changed("arms-deals", "russia-belarus-su-30sm-2016", (deal) => {
    deal.steps[0].certainty = "rumour";
    deal.steps[0].evidence[0].page = 11;
  });
  const price = references(doubted).step("russia-belarus-su-30sm-2016", "ordered", "price");
  expect(price.restsOn).toMatchObject([{ certainty: "rumour" }]);
  expect(pagesOf([price])).toEqual([11]);
});

test("words of a note are read again when the note changes, and missing when it no longer has them", () => {
  const note = (text: string) =>
    changed("polls", "two-unions", (poll) => {
      for (const each of poll.corroborations) if (each.note?.includes("1,061")) each.note = text;
    });
  const people = (from: Dataset) => references(from).noted("polls/two-unions", "liczba-bialorusinow", "1,061 people");
  expect(people(note("Among 1,061 people by telephone.")).restsOn).toMatchObject([
    {
      record: "polls/two-unions",
      path: "corroborations.liczba-bialorusinow.note",
      text: "Among 1,061 people by telephone.",
    },
  ]);
  expect(() => people(note("Among 1,061 Belarusians."))).toThrow(
    "`corroborations.liczba-bialorusinow.note` of `polls/two-unions`",
  );
});

test("values follow the records", () => {
  const corrected = changed("polls", "two-unions", (poll) => {
    poll.waves[0].results[0].value.value = 63.7;
  });
  expect(references(corrected).share("two-unions", "2018-01", "union-with-russia").text).toBe("63.7%");
});

test("a value that a record does not have is an error that names both", () => {
  expect(() => share("two-unions", "2017-01", "union-with-russia")).toThrow(
    new BriefingError(
      "The briefing uses `waves.2017-01` of `polls/two-unions`, which the record does not have. Correct it in packages/briefing/src.",
    ),
  );
  expect(() => share("two-unions", "2018-01", "neither")).toThrow(BriefingError);
  expect(() => step("russia-belarus-su-30sm-2016", "refused", "date")).toThrow(BriefingError);
  expect(() => name("european-union", "Europe")).toThrow("`Europe` is not a name of `entities/european-union`.");
});

test("only exact numbers are calculated with", () => {
  expect(() => difference(figure("conquest-hours"), figure("conquest-hours"))).toThrow(
    "Cannot calculate with `30–60 hours`, which is not an exact number.",
  );
});

test("a reference at the beginning of a sentence has a capital", () => {
  const sentence = prose(
    "a",
  )`${figure("rgf-divisions")} existed. ${name("european-union")} had ${figure("rgf-divisions")}.`;
  expect(textOf(sentence)).toBe("Ten divisions existed. The European Union had ten divisions.");
});
