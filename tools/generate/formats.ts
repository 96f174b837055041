import { listDelimiter } from "../../packages/dataset/emit/formats/csv.ts";
import { formats } from "../../packages/dataset/emit/formats/formats.ts";
import { views } from "../../packages/dataset/emit/sqlite-tables.ts";

/** `docs/formats.md`: every format of a release, from the list that the build uses. */
export const formatsPage = (): ReadonlyMap<string, string> => new Map([["docs/formats.md", page()]]);

function page(): string {
  const rows = formats.map(({ name, of, use, specification }) => `| ${name} | ${of} | ${use} | ${specification} |`);
  const viewNames = Object.keys(views).map((view) => `\`${view}\``);
  return `# Formats

Generated from the list of formats (\`npm run generate\`). \`npm start\` builds the npm package in \`packages/dataset/dist\` and the files below in \`packages/dataset/release\`. All of them come from the same records. The same commit always gives the same bytes; \`SHA256SUMS\` lists their checksums.

| format | contents | use | specification |
| --- | --- | --- | --- |
${rows.join("\n")}

## CSV

- Each collection has a table: \`csv/polls.csv\` has one row per poll.
- **Nested objects are flattened.** The price of a deal is in the columns \`price.kind\`, \`price.value\`, \`price.unit\` and so on.
- **A list of simple values is one cell**, with its items separated by \`${listDelimiter}\`: \`mig-29${listDelimiter}su-27\`. No item contains \`${listDelimiter}\`: the build checks this.
- **A list of objects is a table of its own**: \`csv/polls.waves.csv\`, \`csv/polls.waves.results.csv\`. The column \`record\` names the record, and a column named after each list gives the position in it, counted from 1.
- **Everything else is JSON**: \`unknown\`, and the date parts of works.
- Missing and unknown values are empty cells. \`unknown\` lists the fields whose value is unknown, with the reason.
- **Spreadsheets**: a text that begins with \`=\`, \`+\`, \`-\` or \`@\` is preceded by an apostrophe, so that no program reads it as a formula. Numbers are not changed.

\`csv/redirects.csv\` lists the records that were moved, split or withdrawn: \`from\` and, in one cell, the records in \`to\`.

\`csv/datapackage.json\` describes the type, the meaning and the keys of every column.

## SQLite

The tables are those of the CSV files, with names in snake case: \`polls_waves_results\`, \`price_as_printed\`. A list of simple values is a table as well, so that every id is a foreign key: \`arms_deals_equipment (record, position, value)\`. There are also:

- \`records\`: every record by its name, \`polls/two-unions\`, with its title and first page.
- \`search\`: a full-text index of all records. \`SELECT name FROM search WHERE search MATCH 'airbase'\`.
- \`redirects\` and \`redirects_to\`: the records that were moved, split or withdrawn, and their replacements.
- Views with names instead of ids: ${viewNames.join(", ")}.

## RDF

The address of a record is \`https://w3id.org/unionstate/<collection>/<id>\`, that of a field \`https://w3id.org/unionstate/terms#<field>\`. Parts of a record are named after their position: \`…/polls/two-unions#waves.1\`. Each piece of evidence is an \`oa:SpecificResource\` of the paper, linked from the record by \`prov:hadPrimarySource\`; the printed passage is its \`oa:TextQuoteSelector\`. Dates are EDTF literals. A record that was moved, split or withdrawn is \`owl:deprecated\` and links to its replacement with \`dcterms:isReplacedBy\`. Blank nodes are not used.
`;
}
