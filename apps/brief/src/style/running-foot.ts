import type { Content } from "pdfmake/interfaces.js";
import { colours } from "./colours.ts";

/** The line at the foot of each page but the first. */
export function runningFoot(page: number, version: string): Content {
  if (page === 1) return "";
  return {
    margin: [62, 26, 62, 0],
    columns: [
      { text: `The Union State of Belarus and Russia · data brief · version ${version}`, width: "*" },
      { text: String(page), alignment: "right", width: 40 },
    ],
    font: "Sans",
    fontSize: 8,
    color: colours.quiet,
  };
}
