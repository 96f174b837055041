import { type Problem, ruleTexts } from "@unionstate/schema";
import type { ArtifactLocation, Fix, Log, Region, ReportingDescriptor, Result } from "sarif";
import { harmlessJson } from "./harmless-json.ts";
import type { Report } from "./report.ts";
import { told } from "./told.ts";
import { visible } from "./visible.ts";

/** For code scanning: SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/. */
export function sarif({ problems }: Report): string {
  const ids = [...new Set([...ruleTexts.keys(), ...problems.map(({ rule }) => rule)])];
  const log: Log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "unionstate",
            informationUri: "https://w3id.org/unionstate",
            rules: ids.map(descriptorOf),
          },
        },
        columnKind: "utf16CodeUnits",
        results: problems.map((problem) => resultOf(problem, ids.indexOf(problem.rule))),
      },
    ],
  };
  return harmlessJson(log);
}

function descriptorOf(id: string): ReportingDescriptor {
  const rule = ruleTexts.get(id);
  const help = `\`unionstate explain ${id}\` says more.`;
  if (!rule) return { id, help: { text: help } };
  return {
    id,
    shortDescription: { text: plain(rule.wants) },
    fullDescription: { text: plain(rule.reason) },
    help: { text: help },
    defaultConfiguration: { level: rule.severity },
  };
}

function resultOf(problem: Problem, ruleIndex: number): Result {
  const { message, expected, fix } = told(problem);
  const text = [message, expected && `Expected: ${expected}`, fix].filter(Boolean).join("\n");
  const mend = fixOf(problem);
  return {
    ruleId: problem.rule,
    ruleIndex,
    level: problem.severity,
    message: { text: plain(text) },
    locations: [{ physicalLocation: { artifactLocation: locationOf(problem.file), region: regionOf(problem) } }],
    ...(mend && { fixes: [mend] }),
  };
}

function fixOf(problem: Problem): Fix | undefined {
  if (problem.mend === undefined) return undefined;
  return {
    description: { text: plain(visible(problem.fix ?? problem.message)) },
    artifactChanges: [
      {
        artifactLocation: locationOf(problem.file),
        replacements: [{ deletedRegion: regionOf(problem), insertedContent: { text: problem.mend } }],
      },
    ],
  };
}

const locationOf = (file: string): ArtifactLocation => ({
  uri: file.toWellFormed().split("/").map(encodeURIComponent).join("/"),
  uriBaseId: "%SRCROOT%",
});

const regionOf = ({ line, column, endLine, endColumn }: Problem): Region => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

// Brackets would make links, braces placeholders (§3.11.5 and 3.11.6).
const plain = (text: string): string => text.replace(/[[\]]/g, "\\$&").replaceAll("{", "{{").replaceAll("}", "}}");
