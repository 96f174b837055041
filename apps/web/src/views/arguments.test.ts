import { get, list } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { textOf } from "../record/line.ts";
import { claimsIn, groundsOf, myths, otherConclusions, recommendationsOf } from "./arguments.ts";

const shown = [...myths, ...otherConclusions].flatMap(claimsIn);

test("every claim has one place", () => {
  expect(shown.map(({ id }) => id).toSorted()).toEqual(
    list("claims")
      .map(({ id }) => id)
      .toSorted(),
  );
});

test("the myths are in the order of the paper", () => {
  expect(myths.map(({ claim }) => claim.id)).toEqual([
    "belarus-closest-ally",
    "belarus-part-of-russian-army",
    "belarus-about-to-lose-sovereignty",
  ]);
});

test("an argument against an argument is below it", () => {
  const [, , sovereignty] = myths;
  const shell = sovereignty?.opposing.find(({ claim }) => claim.id === "empty-shell");
  expect(shell?.supporting.map(({ claim }) => claim.id)).toContain("treaty-institutions-never-materialised");
  expect(sovereignty?.opposing.map(({ claim }) => claim.id)).not.toContain("treaty-institutions-never-materialised");
});

test("what the paper attributes says to whom", () => {
  expect(myths[0]?.certainty).toBe("according to NATO strategists");
  expect(textOf(myths[0]?.passages ?? [])).toBe("p. 2; p. 7");
});

test("a claim rests on records of other collections, and on claims of the same page", () => {
  const [claim, event] = groundsOf(get("claims", "close-ally-partly-myth"));
  expect(claim).toEqual({
    link: [{ text: get("claims", "georgia-and-crimea").label, href: "#georgia-and-crimea" }],
    noun: "claim",
  });
  expect(event).toMatchObject({ link: [{ href: "/events/belarus-neutral-on-ukraine-2014/" }], noun: "event" });
});

test("recommendations are below the myths whose claims they rest on", () => {
  expect(myths.map((myth) => recommendationsOf(myth).map(({ id }) => id))).toMatchInlineSnapshot(`
    [
      [
        "strategic-flexibility",
        "support-neutrality",
        "support-bridge-building",
      ],
      [],
      [
        "incorporate-belarus",
        "civil-society-resilience",
      ],
    ]
  `);
});
