import type { Drawing } from "../charts/drawing.ts";
import type { Inline, Node } from "./inline.ts";

/** A drawing under a title that says what it shows, with its caption; the three stay together. */
export const figure = (title: string, { svg, width, alternative }: Drawing, caption: readonly Inline[]): Node => ({
  unbreakable: true,
  margin: [0, 7, 0, 7],
  stack: [
    { text: title, style: "figureTitle" },
    { svg, width, alternative },
    ...(caption.length > 0 ? [{ text: caption, style: "caption", role: "Caption" }] : []),
  ],
});
