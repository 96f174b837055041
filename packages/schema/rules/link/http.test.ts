import { describe, expect, test } from "vitest";
import { minimal, placesOf, problemsOf } from "../../test/records.ts";
import { linkHttp } from "./http.ts";

const findingsOf = (URL: string) => problemsOf(linkHttp, { "works/x": { ...minimal.works, URL } });

describe("link/http", () => {
  test.each([
    ["www.ifri.org/en", "Change it to `https://www.ifri.org/en`."],
    ["javascript:alert(1)", "Use the URL of a web page."],
  ])("%s is not a link", (url, fix) => {
    const findings = findingsOf(url);
    expect(placesOf(findings)).toEqual(["works/x.json URL"]);
    expect(findings[0]).toMatchObject({ message: `\`${url}\` is not an http or https URL.`, fix });
  });

  test("a URL in a footnote may be printed without its scheme", () => {
    const citation = { ...minimal.citations, urlAsPrinted: "www.ifri.org/en" };
    expect(problemsOf(linkHttp, { "citations/note-1": citation })).toEqual([]);
  });
});
