import { listDelimiter } from "../../../packages/dataset/emit/formats/csv.ts";
import { formats } from "../../../packages/dataset/emit/formats/formats.ts";
import { views } from "../../../packages/dataset/emit/sqlite/views.ts";

/** `docs/formats.md`: every format of the release in one place; from the list that builds them. */
export function formatsPage(): string {
  return `# Formats

Generated from the list of formats (\`npm run generate\`). \`npm run build\` in \`packages/dataset\` makes the npm package, \`npm run release\` the files below, in \`packages/dataset/release\`; \`npm start\` makes both. All come from the same records: the same commit gives the same bytes, and \`SHA256SUMS\` names them.

| format | of what | for | specification |
| --- | --- | --- | --- |
${formats.map(({ name, of, use, specification }) => `| ${name} | ${of} | ${use} | ${specification} |`).join("\n")}

## CSV

How a record lies in tables:

- The table of a collection, \`csv/polls.csv\`, has a row for each record.
- **Objects lie flat.** The price of a deal is in \`price.kind\`, \`price.value\`, \`price.unit\` and so on.
- **A list of plain values is one cell**, its items joined by \`${listDelimiter}\`: \`mig-29${listDelimiter}su-27\`. No item has a \`${listDelimiter}\`; the build refuses one.
- **A list of objects is a table of its own**: \`csv/polls.waves.csv\`, \`csv/polls.waves.results.csv\`. \`record\` names the record, and a column named after each list gives the place in it, counted from 1.
- **The rest is JSON**: \`unknown\`, and the date parts of works.
- What a record does not have, and what is unknown, is an empty cell; \`unknown\` says of which fields the value is unknown, and why.
- **Spreadsheets**: a text that begins with \`=\`, \`+\`, \`-\` or \`@\` has an apostrophe before it, so that no program takes it for a formula. Numbers are left as they are.

\`csv/redirects.csv\` tells what became of records that are no more: \`from\` and, in one cell, all that it leads \`to\`.

\`csv/datapackage.json\` says the type, the meaning and the keys of every column.

## SQLite

The tables are those of the CSV files, in snake case: \`polls_waves_results\`, \`price_as_printed\`. A list of plain values is a table, too, so that every id is a foreign key: \`arms_deals_equipment (record, position, value)\`. Besides them:

- \`records\`: every record by its name, \`polls/two-unions\`, with its title and first page.
- \`search\`: a full-text index of all records. \`SELECT name FROM search WHERE search MATCH 'airbase'\`.
- \`redirects\` and \`redirects_to\`: what became of records that are no more, and where each leads.
- Views that speak in names instead of ids: ${Object.keys(views)
    .map((view) => `\`${view}\``)
    .join(", ")}.

## RDF

Records are named \`https://w3id.org/unionstate/<collection>/<id>\`, fields \`https://w3id.org/unionstate/terms#<field>\`, and parts of a record after their place in it: \`…/polls/two-unions#waves.1\`. A piece of evidence is an \`oa:SpecificResource\` of the paper, to which the record has \`prov:hadPrimarySource\`; what the passage prints is its \`oa:TextQuoteSelector\`. Dates are EDTF literals. A record that is no more is \`owl:deprecated\` and names what it \`dcterms:isReplacedBy\`. There are no blank nodes.
`;
}
