/** The sector of names that were starred and wait for a place; Chinese whatever the window speaks, since the list is one. */
export const UNSORTED = '待分类';
