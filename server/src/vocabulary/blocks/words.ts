/** Lists of words that more than one block offers. */

/** How customers are reached and served. */
export const channels = [
  "email",
  "phone",
  "chat",
  "web",
  "app",
  "social",
  "store",
  "field",
  "post",
  "video",
  "community",
] as const;

/** Who leads a market and who does not, after Kotler. */
export const marketRoles = ["leader", "challenger", "follower", "nicher"] as const;

/** The five areas in which a plan can specialize. */
export const areas = ["domain", "product", "service", "customer", "market"] as const;
