import { z } from "zod";
import { qualifier } from "../vocabularies/qualifier.ts";
import { asPrinted } from "./types/as-printed.ts";
import { corroborations } from "./types/corroboration.ts";
import { date } from "./types/date.ts";
import { quantity } from "./types/quantity.ts";
import { recordFrame } from "./types/record.ts";
import { entityId, pollId } from "./types/reference.ts";
import { slug } from "./types/slug.ts";
import { text } from "./types/text.ts";
import { unknown } from "./types/unknown.ts";

const { head, tail } = recordFrame("polls", pollId);

const study = z
  .strictObject({
    pollster: entityId.nullable().describe("Who conducted the survey. (AAPOR: who conducted)"),
    sponsor: entityId.nullable().describe("Who paid for it. (AAPOR: sponsor)"),
    mode: z.string().min(1).nullable().describe("How people were asked. Example: `face-to-face`. (AAPOR: mode)"),
    sampleSize: z.int().min(1).nullable().describe("How many people were asked. (DDI: sample size)"),
    marginOfError: quantity.nullable().describe("The stated statistical error. (AAPOR: precision)"),
    population: text.describe("Whom the answers stand for. (DDI: universe)"),
    unknown,
  })
  .meta({
    id: "Study",
    description: "The survey behind the question: what the paper discloses of it, and what it does not.",
  });

const option = z
  .strictObject({
    id: slug().describe("The answer's id within this poll. Example: `union-with-russia`."),
    label: z.string().min(1).max(80).describe("The answer, short enough for a chart. Example: `Union with Russia`."),
    asPrinted: asPrinted.optional(),
  })
  .meta({ id: "PollOption", description: "An answer that people could choose." });

const subgroup = z
  .strictObject({
    id: slug().describe("The subgroup's id within this poll. Example: `ages-18-24`."),
    label: z.string().min(1).max(80).describe("Who belongs to it. Example: `Aged 18–24`."),
    asPrinted: asPrinted.optional(),
  })
  .meta({ id: "PollSubgroup", description: "A part of the people asked." });

const result = z
  .strictObject({
    option: slug().describe("The answer, by the id of one of this poll's `options`."),
    subgroup: slug().optional().describe("The part of the people asked, by id; absent for everyone."),
    value: quantity.nullable().describe("The share that gave this answer."),
    qualifier: qualifier.optional(),
    unknown,
  })
  .meta({ id: "PollResult", description: "The share of a group that gave one answer in one wave." });

const wave = z
  .strictObject({
    id: slug().describe("The wave's id within this poll. Example: `2019-08`."),
    date: date.describe("When people were asked, as the paper says."),
    asPrinted: asPrinted.optional(),
    results: z.array(result).min(1).describe("What they answered."),
  })
  .meta({ id: "PollWave", description: "One round of asking the question." });

const end = z
  .strictObject({
    wave: slug().describe("The wave, by id."),
    option: slug().describe("The answer, by id."),
  })
  .meta({ id: "PollCell", description: "One answer in one wave." });

const comparison = z
  .strictObject({
    minuend: end.describe("What is subtracted from."),
    subtrahend: end.describe("What is subtracted."),
    value: quantity.describe("The difference as the paper states it, in percentage points."),
    note: text.optional(),
  })
  .meta({
    id: "PollComparison",
    description: "A difference between two shares that the paper states in so many words.",
  });

/** A survey question with its waves, answers, subgroups and results. */
export const poll = z
  .strictObject({
    ...head,
    title: z
      .string()
      .min(1)
      .max(80)
      .describe("What was asked, as a chart would be headed. Example: `The choice between two unions`."),
    question: text.describe("The question in our words."),
    figure: z.enum(["figure-1", "figure-2"]).optional().describe("The figure of the paper that shows the results."),
    study,
    options: z.array(option).min(1).describe("The answers that the paper mentions."),
    optionsComplete: z
      .boolean()
      .nullable()
      .describe("Whether these are all the answers people could choose; `null` where the paper does not tell."),
    subgroups: z
      .array(subgroup)
      .min(1)
      .optional()
      .describe("The parts of the people asked that the paper reports apart."),
    waves: z.array(wave).min(1).describe("The rounds of asking, earliest first."),
    comparisons: z.array(comparison).min(1).optional().describe("Differences that the paper states in so many words."),
    analysts: z.array(entityId).min(1).optional().describe("Who interprets the results in the paper."),
    finding: text.describe("What the paper makes of the results, in our words."),
    corroborations,
    unknown,
    ...tail,
  })
  .meta({ title: "Poll", description: "A survey question with its waves, answers, subgroups and results." });
