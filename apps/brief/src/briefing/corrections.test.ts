/** What a correction of each kind of record does to the brief: its sentences, charts and tables, in HTML and in PDF. */
import { accept, blocksIn, briefing, type Chart, check, type Dataset, renderHtml, stale } from "@unionstate/briefing";
import { collections } from "@unionstate/dataset";
import { beforeAll, describe, expect, test } from "vitest";
import { changed } from "../../../../packages/briefing/test/changed.ts";
import { pinned as dataset } from "../../../../packages/briefing/test/pinned.ts";
import { readPdf } from "../../test/read-pdf.ts";
import { makeBriefing } from "./make-briefing.ts";

type Correct = (from: Dataset) => Dataset;

/** The text of each page of the HTML, by its id, without what has labels: closed tables and lists, and hidden words. */
function htmlPages(of: Dataset): ReadonlyMap<string, string> {
  const sections = renderHtml(of, briefing(of)).split('<section id="').slice(1);
  return new Map(
    sections.map((section) => [
      section.slice(0, section.indexOf('"')),
      section
        .slice(section.indexOf(">") + 1)
        .replace(/<details.*?<\/details>|<span class="hidden">.*?<\/span>/gs, "")
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " "),
    ]),
  );
}

const chartsOf = (of: Dataset): ReadonlyMap<string, Chart> =>
  new Map(
    briefing(of)
      .flatMap(blocksIn)
      .flatMap((block) => (block.kind === "chart" ? [[block.chart.id, block.chart]] : [])),
  );

const lock = accept(briefing(dataset));

const readAgain = (of: Dataset): readonly string[] => stale(lock, briefing(of)).map(({ sentence }) => sentence);

const wrong = (of: Dataset): readonly string[] => check(of, briefing(of)).map(({ rule, place }) => `${rule} ${place}`);

/** A correction that changes what is printed: pages with the old and the new words, and charts that draw them. */
type Printed = {
  readonly what: string;
  readonly correct: Correct;
  readonly before: string;
  readonly after: string;
  readonly pages: readonly string[];
  readonly charts?: readonly string[];
  /** Whether only a chart prints the words, which no sentence can contradict. */
  readonly isDrawn?: boolean;
};

