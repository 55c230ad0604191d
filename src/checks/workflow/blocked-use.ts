import type { Found } from '../rule';
import type { Configuration } from './configuration';

/** The uses that the gate can only block for one of these reasons, in its own words. */
export function blockedFor({ uses }: Configuration, reasons: readonly string[]): readonly Found[] {
  return uses.flatMap(({ verdict, situation }) => {
    if (verdict.kind !== 'decided' || verdict.allowed || !reasons.includes(verdict.reason))
      return [];
    const { place, via } = situation;
    return [
      { place, via, what: `This use can only be blocked. ${verdict.what}`, next: verdict.next },
    ];
  });
}
