/**
 * Marks the part of a changeset that was generated from the data. The changelog generates that part again for the whole
 * release, and copies only the text above the mark.
 */
export const fromData =
  "<!-- Generated from the data, and again for the changelog. Write your own text above this line. -->";
