import { z } from "zod";
import { deploymentKind } from "../vocabularies/deployment-kind.ts";
import { deploymentState } from "../vocabularies/deployment-state.ts";
import { deploymentTenure } from "../vocabularies/deployment-tenure.ts";
import { people } from "../vocabularies/entity-kind.ts";
import { priceTerm } from "../vocabularies/price-term.ts";
import { fields } from "./field.ts";
import { asPrinted } from "./types/as-printed.ts";
import { certainty } from "./types/certainty.ts";
import { corroborations } from "./types/corroboration.ts";
import { date } from "./types/date.ts";
import { label } from "./types/label.ts";
import { printedFor } from "./types/printed.ts";
import { quantity } from "./types/quantity.ts";
import { recordFrame } from "./types/record.ts";
import { deploymentId, entityId } from "./types/reference.ts";
import { text } from "./types/text.ts";
import { unknownFor } from "./types/unknown.ts";

const { head, tail } = recordFrame("deployments", deploymentId);

export const deployment = z
  .strictObject({
    ...head,
    kind: deploymentKind,
    label,
    description: text.optional().describe("Details that the label does not mention."),
    owner: entityId
      .describe("The state or alliance whose forces, equipment or facility it is. (IISS: deploying state)")
      .register(fields, { kinds: ["state", "territory", "organisation"] }),
    hosts: z
      .array(entityId)
      .min(1)
      .describe("The states or territories where they are or would be; the owner itself on its own soil. (IISS: host)")
      .register(fields, { kinds: ["state", "territory"] }),
    locations: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("The places in the host country, if the paper names any.")
      .register(fields, { kinds: ["place", "facility", "territory"] }),
    units: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("The formations, facilities or types of equipment that are deployed.")
      .register(fields, { caption: "unit", kinds: ["formation", "facility", "equipment"] }),
    designation: asPrinted
      .optional()
      .describe("The forces as the paper names them. Example: `6 Su-27SM3 fighter jets`."),
    number: quantity.nullable().describe("How many units, aircraft, vehicles or facilities are deployed."),
    numberAsPrinted: printedFor("number", "several battalions"),
    personnel: quantity.optional().describe("How many people serve there, if the paper says so."),
    state: deploymentState.nullable(),
    tenure: deploymentTenure.nullable(),
    start: date.nullable().describe("When the deployment began; for a planned or refused one, when it was to begin."),
    startAsPrinted: printedFor("start", "in the mid-1990s"),
    end: date.nullable().optional().describe("When it ended or is due to end; absent if no end is stated or planned."),
    endAsPrinted: printedFor("end", "within a year"),
    rotation: quantity.optional().describe("How long a crew or unit stays before another relieves it."),
    priceTerms: z
      .array(priceTerm)
      .min(1)
      .optional()
      .describe("What the owner pays to the host, as far as the paper says. Example: `free-of-charge`."),
    agreements: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("The agreements on which the deployment rests.")
      .register(fields, { kinds: ["agreement"] }),
    occasion: entityId
      .optional()
      .describe("The exercise for which the forces come.")
      .register(fields, { kinds: ["exercise"] }),
    refusedBy: entityId
      .optional()
      .describe("For a refused deployment: who refused it.")
      .register(fields, { kinds: people }),
    ...certainty,
    corroborations,
    unknown: unknownFor("start"),
    ...tail,
  })
  .meta({
    title: "Deployment",
    description:
      "Forces, equipment or a facility of one state or alliance on a territory, its own included: permanent, leased, rotational or temporary; in place, withdrawn, planned or refused. It transfers no ownership.",
  });
