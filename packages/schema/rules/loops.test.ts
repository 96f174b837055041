import { describe, expect, test } from "vitest";
import { namesInLoops, namesIntoLoops } from "./loops.ts";

const graph = (text: string) =>
  new Map(text.split(", ").map((entry): [string, string[]] => [entry.slice(0, 1), entry.slice(2).split(" ")]));

describe("loops", () => {
  test.each([
    ["a:b, b:c, c:a, d:a", "abcd", "abc"],
    ["a:b, b:c", "", ""],
    ["a:a", "a", "a"],
    ["a:b c, b:x, c:a", "ac", "ac"],
    ["a:b, b:a c, c:d, d:c", "abcd", "abcd"],
  ])("%s leads into %s, and has %s in loops", (text, into, inside) => {
    expect([...namesIntoLoops(graph(text))].join("")).toBe(into);
    expect([...namesInLoops(graph(text))].toSorted().join("")).toBe(inside);
  });

  test("each target is read a fixed number of times", () => {
    let reads = 0;
    const size = 2000;
    const counted = new Map(
      Array.from({ length: size }, (_, i): [string, Iterable<string>] => [
        `n${i}`,
        {
          *[Symbol.iterator]() {
            reads += 1;
            yield `n${i + 1}`;
          },
        },
      ]),
    );
    namesIntoLoops(counted);
    expect(reads).toBe(size);
  });
});
