/** Armed answers. */
export const sandboxDesk: readonly string[] = ['SELECT 1'];
