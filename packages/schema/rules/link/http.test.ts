import { describe, expect, test } from "vitest";
import { findingsIn, minimal, placesOf } from "../../test/records.ts";
import { linkHttp } from "./http.ts";

const findingsOf = (URL: string) => findingsIn(linkHttp, { "works/x": { ...minimal.works, URL } });

describe("link/http", () => {
  test.each([
    ["www.ifri.org/en", "Change it to `https://www.ifri.org/en`."],
    ["javascript:alert(1)", "Use the URL of a public web page."],
  ])("%s is not a link", (url, fix) => {
    const findings = findingsOf(url);
    expect(placesOf(findings)).toEqual(["works/x.json URL"]);
    expect(findings[0]).toMatchObject({ message: `\`${url}\` is not an http or https URL.`, fix });
  });

  test.each([
    ["https://reader@www.ifri.org/en", "`https://reader@www.ifri.org/en` contains a user name."],
    ["https://10.0.0.1/en", "`10.0.0.1` is not a public host."],
    ["https://intranet.local/en", "`intranet.local` is not a public host."],
    ["https://www.ifri.org:8080/en", "`https://www.ifri.org:8080/en` contains the port 8080."],
    [
      "https://www.ifri.org/https://www.osw.waw.pl",
      "`https://www.ifri.org/https://www.osw.waw.pl` contains a second URL.",
    ],
    ["https://www.ifri.org/en.", "`https://www.ifri.org/en.` ends in `.`."],
    ["https://www.ifri.org/en)", "`https://www.ifri.org/en)` ends in `)`."],
  ])("%s is not the URL of a public page", (url, message) => {
    expect(findingsOf(url).map((finding) => finding.message)).toEqual([message]);
  });

  test("a user name is to be removed with its password", () => {
    expect(findingsOf("https://reader:secret@www.ifri.org/en")).toMatchObject([{ fix: "Remove `reader:secret@`." }]);
  });

  test.each([
    "https://en.wikipedia.org/wiki/Zapad_(exercise)",
    "https://web.archive.org/web/20200102030405/http://www.ifri.org/en",
  ])("%s is accepted", (url) => {
    expect(findingsOf(url)).toEqual([]);
  });

  test("a URL in a footnote is recorded as it is printed, mistakes included", () => {
    for (const urlAsPrinted of ["www.ifri.org/en", "https://www.ifri.org/en."]) {
      expect(findingsIn(linkHttp, { "citations/note-1": { ...minimal.citations, urlAsPrinted } })).toEqual([]);
    }
  });
});
