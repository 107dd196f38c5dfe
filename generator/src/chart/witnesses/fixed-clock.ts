/** The time of all witnesses, in milliseconds: a day and a month of one digit, in the afternoon. */
export const WITNESSES_NOW = Date.UTC(2031, 2, 4, 17, 8, 9)
