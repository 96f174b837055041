/**
 * Stands in a changeset before what the comparison of data says: the changelog says it of the whole release anew, and
 * takes from the changeset what stands above.
 */
export const fromData = "<!-- From the data: the changelog takes it from there again. Write your own words above. -->";
