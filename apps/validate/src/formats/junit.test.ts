import { describe, expect, test } from "vitest";
import { create } from "xmlbuilder2";
import { error, hostile, hostileProblem, mendable, reportOf, warning } from "../../test/damaged-problems.ts";
import { junit } from "./junit.ts";

describe("JUnit XML for build servers", () => {
  test("a suite for each collection, a case for each file, a failure for each error; a warning fails nothing", () => {
    const clean = "packages/dataset/data/polls/eu-or-russia.json";
    const report = reportOf([warning, mendable, error]);
    expect(junit({ ...report, checked: [...report.checked, clean] })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="unionstate check" tests="3" failures="1">
  <testsuite name="entities" tests="1" failures="0">
    <testcase classname="entities" name="belarus.json" file="packages/dataset/data/entities/belarus.json">
      <system-out>packages/dataset/data/entities/belarus.json:4:12 warning name/alike
\`Belarus\` and \`Bielarus\` look like one name.</system-out>
    </testcase>
  </testsuite>
  <testsuite name="polls" tests="2" failures="1">
    <testcase classname="polls" name="eu-or-russia.json" file="packages/dataset/data/polls/eu-or-russia.json"/>
    <testcase classname="polls" name="two-unions.json" file="packages/dataset/data/polls/two-unions.json">
      <failure type="text/characters" message="&quot;The choice  between two unions&quot; has two spaces in a row.">packages/dataset/data/polls/two-unions.json:3:12 error text/characters
"The choice  between two unions" has two spaces in a row.
Leave one.</failure>
      <failure type="quantity/as-printed" message="\`value\` is 83.9, and the paper prints “63.9%”.">packages/dataset/data/polls/two-unions.json:4:12 error quantity/as-printed
\`value\` is 83.9, and the paper prints “63.9%”.
Expected: One of the numbers that can be read there: 63.9.
Compare both with the page.</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  test("is XML whatever a record says, and says it", () => {
    const xml = junit(reportOf([hostileProblem]));
    const failure = create(xml).find(({ node }) => node.nodeName === "failure", false, true);
    expect(failure?.node.textContent).toContain("<script>alert(1)</script> & [a](1) {0}");
    expect(xml).not.toContain("<script>");
    expect(xml.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|##\[/u);
    expect(hostile).toContain("\u0000");
  });
});
