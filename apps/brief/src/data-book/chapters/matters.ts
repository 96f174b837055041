import type { PlacesSoFar } from "@unionstate/typeset";
import type { Inline, Node } from "../../content.ts";
import type { Chapter } from "../book.ts";
import { compare, recordLink, recordsByCollection, sortKey } from "../references.ts";
import { chapter } from "../register.ts";

/** The matters that many records belong to, each with its records and their pages in this book. */
export const matters: Chapter = {
  name: "matters",
  content: ({ dataset: { dossiers } }) => [
    chapter(
      "Matters",
      "matters",
      `${dossiers.length} matters that records of several chapters belong to, such as a request, a dispute or an exercise. After each record is its page in this book.`,
    ),
    {
      stack: [],
      deferred: (places) =>
        dossiers
          .toSorted((a, b) => compare(sortKey(a.title), sortKey(b.title)))
          .flatMap((dossier): Node[] => [
            { text: dossier.title, heading: 2, style: "heading", id: `dossiers/${dossier.id}` },
            {
              text: [`${dossier.description ?? ""} `, recordLink(dossier)],
              style: "small",
              margin: [0, 0, 0, 2],
              keepWithNext: true,
            },
            { text: recordsByCollection(dossier.records, (name) => pageOf(name, places)), style: "small" },
          ]),
    },
  ],
};

/** The page of a record’s entry. Entities are in the index, whose pages are not known yet. */
function pageOf(name: string, places: PlacesSoFar): readonly Inline[] {
  const [place] = places.of(name);
  return [place ? `\u00a0${place.page}` : " (index)"];
}
