/** Whether some are nine of ten of all: so many tell what holds for all of them. Of none, true. */
export const areMost = (some: number, all: number): boolean => some * 10 >= all * 9;
