import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { seed } from "../../test/seed.ts";
import { edited, known, real } from "../../test/snapshots.ts";
import { describeDifference } from "./describe.ts";
import { diffFormats } from "./formats.ts";
import type { JsonObject } from "./json.ts";
import type { Snapshot } from "./snapshot.ts";

const { json, markdown, pretty } = diffFormats;

const poll = "polls/two-unions";

const corrected = describeDifference(
  real,
  edited({
    records: {
      [poll]: ({ waves }) => (waves[2].results[1].value.value = 32.5),
      "arms-deals/russia-belarus-su-30sm-2016": ({ steps: [{ price }] }) => (price.value = 650_000_000),
    },
    gone: ["events/zapad-soviet"],
    schemas: { polls: ({ properties }) => (properties.weighting = { type: "string" }) },
  }),
);

describe("a difference", () => {
  test("as Markdown: the bump with its reasons, then every change by collection", () => {
    expect(markdown(corrected)).toMatchInlineSnapshot(`
      "Required bump: **major**. Changes between \`before\` and \`after\`: 1 removed record, 2 changed; 1 schema change.

      Reasons for major:

      - an id disappears without a redirect: \`events/zapad-soviet\`

      ### Arms deals

      - \`arms-deals/russia-belarus-su-30sm-2016\`: step ordered, June 2016, price: US$600 million → US$650 million (p. 10; patch)

      ### Polls

      - \`polls/two-unions\`: December 2019, European Union: 32 → 32.5% (p. 24, note 107: “nmnby.eu/news/analytics/7015.html”; patch)

      ### Events

      - \`events/zapad-soviet\`: removed: “The USSR began to hold the Zapad exercises (1970s)”; no redirect (major)

      ### Schemas

      - \`Poll\`: \`weighting\`: new optional field, \`text\` (minor)
      "
    `);
  });

  test("as Markdown shows a new record whole, in words", () => {
    const added = describeDifference(
      real,
      edited({ added: { "events/absorption-fear-2020": "events/absorption-fear-2019" } }),
    );
    const text = markdown(added);
    expect(text).toContain("- `events/absorption-fear-2020`: new record: “The fear of a Russian takeover");
    expect(text).toContain("\n  - date: 2019\n");
    expect(text).toContain("\n  - about: Belarus, Russia, deeper integration in the Union State\n");
    expect(text).toMatch(/\n {2}- evidence: .*19/);
    expect(text).not.toMatch(/ {2}- (?:id|label):/);
  });

  test("as Markdown shows at most 50 new records whole", () => {
    const copies = Array.from({ length: 60 }, (_, index) => [`events/copy-${index}`, "events/absorption-fear-2019"]);
    const text = markdown(describeDifference(real, edited({ added: Object.fromEntries(copies) })));
    expect(text.match(/^ {2}- date: 2019$/gm)).toHaveLength(50);
    expect(text).toContain("\nOnly the first 50 new records are shown whole.\n");
  });

  test("for a terminal", () => {
    expect(pretty(corrected, false)).toMatchInlineSnapshot(`
      "Arms deals
        arms-deals/russia-belarus-su-30sm-2016
          patch step ordered, June 2016, price: US$600 million → US$650 million (p. 10)

      Polls
        polls/two-unions
          patch December 2019, European Union: 32 → 32.5% (p. 24, note 107)

      Events
        events/zapad-soviet
          major removed: “The USSR began to hold the Zapad exercises (1970s)”; no redirect

      Schemas
        Poll
          minor weighting: new optional field, text

      Changes between before and after: 1 removed record, 2 changed; 1 schema change.
      Required bump: major
        an id disappears without a redirect: events/zapad-soviet
      "
    `);
    expect(pretty(corrected, true)).toContain("\u001b[31mmajor\u001b[39m");
  });

  test("as JSON: every change with its bump", () => {
    const value = JSON.parse(json(corrected));
    expect(value).toMatchObject({ base: "before", head: "after", bump: "major", notCompared: [] });
    expect(value.changes).toHaveLength(4);
    expect(value.changes[1]).toEqual({
      kind: "field",
      record: poll,
      path: ["waves", 2, "results", 1, "value"],
      edit: "changed",
      from: { kind: "exact", value: 32, unit: "%", asPrinted: "32%" },
      to: { kind: "exact", value: 32.5, unit: "%", asPrinted: "32%" },
      bump: "patch",
      reason: "corrected",
      evidence: "p. 24, note 107",
      words: "December 2019, European Union: 32 → 32.5%",
    });
  });

  test("without changes", () => {
    const none = describeDifference(real, { ...real, label: "after" });
    expect(markdown(none)).toBe("No visible changes between `before` and `after`.\n");
    expect(pretty(none, false)).toBe("No visible changes between before and after.\n");
  });

  test("is cut in Markdown if it is very long, but not in JSON", () => {
    const figure = known("figures/union-state-dormant-years");
    const many = (measure: string): Snapshot => ({
      ...real,
      label: measure,
      records: new Map(Array.from({ length: 10_000 }, (_, index) => [`figures/f-${index}`, { ...figure, measure }])),
    });
    const difference = describeDifference(many("years"), many("months"));
    const text = markdown(difference);
    expect(text).toMatch(/\n- … and 9,500 more\n$/);
    expect(text.length).toBeLessThan(60_000);
    expect(JSON.parse(json(difference)).changes).toHaveLength(10_000);
  });
});

