import { expect, test } from "vitest";
import { type Box, boxAround, placeLabels } from "./label-placing.ts";

const room = { left: 0, top: 0, right: 100, bottom: 100 };

test("a label is to the right of its mark, or to the left at the right edge", () => {
  const [inside, edge] = placeLabels(
    [
      { at: [20, 20], lines: ["Minsk"] },
      { at: [95, 60], lines: ["Minsk"] },
    ],
    room,
    [],
  );
  expect(inside).toMatchObject({ anchor: "start", at: [28, expect.any(Number)] });
  expect(edge).toMatchObject({ anchor: "end", at: [87, expect.any(Number)] });
});

test("a label that finds no room is placed before the others, which give way", () => {
  const narrow = { ...room, top: 43, bottom: 57 };
  const riga = { at: [34, 50], lines: ["Riga"] } as const;
  const klintsy = { at: [84, 50], lines: ["Klintsy"] } as const;
  const marks = [riga, klintsy].map(({ at }) => boxAround(at, 5));
  expect(placeLabels([riga], narrow, marks)).toMatchObject([{ anchor: "start" }]);
  expect(placeLabels([riga, klintsy], narrow, marks)).toMatchObject([{ anchor: "end" }, { anchor: "end" }]);
});

test("a label that is wider than the area has no place", () => {
  expect(placeLabels([{ at: [50, 50], lines: ["A name that is far too long for it"] }], room, [])).toEqual([undefined]);
});

test("a label goes where it costs least", () => {
  const costOf = ({ left }: Box) => (left < 50 ? 0 : 9);
  const minsk = { at: [50, 50], lines: ["Minsk"] } as const;
  const narrow = { ...room, top: 43, bottom: 57 };
  expect(placeLabels([minsk], narrow, [])).toMatchObject([{ anchor: "start" }]);
  expect(placeLabels([{ ...minsk, costOf }], narrow, [])).toMatchObject([{ anchor: "end" }]);
});
