import { type Format, indentedJson, type Release } from "../format.ts";
import { about, source } from "../published.ts";
import { tables } from "../tables/tables.ts";

/** `datasette.json`: metadata for the database in Datasette, which shows it on the pages of tables and columns. */
export const datasette: Format = {
  name: "Datasette metadata",
  contents: "the database",
  use: "Datasette: `datasette unionstate.sqlite --metadata datasette.json`",
  specification: "Datasette 0.64 and later",
  *files(release) {
    yield {
      path: "datasette.json",
      mediaType: "application/json",
      description: "Metadata of the database for Datasette: licence, source, and the meanings of tables and columns.",
      chunks: () => [indentedJson(metadata(release))],
    };
  },
};

function metadata({ version }: Release): unknown {
  const database = {
    tables: Object.fromEntries(
      tables.map(({ name, description, columns }) => [
        name,
        { description, columns: Object.fromEntries(columns.map((column) => [column.name, column.description])) },
      ]),
    ),
  };
  return {
    title: about.title,
    description: about.description,
    license: about.licence.title,
    license_url: about.licence.url,
    source: source.citation,
    source_url: about.url,
    // A database is named after its file, which has the version in its name where it is published.
    databases: { [about.name]: database, [`${about.name}-${version}`]: database },
  };
}
