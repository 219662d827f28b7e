// How many options a list that can be searched shows at once.

/** More would make opening the list slow; typing finds the others. */
export const optionsShownMax = 100;
