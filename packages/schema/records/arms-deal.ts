import { z } from "zod";
import { paper } from "../paper.ts";
import { armsCategory } from "../vocabularies/arms-category.ts";
import { armsCondition } from "../vocabularies/arms-condition.ts";
import { dealOutcome } from "../vocabularies/deal-outcome.ts";
import { actors, people } from "../vocabularies/entity-kind.ts";
import { priceTerm } from "../vocabularies/price-term.ts";
import { fields } from "./field.ts";
import { asPrinted } from "./types/as-printed.ts";
import { corroborations } from "./types/corroboration.ts";
import { date } from "./types/date.ts";
import { quantity } from "./types/quantity.ts";
import { recordFrame } from "./types/record.ts";
import { armsDealId, entityId } from "./types/reference.ts";
import { text } from "./types/text.ts";
import { unknownFor } from "./types/unknown.ts";

const { head, tail } = recordFrame("arms-deals", armsDealId);

const supplier = entityId
  .nullable()
  .describe("Who sells, gives or stations the arms, or would do so; `null` if the paper names none. (SIPRI: supplier)")
  .register(fields, { kinds: actors });
const recipient = entityId
  .nullable()
  .describe("Who receives the arms, or would do so; for a deployment, the host. (SIPRI: recipient)")
  .register(fields, { kinds: actors });
const numberOrdered = quantity.describe("Number ordered. (SIPRI: number ordered)");
const numberDelivered = quantity.describe("Number handed over or stationed. (SIPRI: number delivered)");
const orderDate = date.describe("Date of the order. (SIPRI: year of order)");
const deliveryDate = date.describe("Date of handover or arrival. (SIPRI: years of delivery)");
const statedDate = date.describe("Date of the statement, request, offer or refusal.");
const price = quantity.describe(
  "The price of this deal as stated, in full and with its currency: never an estimate and never SIPRI's trend indicator value (TIV).",
);

const what = {
  designation: asPrinted.describe(
    "The arms as the paper names them. Example: `second-hand S-300PS`. (SIPRI: designation)",
  ),
  equipment: z
    .array(entityId)
    .min(1)
    .optional()
    .describe("The types of weapons or other equipment, if the paper names any.")
    .register(fields, { kinds: ["equipment"] }),
  category: armsCategory,
  summary: text.describe("What happened according to the paper, paraphrased in one or two sentences."),
  condition: armsCondition.optional(),
};

const howAndWhere = {
  priceTerms: z.array(priceTerm).min(1).optional().describe("The terms, as far as the paper states them."),
  referencePrice: quantity
    .optional()
    .describe("A market price that the paper quotes for comparison, not what this recipient paid."),
  outcome: dealOutcome.nullable(),
  locations: z
    .array(entityId)
    .min(1)
    .optional()
    .describe("Where the arms are stationed or delivered.")
    .register(fields, { kinds: ["place", "facility", "territory"] }),
  occasion: entityId
    .optional()
    .describe("The exercise for which the arms are requested or stationed.")
    .register(fields, { kinds: ["exercise"] }),
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
    .describe("The agency through which the deal passes.")
    .register(fields, { kinds: ["company", "body"] }),
  accordingTo: z
    .array(entityId)
    .min(1)
    .optional()
    .describe("Whose account it is, if it is not the author's own.")
    .register(fields, { kinds: people }),
  related: z
    .array(armsDealId)
    .min(1)
    .optional()
    .describe("Other deals related to the same matter, such as the request that a delivery answers."),
  remark: text.optional().describe("A clarification of what readers might misunderstand."),
  corroborations,
  unknown: unknownFor("price"),
};

const optional = {
  numberOrdered: numberOrdered.optional(),
  numberDelivered: numberDelivered.optional(),
  orderDate: orderDate.optional(),
  deliveryDate: deliveryDate.optional(),
  date: statedDate.optional(),
  endDate: date.optional().describe("Date on which the deployment or terms ended or the offer was withdrawn."),
  rotation: quantity.optional().describe("For deployments: how long a crew or unit stays before it is relieved."),
  price: price.optional(),
};

const purchase = z
  .strictObject({
    ...head,
    type: z.literal("purchase").describe("A sale: the recipient bought the arms, or was able to buy them."),
    supplier,
    recipient,
    ...what,
    ...optional,
    ...howAndWhere,
    numberOrdered: numberOrdered.nullable(),
    orderDate: orderDate.nullable(),
    price: price.nullable(),
    ...tail,
  })
  .meta({ id: "ArmsPurchase", description: "A sale: the recipient bought the arms, or was able to buy them." });

const transfer = z
  .strictObject({
    ...head,
    type: z
      .literal("transfer")
      .describe("Arms handed over, once or repeatedly, that the paper does not describe as a single sale."),
    supplier,
    recipient,
    ...what,
    ...optional,
    ...howAndWhere,
    numberDelivered: numberDelivered.nullable(),
    deliveryDate: deliveryDate.nullable(),
    ...tail,
  })
  .meta({
    id: "ArmsTransfer",
    description: "Arms handed over, once or repeatedly, that the paper does not describe as a single sale.",
  });

const deployment = z
  .strictObject({
    ...head,
    type: z
      .literal("deployment")
      .describe(
        "Forces or equipment stationed with the recipient that remain those of the supplier. This is not a sale.",
      ),
    supplier,
    recipient,
    ...what,
    ...optional,
    ...howAndWhere,
    numberDelivered: numberDelivered.nullable(),
    deliveryDate: deliveryDate.nullable(),
    ...tail,
  })
  .meta({
    id: "ArmsDeployment",
    description:
      "Forces or equipment stationed with the recipient that remain those of the supplier. This is not a sale.",
  });

const word = <Type extends string>(type: Type, id: string, description: string) =>
  z
    .strictObject({
      ...head,
      type: z.literal(type).describe(description),
      supplier,
      recipient,
      ...what,
      ...optional,
      ...howAndWhere,
      date: statedDate.nullable(),
      ...tail,
    })
    .meta({ id, description });

const terms = z
  .strictObject({
    ...head,
    type: z.literal("terms").describe("Standing terms on which one side gets arms from the other."),
    supplier: supplier.optional(),
    recipient: recipient.optional(),
    parties: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("For mutual or multilateral terms: the parties, instead of `supplier` and `recipient`.")
      .register(fields, { kinds: actors }),
    agreements: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("The agreements on which the terms are based.")
      .register(fields, { kinds: ["agreement"] }),
    ...what,
    since: date.nullable().describe("Date since which the terms apply."),
    ...optional,
    ...howAndWhere,
    priceTerms: z.array(priceTerm).min(1).describe("The terms, as far as the paper states them."),
    ...tail,
  })
  .meta({ id: "ArmsTerms", description: "Standing terms on which one side gets arms from the other." });

export const armsDeal = z
  .discriminatedUnion("type", [
    purchase,
    transfer,
    deployment,
    word("request", "ArmsRequest", "Arms or terms that the recipient requests."),
    word("offer", "ArmsOffer", "Arms or forces that the supplier offers or announces."),
    word(
      "refusal",
      "ArmsRefusal",
      "Arms or money that the supplier refused to give, or refused to give on the requested terms.",
    ),
    word("interest", "ArmsInterest", `Interest in arms that had not led to a deal by ${paper.year}.`),
    terms,
  ])
  .meta({
    title: "ArmsDeal",
    description:
      "A sale, transfer, deployment, request, offer or refusal of arms, an interest in them, or standing terms of supply.",
  })
  .register(fields, { wording: "{designation}" });
