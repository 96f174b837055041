/** The views of the SQLite database, for readers: names instead of ids, quantities in words. */

/** The labels of the records that a field of a record refers to. */
const names = (collection: string, field: string, record: string, part = "IS NULL"): string =>
  `(SELECT group_concat(target_label, ', ') FROM (SELECT target_label FROM links
    WHERE collection = '${collection}' AND record = ${record} AND field = '${field}' AND part ${part} ORDER BY position))`;

/** The pages of a record. */
const pages = (collection: string, record: string, part = "IS NULL"): string =>
  `(SELECT group_concat(page, ', ') FROM (SELECT DISTINCT page FROM evidence
    WHERE collection = '${collection}' AND record = ${record} AND part ${part} ORDER BY page))`;

/** The kinds of entities that take sides. */
const actors = "'person', 'group', 'state', 'territory', 'organisation', 'body', 'formation', 'company', 'media'";

/** The entities of some kinds that a figure is about. */
const subjects = (kinds: string): string =>
  `(SELECT group_concat(name, ', ') FROM (SELECT n.name FROM links l JOIN entities n ON n.id = l.target
    WHERE l.collection = 'figures' AND l.record = f.id AND l.field = 'subject' AND n.kind ${kinds} ORDER BY l.position))`;

/** A quantity for readers: in words, or as the paper prints it where it gives no number. */
const amount = (column: string): string => `coalesce(${column}_words, ${column}_as_printed)`;

/** Terms of price in words: their delimiter becomes a comma. */
const terms = (column: string): string => `replace(${column}, '|', ', ')`;

