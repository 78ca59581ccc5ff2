/** The most items that the API gives at once: more than any list of the casebook has. */
export const ALL = 1000;
