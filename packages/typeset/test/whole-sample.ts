import type { PlacesSoFar, TypesetDocument } from "../src/typeset.ts";
import { riverProse } from "./river-prose.ts";
import { drawing, mark, sample } from "./sample.ts";

/** A document of several pages with all kinds of content. */
export const wholeSample = (more: Partial<TypesetDocument> = {}): TypesetDocument =>
  sample(
    [
      { text: "Rivers", heading: 1, style: "heading", id: "rivers", tocItem: true },
      { toc: { title: { text: "Contents", heading: 2, style: "heading" } } },
      ...riverProse.slice(0, 3).map((text, i) => ({ text: [text, mark(`n${i}`)], style: "body" })),
      { text: "Lists", heading: 2, style: "heading", id: "lists", tocItem: true },
      { ol: ["source", { text: ["mouth, ", { text: "вусце", lang: "be" }] }] },
      { ul: ["bank", { text: "bed", places: ["bed"] }] },
      { text: "Lengths", heading: 2, style: "heading", id: "lengths", tocItem: true },
      {
        table: {
          headerRows: 1,
          headerColumns: 1,
          dontBreakRows: true,
          widths: ["*", 90],
          body: [
            ["River", "Kilometres"],
            ...Array.from({ length: 40 }, (_, i) => [`River ${i + 1}`, { text: String(i * 37.25), decimal: true }]),
          ],
        },
      },
      {
        unbreakable: true,
        stack: [drawing(60), { text: "Blue: the water.", style: "caption", role: "Caption" }],
      },
      ...riverProse.slice(3).map((text) => ({ text, style: "body" })),
      { text: ["See ", { text: "the list of rivers", link: "https://example.org/rivers" }, "."] },
      { stack: [], deferred: (places) => `The bed is on page ${places.of("bed")[0]?.page}.` } satisfies DeferredNode,
    ],
    {
      cover: "Cover",
      header: ({ page, pages, chapter }) => ({ text: `${chapter}, ${page} of ${pages}`, margin: [128, 40, 128, 0] }),
      attachments: [
        {
          name: "lengths.json",
          data: Buffer.from('{"Elbe": 1094}'),
          type: "application/json",
          relationship: "Data",
          description: "The lengths of rivers",
        },
      ],
      ...more,
    },
  );

type DeferredNode = {
  readonly stack: [];
  readonly deferred: (places: PlacesSoFar) => unknown;
};
