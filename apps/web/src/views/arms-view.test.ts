import { get } from "@unionstate/dataset";
import { describe, expect, test } from "vitest";
import { textOf } from "../record/line.ts";
import { dealView, outcomes } from "./arms-view.ts";

describe("the deals by outcome", () => {
  const groups = outcomes();
  const outcomeOf = (id: string) => groups.find(({ deals }) => deals.some(({ deal }) => deal.id === id))?.id;

  test("have each deal once, in the group of its last step", () => {
    expect(groups.flatMap(({ deals }) => deals)).toHaveLength(21);
    expect(outcomeOf("russia-belarus-iskander")).toBe("refused");
    expect(outcomeOf("russia-belarus-s-400")).toBe("delivered");
    expect(outcomeOf("cis-csto-domestic-prices")).toBe("terms");
  });

  test("begin with the deals for Belarus", () => {
    const ordered = groups.find(({ id }) => id === "ordered")?.deals.map(({ deal }) => deal.id);
    expect(ordered?.slice(0, 2)).toEqual(["russia-belarus-su-30sm-2016", "russia-belarus-s-300ps"]);
  });
});

describe("a deal", () => {
  test("has the price of the Su-30SM with its page, what others report and what contradicts it", () => {
    const { rows, reports, disputes, parties, hasPrice } = dealView(get("arms-deals", "russia-belarus-su-30sm-2016"));
    const [row] = rows;
    expect(row).toMatchObject({ what: "Ordered", when: "June 2016", number: "12 aircraft", price: "US$600 million" });
    expect(textOf(row?.source ?? [])).toBe("p. 10, without a footnote");
    expect(textOf(parties)).toBe("from Russia to Belarus");
    expect(reports.flatMap(({ statements }) => statements)).toHaveLength(5);
    expect(textOf(disputes)).toContain("2017");
    expect(hasPrice).toBe(true);
  });

  test("keeps whose account it is, the footnote of its price, and an unknown number", () => {
    const [row] = dealView(get("arms-deals", "russia-belarus-s-300ps")).rows;
    expect(row?.certainty).toBe("according to Siarhei Bohdan");
    expect(textOf(row?.source ?? [])).toBe("p. 10, note 33");
    expect(row?.number).toBe("not stated");
  });

  test("keeps a market price that the paper quotes apart from a price that was paid", () => {
    const { remarks, hasPrice } = dealView(get("arms-deals", "russia-armenia-iskander"));
    expect(remarks).toContain("market price for comparison: US$500 million");
    expect(hasPrice).toBe(false);
  });

  test("is found by each of its steps and by who asked", () => {
    expect(dealView(get("arms-deals", "russia-belarus-s-400")).filters).toMatchObject({
      step: "refused delivered",
      asker: "not-stated",
      year: "2016",
    });
    expect(dealView(get("arms-deals", "russia-belarus-iskander")).filters).toMatchObject({
      asker: "belarus",
      category: "missiles",
      year: "none",
    });
  });
});