const printed: readonly Printed[] = [
  {
    what: "the share of a poll",
    correct: (from) =>
      changed(
        "polls",
        "two-unions",
        (poll) => {
          poll.waves.at(-1).results[0].value.value = 40.6;
        },
        from,
      ),
    before: "40.4%",
    after: "40.6%",
    pages: ["cover", "at-a-glance", "polls"],
    charts: ["poll-lines"],
  },
  {
    what: "the date of a wave",
    correct: (from) =>
      changed(
        "polls",
        "two-unions",
        (poll) => {
          poll.waves.at(-1).date = "2019-11";
        },
        from,
      ),
    before: "December 2019",
    after: "November 2019",
    pages: ["cover", "polls"],
    charts: ["poll-lines"],
  },
  {
    what: "the value of a figure",
    correct: (from) =>
      changed(
        "figures",
        "simultaneous-exercises-2017-troops",
        (figure) => {
          figure.value.high = 75_000;
        },
        from,
      ),
    before: "60,000–70,000",
    after: "60,000–75,000",
    pages: ["zapad", "care"],
    charts: ["zapad-2017"],
  },
  {
    what: "the period of a figure",
    correct: (from) =>
      changed(
        "figures",
        "conquest-hours",
        (figure) => {
          figure.period = "2014";
        },
        from,
      ),
    before: "wargames of 2015",
    after: "wargames of 2014",
    pages: ["suwalki"],
  },
  {
    what: "the price of a step of a deal",
    correct: (from) =>
      changed(
        "arms-deals",
        "russia-belarus-su-30sm-2016",
        (deal) => {
          deal.steps[0].price.value = 700e6;
        },
        from,
      ),
    before: "US$600 million",
    after: "US$700 million",
    pages: ["cover", "at-a-glance", "requests", "care"],
    charts: ["request-matrix"],
  },
  {
    what: "the number of a step of a deal",
    correct: (from) =>
      changed(
        "arms-deals",
        "russia-belarus-su-30sm-2016",
        (deal) => {
          deal.steps[0].number.value = 14;
        },
        from,
      ),
    before: "12 Su-30SM",
    after: "14 Su-30SM",
    pages: ["cover", "requests"],
  },
  {
    what: "the date of a step of a deal",
    correct: (from) =>
      changed(
        "arms-deals",
        "russia-belarus-su-30sm-2016",
        (deal) => {
          deal.steps[0].date = "2016-07";
        },
        from,
      ),
    before: "June 2016",
    after: "July 2016",
    pages: ["cover", "requests", "care"],
  },
  {
    what: "the number of a deployment",
    correct: (from) =>
      changed(
        "deployments",
        "russia-belarus-su-27sm3-2014",
        (record) => {
          record.number.value = 8;
        },
        from,
      ),
    before: "six",
    after: "eight",
    pages: ["sites"],
    charts: ["status-map"],
  },
  {
    what: "the start of a deployment",
    correct: (from) =>
      changed(
        "deployments",
        "russia-belarus-su-27sm3-2014",
        (record) => {
          record.start = "2014-03-14";
        },
        from,
      ),
    before: "13 March 2014",
    after: "14 March 2014",
    pages: ["sites"],
  },
  {
    what: "the date of an event",
    correct: (from) =>
      changed(
        "events",
        "medvedev-ultimatum-2018",
        (event) => {
          event.date = "2018-12-17";
        },
        from,
      ),
    before: "13 December 2018",
    after: "17 December 2018",
    pages: ["treaty"],
    charts: ["promise-timeline"],
  },
  {
    what: "the label of an event",
    correct: (from) =>
      changed(
        "events",
        "joint-air-defence-ratified-2012",
        (event) => {
          event.label = "The air defence was approved (2012)";
        },
        from,
      ),
    before: "ratified",
    after: "The air defence was approved",
    pages: ["treaty"],
    charts: ["promise-timeline"],
    isDrawn: true,
  },
  {
    what: "the name of an entity",
    correct: (from) =>
      changed(
        "entities",
        "vileyka",
        (entity) => {
          entity.name = "Vileika";
        },
        from,
      ),
    before: "Vileyka",
    after: "Vileika",
    pages: ["sites"],
    charts: ["status-map"],
  },
  {
    what: "the title of a work",
    correct: (from) =>
      changed(
        "works",
        "isans-report",
        (work) => {
          work.title = "Another title";
        },
        from,
      ),
    before: "Coercion to",
    after: "Another title",
    pages: ["about"],
  },
  {
    what: "a page of the evidence",
    correct: (from) =>
      changed(
        "statements",
        "kofman-rand",
        (statement) => {
          for (const each of statement.evidence) each.page = 38;
        },
        from,
      ),
    before: "p. 39",
    after: "38",
    pages: ["suwalki"],
  },
];

describe("what a correction changes is printed on its pages and drawn in its charts:", () => {
  const pages = briefing(dataset);
  const all = printed.reduce<Dataset>((from, { correct }) => correct(from), dataset);
  const html = htmlPages(dataset);
  let pdf: readonly string[];
  let correctedPdf: readonly string[];

  beforeAll(async () => {
    pdf = (await readPdf(await makeBriefing(dataset))).pages;
    // One file for all corrections: each is on pages of its own or changes other words of them.
    correctedPdf = (await readPdf(await makeBriefing(all))).pages;
  });

  const inPdf = (of: readonly string[], id: string): string => of[pages.findIndex((page) => page.id === id)] ?? "";

  test.each(printed)("$what", ({ correct, before, after, pages: ids, charts = [], isDrawn = false }) => {
    const corrected = correct(dataset);
    const correctedHtml = htmlPages(corrected);
    expect(wrong(corrected)).toEqual([]);
    for (const id of ids) {
      expect(html.get(id)).not.toContain(after);
      expect(correctedHtml.get(id)).toContain(after);
      expect(correctedHtml.get(id)).not.toContain(before);
      expect(inPdf(pdf, id)).not.toContain(after);
      expect(inPdf(correctedPdf, id)).toContain(after);
      expect(inPdf(correctedPdf, id)).not.toContain(before);
    }
    const [old, now] = [chartsOf(dataset), chartsOf(corrected)];
    for (const id of charts) {
      expect(now.get(id)?.svg).not.toBe(old.get(id)?.svg);
      expect(now.get(id)?.table).not.toEqual(old.get(id)?.table);
    }
    const again = readAgain(corrected).map((id) => id.split("/")[0]);
    if (isDrawn) expect(again).toEqual([]);
    else expect(again).toEqual(expect.arrayContaining([...ids]));
  });
});

