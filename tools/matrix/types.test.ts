import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Consumer, createConsumer, tool } from "./consumer.ts";

const source = `import { cite, type Entity, type EntityId, find, format, get, list, type Quantity, references } from "@unionstate/dataset";
import { type Poll, polls } from "@unionstate/dataset/polls";

export const state: EntityId = "belarus";
export const text: string = cite(get("polls", "two-unions")) + find("Minsk")[0]?.name;
export const deals = list("arms-deals").filter((deal) => deal.supplier === "russia");
export const written = (quantity: Quantity): string => format(quantity, "de");
export const named = (poll: Poll) => references(poll).from.map(({ field }) => field);
export const code = (entity: Entity): string | undefined => (entity.kind === "state" ? entity.iso3166 : undefined);

type IsAny<T> = 0 extends 1 & T ? true : false;
type IsString<T> = string extends T ? true : false;
export const sound: [IsAny<typeof polls>, IsAny<typeof get>, IsAny<typeof list>, IsString<EntityId>] = [false, false, false, false];

// @ts-expect-error: there is no such entity
get("entities", "belrus");
// @ts-expect-error: the list is readonly
polls.push();
`;

let project: Consumer;
beforeAll(() => {
  project = createConsumer();
  project.write("src/module.mts", source);
  project.write("src/commonjs.cts", source);
});
afterAll(() => project.remove());

const resolutions = [
  { module: "nodenext", moduleResolution: "nodenext", include: ["src"] },
  { module: "node16", moduleResolution: "node16", include: ["src"] },
  // A bundler's resolution goes with ES modules only.
  { module: "esnext", moduleResolution: "bundler", include: ["src/module.mts"] },
];

describe.each([
  ["TypeScript 5.0, the oldest supported", "typescript50"],
  ["TypeScript 5.9", "typescript5"],
  ["TypeScript 6", "typescript6"],
  ["TypeScript 7", "typescript7"],
])("%s", (_, compiler) => {
  test.each(
    resolutions.flatMap((resolution) => [true, false].map((skipLibCheck) => ({ ...resolution, skipLibCheck }))),
  )("$moduleResolution, skipLibCheck $skipLibCheck", ({ include, ...options }) => {
    const config = project.write(
      `tsconfig.${compiler}.${options.moduleResolution}.${options.skipLibCheck}.json`,
      JSON.stringify({
        compilerOptions: { strict: true, noEmit: true, types: [], target: "es2022", lib: ["es2022"], ...options },
        include,
      }),
    );
    let said: string;
    try {
      said = project.run(tool("node24/bin/node"), [tool(`${compiler}/bin/tsc`), "-p", config]);
    } catch (error) {
      said = (error as { stdout: string }).stdout;
    }
    expect(said).toBe("");
  });
});
