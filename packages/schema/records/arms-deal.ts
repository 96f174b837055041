import { z } from "zod";
import { paper } from "../paper.ts";
import { armsCategory } from "../vocabularies/arms-category.ts";
import { armsCondition } from "../vocabularies/arms-condition.ts";
import { type DealStep, dealSteps } from "../vocabularies/deal-step.ts";
import { actors, people } from "../vocabularies/entity-kind.ts";
import { priceTerm } from "../vocabularies/price-term.ts";
import { fields } from "./field.ts";
import { asPrinted } from "./types/as-printed.ts";
import { certainty } from "./types/certainty.ts";
import { corroborations } from "./types/corroboration.ts";
import { date } from "./types/date.ts";
import { evidence } from "./types/evidence.ts";
import { label } from "./types/label.ts";
import { printedFor } from "./types/printed.ts";
import { quantity } from "./types/quantity.ts";
import { recordFrame } from "./types/record.ts";
import { armsDealId, entityId, eventId } from "./types/reference.ts";
import { text } from "./types/text.ts";
import { unknownFor } from "./types/unknown.ts";

const { head, tail } = recordFrame("arms-deals", armsDealId);

const number = quantity.describe(
  "How many were requested, offered, ordered or delivered. (SIPRI: number ordered, number delivered)",
);
const price = quantity.describe(
  "The price as stated, in full and with its currency: never an estimate and never SIPRI's trend indicator value (TIV).",
);

/** One kind of step; `required` are the fields that must be present, `null` where the paper does not state them. */
const stepOf = <Kind extends DealStep, Required extends z.ZodRawShape>(kind: Kind, id: string, required: Required) =>
  z
    .strictObject({
      kind: z.literal(kind).describe(dealSteps[kind]),
      by: entityId
        .optional()
        .describe("Who acted; required for a refusal or withdrawal, which can come from either side.")
        .register(fields, { kinds: people }),
      date: date.nullable().describe("When it was done. (SIPRI: year of order, years of delivery)"),
      dateAsPrinted: printedFor("date", "for several years"),
      number: number.optional(),
      numberAsPrinted: printedFor("number", "several"),
      price: price.optional(),
      ...required,
      event: eventId.optional().describe("The event that is this step; what it says is not repeated here."),
      description: text.optional().describe("What was done, where the kind of step does not say it all."),
      certainty: certainty.certainty
        .optional()
        .describe("How surely the paper states this step, if not as surely as the deal as a whole."),
      accordingTo: certainty.accordingTo,
      unknown: unknownFor("date"),
      evidence,
    })
    .meta({ id, description: dealSteps[kind] });

const step = z
  .discriminatedUnion("kind", [
    stepOf("requested", "RequestedStep", {}),
    stepOf("offered", "OfferedStep", {}),
    stepOf("agreed", "AgreedStep", {}),
    stepOf("ordered", "OrderedStep", { number: number.nullable(), price: price.nullable() }),
    stepOf("delivered", "DeliveredStep", { number: number.nullable() }),
    stepOf("refused", "RefusedStep", {}),
    stepOf("withdrawn", "WithdrawnStep", {}),
  ])
  .meta({ id: "DealStep", description: "One step of a supply of arms." })
  .register(fields, {
    wording: "{kind}, {date}, {number}, {price}, {by}",
    place: "step {kind}, {date}",
  });

const what = {
  label,
  designation: asPrinted.describe(
    "The arms as the paper names them. Example: `second-hand S-300PS`. (SIPRI: designation)",
  ),
  equipment: z
    .array(entityId)
    .min(1)
    .optional()
    .describe("The types of weapons or other equipment, if the paper names any.")
    .register(fields, { kinds: ["equipment"] }),
  category: armsCategory.optional(),
  description: text.optional().describe("Details that the label and the steps do not mention."),
};

const lastWith = (unknown: "supplier" | "since") => ({
  ...certainty,
  corroborations,
  unknown: unknownFor(unknown),
  ...tail,
});

const supply = z
  .strictObject({
    ...head,
    kind: z.literal("supply").describe("One matter of supply between a supplier and its recipients."),
    ...what,
    supplier: entityId
      .nullable()
      .describe("Who sells or gives the arms, or would do so; `null` if the paper names nobody. (SIPRI: supplier)")
      .register(fields, { kinds: actors }),
    recipients: z
      .array(entityId)
      .min(1)
      .nullable()
      .describe("Who receives the arms, or would do so; `null` if the paper names nobody. (SIPRI: recipient)")
      .register(fields, { kinds: [...actors, "group"] }),
    condition: armsCondition.optional(),
    steps: z
      .array(step)
      .min(1)
      .describe(
        `What was done, in order of time; the last step is the state of the matter in ${paper.year}. A continuing supply is one \`delivered\` step.`,
      )
      .register(fields, { key: ["kind", "date"] }),
    priceTerms: z
      .array(priceTerm)
      .min(1)
      .optional()
      .describe("The terms of the supply, as far as the paper states them."),
    referencePrice: quantity
      .optional()
      .describe("A market price that the paper quotes for comparison, not what this recipient paid."),
    replaces: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("The recipient's equipment that the arms replace.")
      .register(fields, { kinds: ["equipment"] }),
    componentOf: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("For components: the systems into which they are built.")
      .register(fields, { kinds: ["equipment"] }),
    manufacturers: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("Who makes the arms, if the paper says so.")
      .register(fields, { kinds: ["company"] }),
    intermediary: entityId
      .optional()
      .describe("The agency through which the supply passes.")
      .register(fields, { kinds: ["company", "body"] }),
    ...lastWith("supplier"),
  })
  .meta({
    id: "ArmsSupply",
    description: "One matter of supply between a supplier and its recipients, with its steps.",
  });

const terms = z
  .strictObject({
    ...head,
    kind: z.literal("terms").describe("Standing terms on which parties supply each other with arms."),
    ...what,
    parties: z
      .array(entityId)
      .min(2)
      .describe("The parties that are bound by the terms.")
      .register(fields, { kinds: [...actors, "group"] }),
    supplier: entityId
      .optional()
      .describe("The party that supplies, if only one does.")
      .register(fields, { kinds: actors }),
    agreements: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("The agreements on which the terms are based.")
      .register(fields, { kinds: ["agreement"] }),
    priceTerms: z.array(priceTerm).min(1).describe("The terms, as far as the paper states them."),
    since: date.nullable().describe("Since when the terms apply."),
    sinceAsPrinted: printedFor("since", "since the mid-1990s"),
    ...lastWith("since"),
  })
  .meta({ id: "ArmsTerms", description: "Standing terms on which parties supply each other with arms." });

export const armsDeal = z.discriminatedUnion("kind", [supply, terms]).meta({
  title: "ArmsDeal",
  description:
    "One matter of supply of arms between a supplier and its recipients, from request to delivery or refusal, or standing terms of supply. Deployments are a collection of their own.",
});
