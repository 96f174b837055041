import { z } from "zod";
import { recordFrame } from "./types/record.ts";
import { dossierId, recordReference } from "./types/reference.ts";
import { text } from "./types/text.ts";

const { head } = recordFrame("dossiers", dossierId);

export const dossier = z
  .strictObject({
    ...head,
    title: z
      .string()
      .min(3)
      .max(80)
      .describe("The matter, in a few words. Example: `The Russian airbase that was never built`."),
    description: text.optional().describe("What the matter is about, in one or two sentences."),
    records: z
      .array(recordReference)
      .min(2)
      .describe(
        'The records that belong to the matter, in the order in which they are best read. Example: `["events/milk-war-2009"]`.',
      ),
  })
  .meta({
    title: "Dossier",
    description: "One matter to which many records belong, and the order in which to read them.",
  });