/** A correction that a sentence does not survive: the check says which, and by which rule. */
type Contradicted = { readonly what: string; readonly corrected: Dataset; readonly problems: readonly string[] };

const contradicted: readonly Contradicted[] = [
  {
    what: "the share of a poll",
    corrected: changed("polls", "two-unions", (poll) => {
      poll.waves.at(-1).results[1].value.value = 51;
    }),
    problems: ["prose/predicate polls/rise"],
  },
  {
    what: "the date of a wave",
    corrected: changed("polls", "two-unions", (poll) => {
      poll.waves[0].date = "2018-10";
    }),
    problems: ["prose/predicate care/first-wave-month"],
  },
  {
    what: "the value of a figure",
    corrected: changed("figures", "zapad-2017-russian-soldiers", (figure) => {
      figure.value.value = 7_500;
    }),
    problems: ["prose/predicate zapad/parts"],
  },
  {
    what: "a step of a deal",
    corrected: changed("arms-deals", "russia-belarus-iskander", (deal) => {
      deal.steps.at(-1).kind = "delivered";
    }),
    problems: ["prose/predicate requests/refusals"],
  },
  {
    what: "the personnel of a deployment",
    corrected: changed("deployments", "russia-belarus-vileyka-centre", (record) => {
      record.personnel.value = 350;
    }),
    problems: ["prose/predicate care/staff"],
  },
  {
    what: "the tenure of a deployment",
    corrected: changed("deployments", "russia-belarus-volga-radar", (record) => {
      record.tenure = "permanent";
    }),
    problems: ["prose/predicate sites/leases"],
  },
  {
    what: "the state of a deployment",
    corrected: changed("deployments", "russia-belarus-airbase", (record) => {
      record.state = "in-place";
    }),
    problems: ["prose/predicate at-a-glance/bargaining", "prose/predicate requests/title"],
  },
  {
    what: "the status of an event",
    corrected: changed("events", "presidential-election-2020", (event) => {
      event.status = "occurred";
    }),
    problems: ["prose/predicate at-a-glance/election"],
  },
  {
    what: "the date of an event",
    corrected: changed("events", "russian-aircraft-requested-2014", (event) => {
      event.date = "2014-03-20";
    }),
    problems: ["prose/predicate sites/arrival"],
  },
  {
    what: "the addressees of a recommendation",
    corrected: changed("recommendations", "lithuania-belarus", (record) => {
      record.addressees = ["nato"];
    }),
    problems: ["prose/predicate what-to-do/lithuania-belarus"],
  },
  {
    what: "the certainty of a claim",
    corrected: changed("claims", "no-foreign-base", (claim) => {
      claim.certainty = "rumour";
    }),
    problems: ["prose/predicate sites/title", "prose/hedge sites/title"],
  },
  {
    what: "the certainty of a step of a deal",
    corrected: changed("arms-deals", "russia-belarus-su-30sm-2016", (deal) => {
      deal.steps[0].certainty = "rumour";
    }),
    problems: ["prose/hedge cover/price", "prose/hedge requests/price"],
  },
  {
    what: "the basis of a figure",
    corrected: changed("figures", "conquest-hours", (figure) => {
      figure.certainty = "stated";
      figure.basis = [{ for: ["value"], kind: "derived", note: "The sum of two times." }];
    }),
    problems: ["prose/hedge suwalki/wargames"],
  },
];

