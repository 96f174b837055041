import { beforeAll, describe, expect, test } from "vitest";
import { dataset } from "../../apps/brief/src/dataset.ts";
import { makeBrief } from "../../apps/brief/src/make-brief.ts";
import { newPages, type PagePicture, pagePictures } from "./page-pictures.ts";

const only = ["in-brief", "recommendations"];

const seen = async (data: typeof dataset): Promise<PagePicture[]> => pagePictures(await makeBrief(data, { only }));

const fingerprints = (pictures: readonly PagePicture[]): string[] => pictures.map(({ fingerprint }) => fingerprint);

let before: PagePicture[];

beforeAll(async () => {
  before = await seen(dataset);
});

describe("pages that look different", () => {
  test("none if nothing has changed", async () => {
    expect(newPages(fingerprints(before), fingerprints(await seen(dataset)))).toEqual([]);
  });

  test("the page with a changed letter", async () => {
    const recommendations = dataset.recommendations.map((one) =>
      one.position === 1 ? { ...one, advice: one.advice.replace("NATO", "NATU") } : one,
    );
    expect(newPages(fingerprints(before), fingerprints(await seen({ ...dataset, recommendations })))).toEqual([2]);
  });

  test("not a page that has only moved", () => {
    expect(newPages(["a", "b", "c"], ["a", "new", "b", "c"])).toEqual([2]);
  });

  test("are drawn as PNG", async () => {
    const png = Buffer.from((await before[0]?.png()) ?? []);
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  });
});
