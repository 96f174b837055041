import { cite, get, list } from "@unionstate/dataset";

/** What a program that uses the package the usual way prints. */
export const expected = `${list("polls").length} BY ${get("polls", "two-unions").waves.length} ${cite(get("polls", "two-unions"))}\n`;

const body = `console.log(polls.length, get("entities", "belarus").iso3166, get("polls", "two-unions").waves.length, cite(list("polls").find(({ id }) => id === "two-unions")));\n`;

/** The same program as an ES module and for \`require\`. */
export const samples = {
  module: `import { cite, get, list } from "@unionstate/dataset";\nimport { polls } from "@unionstate/dataset/polls";\n${body}`,
  commonjs: `const { cite, get, list } = require("@unionstate/dataset");\nconst { polls } = require("@unionstate/dataset/polls");\n${body}`,
};
