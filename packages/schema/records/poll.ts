import { z } from "zod";
import { people } from "../vocabularies/entity-kind.ts";
import { qualifier } from "../vocabularies/qualifier.ts";
import { fields } from "./field.ts";
import { asPrinted } from "./types/as-printed.ts";
import { corroborations } from "./types/corroboration.ts";
import { date } from "./types/date.ts";
import { label } from "./types/label.ts";
import { quantity } from "./types/quantity.ts";
import { recordFrame } from "./types/record.ts";
import { entityId, pollId } from "./types/reference.ts";
import { slug } from "./types/slug.ts";
import { text } from "./types/text.ts";
import { unknownFor } from "./types/unknown.ts";

const { head, tail } = recordFrame("polls", pollId);

const printed = "exactly as the paper prints it, without line breaks or the hyphens at them; at most 60 characters.";

const study = z
  .strictObject({
    pollster: entityId
      .nullable()
      .describe("Who conducted the survey. (AAPOR: who conducted)")
      .register(fields, { kinds: [...people, "programme"] }),
    sponsor: entityId
      .nullable()
      .describe("Who paid for it. (AAPOR: sponsor)")
      .register(fields, { kinds: [...people, "programme"] }),
    mode: z.string().min(1).nullable().describe("How respondents were asked. Example: `face-to-face`. (AAPOR: mode)"),
    sampleSize: z.int().min(1).nullable().describe("Number of respondents. (DDI: sample size)"),
    marginOfError: quantity.nullable().describe("The stated margin of error. (AAPOR: precision)"),
    population: text.describe("The population that the respondents represent. (DDI: universe)"),
    unknown: unknownFor("sampleSize"),
  })
  .meta({
    id: "Study",
    description: "The survey behind the question, with what the paper discloses about it and what it does not.",
  });

const option = z
  .strictObject({
    id: slug().describe("The answer's id within this poll. Example: `union-with-russia`."),
    label: z.string().min(1).max(80).describe("The answer, short enough for a chart. Example: `Union with Russia`."),
    asPrinted: asPrinted.optional().describe(`The answer ${printed}`),
  })
  .meta({ id: "PollOption", description: "An answer that respondents could choose." })
  .register(fields, { wording: "{label}" });

const subgroup = z
  .strictObject({
    id: slug().describe("The subgroup's id within this poll. Example: `ages-18-24`."),
    label: z.string().min(1).max(80).describe("The members of the subgroup. Example: `Aged 18–24`."),
    asPrinted: asPrinted.optional().describe(`The name of the subgroup ${printed}`),
  })
  .meta({ id: "PollSubgroup", description: "A subgroup of the respondents." })
  .register(fields, { wording: "{label}" });

const result = z
  .strictObject({
    option: slug().describe("The id of the answer in `options`.").register(fields, { itemOf: "options" }),
    subgroup: slug()
      .optional()
      .describe("The id of the subgroup in `subgroups`; absent for all respondents.")
      .register(fields, { itemOf: "subgroups" }),
    value: quantity.nullable().describe("The share that gave this answer."),
    qualifier: qualifier.optional(),
    unknown: unknownFor("value"),
  })
  .meta({ id: "PollResult", description: "The share of a group that gave one answer in one wave." })
  .register(fields, { wording: "{option}, {subgroup}: {value}", place: "{option}, {subgroup}" });

const wave = z
  .strictObject({
    id: slug().describe("The wave's id within this poll. Example: `2019-08`."),
    date: date.describe("When the question was asked, as the paper says."),
    asPrinted: asPrinted.optional().describe(`The date of the wave ${printed}`),
    results: z
      .array(result)
      .min(1)
      .describe("The results of the wave.")
      .register(fields, { key: ["option", "subgroup"] }),
  })
  .meta({ id: "PollWave", description: "One wave of the survey." })
  .register(fields, { wording: "{date} ({results})", place: "{date}" });

const end = z
  .strictObject({
    wave: slug().describe("The id of the wave.").register(fields, { itemOf: "waves" }),
    option: slug().describe("The id of the answer.").register(fields, { itemOf: "options" }),
  })
  .meta({ id: "PollCell", description: "One answer in one wave." })
  .register(fields, { wording: "{wave}, {option}" });

const comparison = z
  .strictObject({
    minuend: end.describe("The share from which the other is subtracted."),
    subtrahend: end.describe("The share that is subtracted."),
    value: quantity.describe("The difference as the paper states it, in percentage points."),
    note: text.optional().describe("A remark on the comparison, in our own words."),
  })
  .meta({
    id: "PollComparison",
    description: "A difference between two shares that the paper states explicitly.",
  })
  .register(fields, { wording: "{minuend} minus {subtrahend}: {value}", place: "comparison" });

export const poll = z
  .strictObject({
    ...head,
    label: label
      .max(80)
      .describe(
        "The subject of the question and who was asked, worded as the title of a chart. Example: `Belarusians’ choice between union with Russia and the EU`.",
      ),
    question: text.describe("The question, in our own words."),
    figure: z
      .enum(["figure-1", "figure-2"])
      .optional()
      .describe("The numbered figure (chart) of the paper that shows the results."),
    study,
    options: z
      .array(option)
      .min(1)
      .describe("The answers that the paper mentions.")
      .register(fields, { caption: "answer" }),
    optionsComplete: z
      .boolean()
      .nullable()
      .describe("Whether these are all the possible answers; `null` if the paper does not say."),
    subgroups: z
      .array(subgroup)
      .min(1)
      .optional()
      .describe("The subgroups for which the paper reports separate results."),
    waves: z.array(wave).min(1).describe("The waves of the survey, the earliest first."),
    comparisons: z
      .array(comparison)
      .min(1)
      .optional()
      .describe("Differences between shares that the paper states explicitly.")
      .register(fields, { key: ["minuend", "subtrahend"] }),
    analysts: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("Who interprets the results in the paper.")
      .register(fields, { kinds: ["person"] }),
    finding: text.describe("What the paper concludes from the results, in our own words."),
    corroborations,
    unknown: unknownFor("optionsComplete"),
    ...tail,
  })
  .meta({ title: "Poll", description: "A survey question with its waves, answers, subgroups and results." });
