import type { Cell } from "../../content.ts";
import type { Chapter } from "../book.ts";
import { register } from "../register.ts";

/** The second page: table of contents, and how to read the marks. */
export const contents: Chapter = {
  name: "contents",
  content: () => [
    { text: "Contents", heading: 1, id: "contents", style: "chapter", pageBreak: "before" },
    { toc: { textStyle: "contents", numberStyle: "contents" } },
    register(
      "What it means",
      [
        ["Mark", 150],
        [null, "*"],
      ],
      marks.map(([mark, meaning]): Cell[] => [{ text: mark, bold: true }, meaning]),
      { counted: false },
    ),
  ],
};

const marks: readonly (readonly [mark: string, meaning: string])[] = [
  [
    "p. 16, note 33 [12]",
    "Page 16 and footnote 33 of the paper, which cites source 12 in this book’s list of sources. Pages of this book are always called pages of this book.",
  ],
  [
    "events/milk-war-2009",
    "The name of a record. At the end of an entry it links to the permanent address of the record, where everything about it is and corrections can be suggested; elsewhere it links to the entry in this book.",
  ],
  [
    "according to …, hypothesis, rumour",
    "How sure the paper is. “According to” names whose account it is. What has none of these words is stated by the paper as fact.",
  ],
  [
    "requested, offered, agreed, ordered, delivered, refused, withdrawn",
    "The steps of an arms deal. The last one that the paper reports is in bold: what came of it.",
  ],
  ["in place, planned, refused, withdrawn", "The state of a deployment when the paper was written, in mid-2020."],
  ["Derived (date): …", "A value that the editors calculated or inferred from others, and how."],
  ["Editorial (speakers): …", "A choice of the editors where the paper leaves room, and the reason."],
  [
    "Reported elsewhere (disagrees): …",
    "What another published source says about the same matter. It never replaces what the paper states.",
  ],
  [
    "about, almost, more than",
    "Values are as exact as in the paper: a limit such as “more than 75%” is never shown as 75%.",
  ],
  ["“dozens of thousands”", "In place of a number or a date: the words of the paper, which gives no number or date."],
  ["not stated", "The paper does not give the information. Nothing has been filled in."],
];
