import { z } from "zod";
import { armsCategory } from "../vocabularies/arms-category.ts";
import { armsCondition } from "../vocabularies/arms-condition.ts";
import { dealOutcome } from "../vocabularies/deal-outcome.ts";
import { priceTerm } from "../vocabularies/price-term.ts";
import { asPrinted } from "./types/as-printed.ts";
import { corroborations } from "./types/corroboration.ts";
import { date } from "./types/date.ts";
import { quantity } from "./types/quantity.ts";
import { recordFrame } from "./types/record.ts";
import { armsDealId, entityId } from "./types/reference.ts";
import { text } from "./types/text.ts";
import { unknown } from "./types/unknown.ts";

const { head, tail } = recordFrame("arms-deals", armsDealId);

const supplier = entityId
  .nullable()
  .describe("Who gives, sells or stations, or would; `null` where the paper names nobody. (SIPRI: supplier)");
const recipient = entityId
  .nullable()
  .describe("Who gets it, or would; for a deployment, on whose territory it stands. (SIPRI: recipient)");
const numberOrdered = quantity.describe("How many were ordered. (SIPRI: number ordered)");
const numberDelivered = quantity.describe("How many were handed over or stationed. (SIPRI: number delivered)");
const orderDate = date.describe("When it was ordered. (SIPRI: year of order)");
const deliveryDate = date.describe("When it was handed over or arrived. (SIPRI: years of delivery)");
const statedDate = date.describe("When it was said, asked, offered or refused.");
const price = quantity.describe(
  "The money of this deal as stated, in full and with its currency: never an estimate, never SIPRI's TIV.",
);

const what = {
  designation: asPrinted.describe(
    "What is dealt in, as the paper names it. Example: `second-hand S-300PS`. (SIPRI: designation)",
  ),
  equipment: z
    .array(entityId)
    .min(1)
    .optional()
    .describe("The weapons or other equipment by type, where the paper names any."),
  category: armsCategory,
  summary: text.describe("What the paper says happened, in one or two sentences."),
  condition: armsCondition.optional(),
};

const howAndWhere = {
  priceTerms: z.array(priceTerm).min(1).optional().describe("On what terms it changes hands, as far as stated."),
  referencePrice: quantity
    .optional()
    .describe("A market price that the paper quotes for comparison. It is not what this recipient paid."),
  outcome: dealOutcome.nullable(),
  locations: z.array(entityId).min(1).optional().describe("Where it is stationed or delivered to."),
  occasion: entityId.optional().describe("The exercise on whose occasion it is asked for or stationed."),
  replaces: z.array(entityId).min(1).optional().describe("What it replaces at the recipient's."),
  componentOf: z.array(entityId).min(1).optional().describe("For components: the systems they are built into."),
  manufacturers: z.array(entityId).min(1).optional().describe("Who makes it, where the paper says so."),
  intermediary: entityId.optional().describe("The agency that it passes through."),
  accordingTo: z.array(entityId).min(1).optional().describe("Whose account it is, where it is not the author's own."),
  related: z
    .array(armsDealId)
    .min(1)
    .optional()
    .describe("Other deals of the same matter, such as the request that a delivery answers."),
  remark: text.optional().describe("What a reader might misread, and how it is meant."),
  corroborations,
  unknown,
};

const optional = {
  numberOrdered: numberOrdered.optional(),
  numberDelivered: numberDelivered.optional(),
  orderDate: orderDate.optional(),
  deliveryDate: deliveryDate.optional(),
  date: statedDate.optional(),
  endDate: date.optional().describe("When it ended or was taken back."),
  rotation: quantity.optional().describe("For deployments: how long a crew or unit stays before the next one comes."),
  price: price.optional(),
};

const purchase = z
  .strictObject({
    ...head,
    type: z.literal("purchase").describe("A sale: the recipient bought or could buy it."),
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
  .meta({ id: "ArmsPurchase", description: "A sale: the recipient bought it, or was able to." });

const transfer = z
  .strictObject({
    ...head,
    type: z
      .literal("transfer")
      .describe("Something handed over, where the paper does not say that it was sold, or supplied time and again."),
    supplier,
    recipient,
    ...what,
    ...optional,
    ...howAndWhere,
    numberDelivered: numberDelivered.nullable(),
    deliveryDate: deliveryDate.nullable(),
    ...tail,
  })
  .meta({ id: "ArmsTransfer", description: "Something handed over or supplied, without word of a single sale." });

const deployment = z
  .strictObject({
    ...head,
    type: z
      .literal("deployment")
      .describe("Forces or equipment stationed that stay the supplier's own. It is no sale."),
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
    description: "Forces or equipment stationed that stay the supplier's own. It is no sale.",
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
    type: z.literal("terms").describe("A standing regime: on what terms one side gets arms from the other."),
    supplier: supplier.optional(),
    recipient: recipient.optional(),
    parties: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("For terms that hold both ways or among many: whom they bind, in place of `supplier` and `recipient`."),
    agreements: z.array(entityId).min(1).optional().describe("The agreements that they rest on."),
    ...what,
    since: date.nullable().describe("Since when they hold."),
    ...optional,
    ...howAndWhere,
    priceTerms: z.array(priceTerm).min(1).describe("The terms."),
    ...tail,
  })
  .meta({ id: "ArmsTerms", description: "A standing regime: on what terms one side gets arms from the other." });

/** A sale, transfer, deployment, request, offer, refusal or interest, or a standing regime of terms. */
export const armsDeal = z
  .discriminatedUnion("type", [
    purchase,
    transfer,
    deployment,
    word("request", "ArmsRequest", "Arms or terms that the recipient asks for."),
    word("offer", "ArmsOffer", "Arms or forces that the supplier offers or announces."),
    word("refusal", "ArmsRefusal", "Arms or money that the supplier will not give, or not on these terms."),
    word("interest", "ArmsInterest", "An interest in getting it that came to nothing so far."),
    terms,
  ])
  .meta({
    title: "ArmsDeal",
    description:
      "A sale, transfer, deployment, request, offer, refusal or interest in arms, or a standing regime of terms.",
  });