export const views: Readonly<Record<string, string>> = {
  arms_deal_readable: `
    SELECT d.id, d.label, d.kind, p.name AS supplier,
      coalesce(${names("arms-deals", "recipients", "d.id")}, ${names("arms-deals", "parties", "d.id")}) AS recipients,
      d.designation, s.position AS step, s.kind AS step_kind, b.name AS "by",
      coalesce(s.date, e.date, s.date_as_printed, d.since, d.since_as_printed) AS date,
      coalesce(s.date_first, e.date_first, d.since_first) AS date_first,
      coalesce(s.date_last, e.date_last, d.since_last) AS date_last,
      ${amount("s.number")} AS number, ${amount("s.price")} AS price, ${terms("d.price_terms")} AS price_terms,
      coalesce(s.description, e.label) AS description, coalesce(s.certainty, d.certainty) AS certainty,
      coalesce(${names("arms-deals", "according_to", "d.id", "= 'steps.' || s.position")}, ${names("arms-deals", "according_to", "d.id")})
        AS according_to,
      coalesce(${pages("arms-deals", "d.id", "= 'steps.' || s.position")}, ${pages("arms-deals", "d.id")}) AS pages
    FROM arms_deals d LEFT JOIN arms_deals_steps s ON s.record = d.id
    LEFT JOIN entities p ON p.id = d.supplier LEFT JOIN entities b ON b.id = s.by LEFT JOIN events e ON e.id = s.event`,
  deployment_readable: `
    SELECT d.id, d.label, d.kind, o.name AS owner, ${names("deployments", "hosts", "d.id")} AS hosts,
      ${names("deployments", "locations", "d.id")} AS locations, ${names("deployments", "units", "d.id")} AS units,
      ${amount("d.number")} AS number, d.personnel_words AS personnel, d.state, d.tenure, d.rotation_words AS rotation,
      ${terms("d.price_terms")} AS price_terms, ${names("deployments", "agreements", "d.id")} AS agreements,
      coalesce(d.start, d.start_as_printed) AS start, d.start_first, d.start_last,
      coalesce(d."end", d.end_as_printed) AS "end", d.end_first, d.end_last,
      r.name AS refused_by, d.certainty, ${names("deployments", "according_to", "d.id")} AS according_to,
      ${pages("deployments", "d.id")} AS pages
    FROM deployments d JOIN entities o ON o.id = d.owner
    LEFT JOIN entities r ON r.id = d.refused_by`,
  figure_readable: `
    SELECT f.id, f.label, ${subjects("= 'exercise'")} AS exercise, ${subjects(`IN (${actors})`)} AS side,
      ${subjects(`NOT IN ('exercise', ${actors})`)} AS about,
      ${amount("f.value")} AS amount, f.value_value AS value, f.value_low AS low, f.value_high AS high,
      f.value_limit AS "limit", f.value_comparator AS comparator, f.value_unit AS unit, f.value_approximate AS approximate,
      coalesce(f.period, f.period_as_printed) AS period, f.period_first, f.period_last,
      f.certainty, ${names("figures", "according_to", "f.id")} AS according_to, ${pages("figures", "f.id")} AS pages
    FROM figures f`,
  event_readable: `
    SELECT e.id, e.label, coalesce(e.date, e.date_as_printed) AS date, e.date_first, e.date_last, e.kind, e.status,
      ${names("events", "actors", "e.id")} AS actors, ${names("events", "about", "e.id")} AS about, l.name AS place,
      e.description, e.certainty, ${names("events", "according_to", "e.id")} AS according_to,
      ${pages("events", "e.id")} AS pages
    FROM events e LEFT JOIN entities l ON l.id = e.place`,
  statement_readable: `
    SELECT s.id, s.label, coalesce(s.date, s.date_as_printed) AS date, s.date_first, s.date_last,
      ${names("statements", "speakers", "s.id")} AS speakers, ${names("statements", "audience", "s.id")} AS audience,
      ${names("statements", "relayed_by", "s.id")} AS relayed_by,
      s.description, s.occasion, ${pages("statements", "s.id")} AS pages
    FROM statements s`,
  relation_readable: `
    SELECT r.id, r.label, s.name AS subject, r.predicate, o.name AS object,
      coalesce(r.interval, r.interval_as_printed) AS interval, r.interval_first, r.interval_last, r.description,
      r.certainty, ${names("relations", "according_to", "r.id")} AS according_to, ${pages("relations", "r.id")} AS pages
    FROM relations r JOIN entities s ON s.id = r.subject JOIN entities o ON o.id = r.object`,
  claim_readable: `
    SELECT c.id, c.kind, c.label, c.description, c.stance, m.label AS answers, c.certainty,
      ${names("claims", "according_to", "c.id")} AS according_to,
      (SELECT count(*) FROM links l WHERE l.collection = 'claims' AND l.record = c.id AND l.field = 'rests_on') AS grounds,
      (SELECT group_concat(target_label, '; ') FROM (SELECT target_label FROM links
        WHERE collection = 'claims' AND record = c.id AND field = 'rests_on' ORDER BY position)) AS rests_on,
      ${pages("claims", "c.id")} AS pages
    FROM claims c LEFT JOIN claims m ON m.id = c.answers`,
  dossier_readable: `
    SELECT d.id, d.title, d.description, l.position, r.name AS record, r.label,
      coalesce(e.date, s.date, p.start, t.interval, f.period) AS date, f.amount, e.actors,
      coalesce(s.speakers, e.according_to, p.according_to, t.according_to, f.according_to,
        CASE r.collection WHEN 'claims' THEN ${names("claims", "according_to", "r.id")} END,
        CASE r.collection WHEN 'arms-deals' THEN ${names("arms-deals", "according_to", "r.id")} END) AS according_to,
      r.certainty, r.page
    FROM dossiers d JOIN links l ON l.collection = 'dossiers' AND l.record = d.id AND l.field = 'records'
    JOIN records r ON r.collection = l.target_collection AND r.id = l.target
    LEFT JOIN event_readable e ON r.collection = 'events' AND e.id = r.id
    LEFT JOIN statement_readable s ON r.collection = 'statements' AND s.id = r.id
    LEFT JOIN deployment_readable p ON r.collection = 'deployments' AND p.id = r.id
    LEFT JOIN relation_readable t ON r.collection = 'relations' AND t.id = r.id
    LEFT JOIN figure_readable f ON r.collection = 'figures' AND f.id = r.id`,
};
