import { beforeAll, describe, expect, test } from "vitest";
import { makeBriefing } from "../../apps/brief/src/briefing/make-briefing.ts";
import { changed } from "../../packages/briefing/test/changed.ts";
import { pinned } from "../../packages/briefing/test/pinned.ts";
import { pagesText } from "./changed-pages.ts";
import { newPages, type PagePicture, pagePictures } from "./page-pictures.ts";

const seen = async (data: Parameters<typeof makeBriefing>[0]): Promise<PagePicture[]> =>
  pagePictures(await makeBriefing(data), { head: 0, foot: 48 });

const fingerprints = (pictures: readonly PagePicture[]): string[] => pictures.map(({ fingerprint }) => fingerprint);

let before: PagePicture[];

beforeAll(async () => {
  before = await seen(pinned);
});

describe("pages that look different", () => {
  test("none if only the version in the foot has changed", async () => {
    expect(newPages(fingerprints(before), fingerprints(await seen({ ...pinned, version: "9.9.9" })))).not.toContain(7);
  });

  test("those with a changed number", async () => {
    const corrected = changed("polls", "format-of-relations", (poll) => {
      for (const result of poll.waves[0].results)
        if (result.option === "independent-and-friendly") result.value.limit = 70;
    });
    expect(newPages(fingerprints(before), fingerprints(await seen(corrected)))).toEqual([7]);
  });

  test("not a page that has only moved", () => {
    expect(newPages(["a", "b", "c"], ["a", "new", "b", "c"])).toEqual([2]);
  });

  test("have the titles of their bookmarks", () => {
    expect(before.map(({ title }) => title)).toContain("A union on paper");
  });

  test("are drawn as PNG", async () => {
    const png = Buffer.from((await before[0]?.png()) ?? []);
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  });

  test("are named with their number, and with how many are drawn", () => {
    expect(pagesText([], ["A", "B"])).toBe("no page looks different.");
    expect(pagesText([2], ["A", "B"])).toMatch(
      /^1 of 2 pages looks different: 2 \(B\)\. Pictures are in `(?:\.pr\/)?pages\/`/,
    );
    const many = Array.from({ length: 40 }, (_, i) => i + 1);
    expect(
      pagesText(
        many,
        Array.from({ length: 74 }, () => ""),
      ),
    ).toMatch(/^40 of 74 pages look different: 1, 2, .*, 30, and 10 more\. Pictures of the first 30 are in/);
  });
});
