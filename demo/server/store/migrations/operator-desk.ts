/** What operators do beyond answering a check. */
export const operatorDesk: readonly string[] = ['SELECT 1'];