describe("the text of a record", () => {
  const dangerous = fc.constantFrom(
    "<script>alert(1)</script>",
    "<img src=x onerror=y>",
    "<!--",
    "`",
    "```",
    "|",
    "@everyone",
    "#1",
    "GH-12",
    "https://example.org/a",
    "www.example.org",
    "a@example.org",
    "::set-output name=a::b",
    "::error::x",
    "##[error]x",
    "[a](b)",
    "![a](b)",
    "**",
    "__",
    "~~",
    "$$",
    "&lt;",
    "\\",
    "\n",
    "\r\n- ",
    "\n# ",
    "\n::set-output name=a::b",
    "\u001b[31m",
    "\u202e",
    "\u0000",
    "\u2028",
    "[^1]",
    "{{",
    "\n---\n",
    " 1. ",
    "<https://example.org>",
    "]",
    ">",
    "\n> ",
  );
  const text = fc
    .array(fc.oneof(dangerous, fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(""));

  /** A difference with the text in every field that can contain one. */
  const withText = (said: string): ReturnType<typeof describeDifference> => {
    const head: JsonObject = {
      ...known(poll),
      title: said,
      figure: said,
      options: [{ id: said, label: said }],
      [said]: said,
      waves: [{ id: said, date: said, results: [{ option: said, value: { kind: "exact", value: 1, unit: said } }] }],
      evidence: [{ page: 3, section: said, asPrinted: [said] }],
    };
    const added: JsonObject = { ...known("works/clapping-subversive"), title: said };
    return describeDifference(
      { ...real, records: new Map([[poll, known(poll)]]), schemas: new Map() },
      {
        label: said,
        records: new Map([
          [poll, head],
          ["works/new", added],
        ]),
        schemas: new Map([["news", {}]]),
        redirects: [{ from: "events/x", kind: "withdrawn", reason: said, since: "next" }],
        unreadable: [{ file: said, why: said }],
      },
    );
  };

  test("creates no tag, link, mention or emphasis in Markdown", () => {
    fc.assert(
      fc.property(text, (said) => {
        const page = markdown(withText(said));
        const html = micromark(page, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
        const tags = new Set([...html.matchAll(/<\/?([^>\s]+)[^>]*>/g)].map(([, tag]) => tag));
        for (const tag of tags) expect(["p", "ul", "li", "h3", "strong", "code"]).toContain(tag);
        // GitHub looks for these in the finished text, code apart.
        const seen = html.replace(/<code>.*?<\/code>/gs, "").replace(/<[^>]*>/g, " ");
        expect(seen).not.toMatch(/@\w|#\d|GH-\d/);
      }),
      { seed, numRuns: 150 },
    );
  });

  test("is not a command for a job or terminal in any format", () => {
    fc.assert(
      fc.property(text, (said) => {
        const difference = withText(said);
        for (const page of [markdown(difference), pretty(difference, false), json(difference)]) {
          expect(page).not.toMatch(/^\s*::/m);
          expect(page).not.toContain("##[");
          expect(page.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
        }
        const { head } = JSON.parse(json(difference));
        expect(head).toBe(said);
      }),
      { seed, numRuns: 100 },
    );
  });
});
