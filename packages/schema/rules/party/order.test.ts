import { describe, expect, test } from "vitest";
import { findingsAfter, findingsIn, messagesOf, minimal, placesOf, realRecords } from "../../test/records.ts";
import { partyOrder } from "./order.ts";

const entities = ["entities/belarus", "entities/russia", "entities/nato"];

describe("party/order", () => {
  test("a deal with supplier and recipient exchanged is reported", () => {
    const findings = findingsAfter(
      partyOrder,
      {
        "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
          [deal.supplier, deal.recipients] = ["belarus", ["russia"]];
        },
      },
      ...entities,
    );
    expect(placesOf(findings)).toEqual(["arms-deals/russia-belarus-su-30sm-2016.json supplier"]);
    expect(messagesOf(findings)).toEqual([
      "`supplier` is `belarus`, but “russia-belarus-su-30sm-2016” names `russia` first.",
    ]);
  });

  test("a deployment with owner and host exchanged is reported", () => {
    const findings = findingsAfter(
      partyOrder,
      {
        "deployments/russia-belarus-volga-radar": (deployment) => {
          [deployment.owner, deployment.hosts] = ["belarus", ["russia"]];
        },
      },
      ...entities,
    );
    expect(placesOf(findings)).toEqual(["deployments/russia-belarus-volga-radar.json owner"]);
  });

  test("a relation whose label names the object first is reported", () => {
    const findings = findingsAfter(
      partyOrder,
      {
        "relations/belarus-csto": (relation) => {
          relation.label = "Russia is an ally of Belarus";
          relation.object = "russia";
        },
      },
      ...entities,
    );
    expect(placesOf(findings)).toEqual(["relations/belarus-csto.json subject"]);
  });

  test("a relation whose id has the verb, with subject and object exchanged, is reported", () => {
    const relation = { ...minimal.relations, subject: "belarus", predicate: "subsidises", object: "russia" };
    const findings = findingsIn(partyOrder, {
      "relations/russia-subsidises-belarus": relation,
      "relations/russia-belarus-money": relation,
    });
    expect(placesOf(findings)).toEqual(["relations/russia-subsidises-belarus.json subject"]);
  });

  test("the records are accepted: names of only one party, and forces of a state on its own territory", () => {
    expect([...partyOrder.check(realRecords())]).toEqual([]);
  });
});
