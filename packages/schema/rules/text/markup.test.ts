import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, realRecords } from "../../test/records.ts";
import { textMarkup } from "./markup.ts";

const findingsOf = (description: string) =>
  findingsIn(textMarkup, { "entities/x": { ...minimal.entities, description } });

describe("text/markup", () => {
  test.each([
    ["TODO: ask the author.", "a placeholder: “TODO”"],
    ["Who said so???", "a placeholder: “???”"],
    ["A tank â€“ a Soviet one.", "characters in the wrong encoding: “â€“”"],
    ["A cafÃ© in Minsk.", "characters in the wrong encoding: “Ã©”"],
    ["SuwaÅ‚ki in Poland.", "characters in the wrong encoding: “Å‚”"],
    ["Ð‘ÐµÐ»Ð°Ñ€ÑƒÑÑŒ", "characters in the wrong encoding: “Ð‘”"],
    ["Research &amp; development.", "an HTML entity: “&amp;”"],
    ["A tank &#8211; a Soviet one.", "an HTML entity: “&#8211;”"],
    ["A <b>Soviet</b> tank.", "an HTML tag: “<b>”"],
    ["A **Soviet** tank.", "Markdown: “**”"],
    ["A [tank](https://example.org).", "Markdown: “[tank](https://example.org)”"],
    ["A tank\\nfrom Omsk.", "code: “\\n”"],
  ])("%s is reported", (text, message) => {
    expect(messagesOf(findingsOf(text))[0]).toBe(`The text contains ${message}.`);
  });

  test.each([
    "The share was <5% & fell (R&D, AT&T; Q&A).",
    "Çanakkale, Łódź, Škoda, Pabradė, São Paulo, Âne and Ångström.",
    "The S-300 cost 5 * 10 million; see footnote #7.",
    "Is it a to-do list? Yes!",
  ])("%s is accepted", (text) => {
    expect(findingsOf(text)).toEqual([]);
  });

  test("the records, with their addresses, are accepted", () => {
    expect([...textMarkup.check(realRecords())]).toEqual([]);
  });
});
