/** What one query may take. */
export interface WarehouseLimits {
  readonly seconds: number;
  readonly bytes: number;
}

export const STANDARD_LIMITS: WarehouseLimits = { seconds: 600, bytes: 8 * 1024 ** 3 };