test.each(contradicted)("$what is corrected: the sentence that becomes false is named", ({ corrected, problems }) => {
  expect(wrong(corrected)).toEqual(expect.arrayContaining([...problems]));
});

/** A correction that may leave a sentence true: someone has to read it again. */
type Doubtful = { readonly what: string; readonly corrected: Dataset; readonly sentence: string };

const basis = { for: ["value", "waves", "label", "date", "state"], kind: "editorial", note: "A note." };

const doubtful: readonly Doubtful[] = [
  {
    what: "the label of a deal that a chart shortens",
    corrected: changed("arms-deals", "russia-belarus-s-300ps", (deal) => {
      deal.label = "Another label";
    }),
    sentence: "requests/request-matrix",
  },
  {
    what: "the label of a statement",
    corrected: changed("statements", "kofman-rand", (statement) => {
      statement.label = "Another label";
    }),
    sentence: "suwalki/kofman",
  },
  {
    what: "the description of a claim",
    corrected: changed("claims", "group-only-in-war", (claim) => {
      claim.description = "Other words.";
    }),
    sentence: "suwalki/group",
  },
  {
    what: "the label of a claim",
    corrected: changed("claims", "no-foreign-base", (claim) => {
      claim.label = "Another label";
    }),
    sentence: "sites/constitution",
  },
  {
    what: "the label of an event",
    corrected: changed("events", "medvedev-ultimatum-2018", (event) => {
      event.label = "Another label";
    }),
    sentence: "treaty/ultimatum",
  },
  {
    what: "the advice of a recommendation",
    corrected: changed("recommendations", "economic-reforms", (record) => {
      record.advice = "Other words.";
    }),
    sentence: "what-to-do/economic-reforms",
  },
  {
    what: "the label of a discrepancy",
    corrected: changed("discrepancies", "whose-70000", (record) => {
      record.label = "Another label";
    }),
    sentence: "care/whose-70000",
  },
  {
    what: "the ends of a relation",
    corrected: changed("relations", "treaty-provides-for-single-currency", (record) => {
      record.object = "rouble";
    }),
    sentence: "treaty/foresaw",
  },
  {
    what: "the value of another source",
    corrected: changed("figures", "conquest-hours", (figure) => {
      figure.corroborations[0].value.low = 35;
    }),
    sentence: "care/conquest-hours",
  },
  {
    what: "the basis of a poll",
    corrected: changed("polls", "two-unions", (poll) => {
      poll.basis.push(basis);
    }),
    sentence: "polls/fall",
  },
  {
    what: "the basis of a figure",
    corrected: changed("figures", "tax-manoeuvre-loss", (figure) => {
      figure.basis.push(basis);
    }),
    sentence: "levers/loss",
  },
  {
    what: "the evidence of a deployment",
    corrected: changed("deployments", "russia-belarus-airbase", (record) => {
      record.evidence[0].page = 38;
    }),
    sentence: "requests/airbase",
  },
  {
    what: "who a value is attributed to",
    corrected: changed("figures", "zapad-2017-coaches", (figure) => {
      figure.accordingTo = ["keir-giles"];
    }),
    sentence: "zapad/coaches",
  },
];

test.each(doubtful)("$what is corrected: the sentence to read again is named", ({ corrected, sentence }) => {
  expect(readAgain(corrected)).toContain(sentence);
});

test("a record of each kind that the brief uses is corrected here", () => {
  const used = new Set(Object.values(lock).flatMap((fields) => Object.keys(fields).map((name) => name.split("/")[0])));
  const corrections = [
    ...printed.map(({ correct }) => correct(dataset)),
    ...contradicted.map(({ corrected }) => corrected),
    ...doubtful.map(({ corrected }) => corrected),
  ];
  const corrected = corrections.flatMap((of) =>
    collections.filter((each) => of.list(each).some((record, i) => record !== dataset.list(each)[i])),
  );
  expect([...used].filter((each) => !corrected.some((collection) => collection === each))).toEqual([]);
});
