/** Webhooks and their deliveries. */
export const webhooks: readonly string[] = ['SELECT 1'];
