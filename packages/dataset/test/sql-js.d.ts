/** The package (0.5.0, SQLite 3.22) ships no types: https://www.npmjs.com/package/sql.js. */
declare module "sql.js" {
  class Database {
    constructor(file: Uint8Array);
    exec(sql: string): readonly { readonly columns: readonly string[]; readonly values: readonly unknown[][] }[];
  }
  const sqlite: { readonly Database: typeof Database };
  export default sqlite;
}
