/** The recommendations, by addressee, in the order of the paper. */
import type { EntityId, RecommendationId } from "@unionstate/dataset";
import type { InnerBlock, Page } from "../blocks.ts";
import type { Dataset } from "../dataset.ts";
import { holds, isCertain, type Predicate } from "../predicates.ts";
import { type Prose, prose } from "../prose.ts";
import { references } from "../references.ts";

export function whatToDo(dataset: Dataset): Page {
  const { fact, name } = references(dataset);
  /** The recommendation exists and is addressed to these. */
  const advises = (id: RecommendationId, ...to: readonly EntityId[]): Predicate => {
    const { addressees } = dataset.get("recommendations", id);
    return holds(
      to.every((each) => addressees.includes(each)),
      `\`recommendations/${id}\` is addressed to ${addressees.map((each) => `\`${each}\``).join(", ")}`,
      fact(`recommendations/${id}`),
    );
  };
  return {
    id: "what-to-do",
    title: prose("title")`Treat ${name("belarus")} as more than an extension of ${name("russia")}`.claims(
      isCertain(fact("claims/extension-view-overlooks-opportunities")),
    ),
    blocks: [
      {
        kind: "columns",
        columns: [
          [
            { kind: "heading", text: prose("nato")`For ${name("nato")} and neighbours` },
            items(
              prose(
                "incorporate-belarus",
              )`Include ${name("belarus")} in the approach to regional security. Deepen contacts without pushing ${name("russia")} to respond in kind (${name("nato")} and neighbours).`.claims(
                advises("incorporate-belarus", "nato", "nato-neighbours"),
              ),
              prose(
                "strategic-flexibility",
              )`Stay flexible instead of entrenching forces (${name("nato")}). Review and update confidence-building agreements with ${name("belarus")} (${name("baltic-neighbours", "Baltic neighbours")}, ${name("poland")}).`.claims(
                advises("strategic-flexibility", "nato", "baltic-neighbours", "poland"),
              ),
              prose(
                "defend-independence",
              )`Make clear that any coercive limit on Belarusian sovereignty would be aggression (${name("western-diplomats")}). Strengthen its resilience through diplomacy (neighbours).`.claims(
                advises("defend-independence", "western-diplomats", "nato-neighbours"),
              ),
              prose(
                "support-neutrality",
              )`Encourage ${name("belarus")} to uphold the neutrality pledge in its constitution (${name("western-partners", "Western partners")}). Share experience of “${name("deterrence-by-cooperation")}” (${name("finland")}).`.claims(
                advises("support-neutrality", "western-partners", "finland"),
              ),
              prose(
                "support-bridge-building",
              )`Respond positively to ${name("belarus")}’s offer to host “${name("helsinki-2")}” talks on European security (international community).`.claims(
                advises("support-bridge-building", "international-community"),
              ),
            ),
          ],
          [
            { kind: "heading", text: prose("eu")`For the ${name("european-union", "EU")}` },
            items(
              prose(
                "democratic-principles",
              )`Stick to democratic principles in dealing with ${name("belarus")} and ${name("russia")}.`.claims(
                advises("democratic-principles", "european-union"),
              ),
              prose(
                "economic-reforms",
              )`Stand ready to support structural economic reforms, as soon as a genuine intention to implement them emerges.`.claims(
                advises("economic-reforms", "european-union"),
              ),
              prose(
                "self-defence-instruments",
              )`Extend the reach of ${name("disinformation-review")}. Fund initiatives that strengthen the resilience and impact of independent journalists in ${name("belarus")}.`.claims(
                advises("self-defence-instruments", "european-union"),
              ),
              prose(
                "civil-society-resilience",
              )`Build the resilience of Belarusian civil society, with a focus on media awareness.`.claims(
                advises("civil-society-resilience", "european-union"),
              ),
              prose(
                "lithuania-belarus",
              )`Aim at a reconciliation between ${name("lithuania")} and ${name("belarus")}, without which several of these steps remain impossible.`.claims(
                advises("lithuania-belarus", "european-union"),
              ),
            ),
          ],
        ],
      },
      {
        kind: "note",
        sentences: [
          prose(
            "legitimacy",
          )`Unconditional support for Belarusian statehood risks granting an authoritarian regime undue legitimacy, the paper warns.`.claims(
            isCertain(fact("statements/marin-undue-legitimacy-2020")),
          ),
        ],
      },
    ],
  };
}

const items = (...sentences: readonly Prose[]): InnerBlock => ({
  kind: "list",
  ordered: false,
  items: sentences.map((each) => [each]),
});
