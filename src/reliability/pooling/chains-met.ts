/**
 * When a posterior may be reported: the worst R-hat of all quantities is below 1.01 and the fewest effective draws are 400
 * or more, as Vehtari et al. (2021) advise for four chains.
 */
export const MET = { rHat: 1.01, effective: 400 } as const;

/** Have the chains met? @example chainsMet({ rHat: 1.004, effective: 689 }) // true */
export function chainsMet({ rHat, effective }: { readonly rHat: number; readonly effective: number }): boolean {
  return rHat < MET.rHat && effective >= MET.effective;
}
