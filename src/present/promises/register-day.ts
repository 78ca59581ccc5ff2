/** The year whose promises the register is drawn up for, and the day of it by which agreements in force are counted. */
export const REGISTER_YEAR = 2026;
export const REGISTER_DAY = `${REGISTER_YEAR}-06-30`;
